export function bundleSize(source: string): { code: number; facts: number };
