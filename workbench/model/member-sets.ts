/** ExcelApi set of each member newer than 1.1, as office.js's own proxies are tagged. Written by tools/workbench-coverage.ts. */
export const memberSets: Readonly<Record<string, string>> = {};
