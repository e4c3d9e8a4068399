// Four projects: unit (mirrors src/ and workbench/), e2e (headless Chromium on the production bundle) at the highest requirement sets and
// e2e-minimum at those of the manifest, recalc (LibreOffice).
const tsconfig = require("./tsconfig.json");

const shared = {
  rootDir: __dirname,
  // Transpiles only (tsc checks the types): the compiler options of tsconfig.json, but as CommonJS, which jest runs.
  transform: {
    "^.+\\.tsx?$": [
      "ts-jest",
      { tsconfig: { ...tsconfig.compilerOptions, module: "commonjs", moduleResolution: "node10", ignoreDeprecations: "6.0" } },
    ],
  },
  moduleFileExtensions: ["ts", "tsx", "js", "cjs", "mjs", "json"],
};

const e2e = {
  ...shared,
  testEnvironment: "node",
  testMatch: ["<rootDir>/test/e2e/**/*.test.ts"],
  setupFilesAfterEnv: ["<rootDir>/test/setup/nothing-missing.ts"],
  globalSetup: "<rootDir>/test/e2e/start-workbench.ts",
  globalTeardown: "<rootDir>/test/e2e/stop-workbench.ts",
};

module.exports = {
  projects: [
    {
      ...shared,
      displayName: "unit",
      testEnvironment: "node",
      setupFiles: ["<rootDir>/test/setup/fast-check.ts"],
      testMatch: ["<rootDir>/test/**/*.test.ts?(x)"],
      testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/e2e/", "<rootDir>/test/recalc/"],
    },
    { ...e2e, displayName: "e2e" },
    { ...e2e, displayName: "e2e-minimum", setupFiles: ["<rootDir>/test/setup/minimum.ts"] },
    { ...shared, displayName: "recalc", testEnvironment: "node", testMatch: ["<rootDir>/test/recalc/**/*.test.ts"] },
  ],
};
