import importPlugin from "eslint-plugin-import";
import officeAddins from "eslint-plugin-office-addins";
import tseslint from "typescript-eslint";

/** Who may import whom (docs: README, "The rooms"). A zone forbids `target` to import `from`. */
const arrows = [
  { target: "./src/dataset", from: "./src", except: ["./dataset"] },
  { target: "./src/economics", from: "./src", except: ["./economics"] },
  { target: "./src/functions", from: "./src", except: ["./functions", "./dataset", "./economics"] },
  { target: "./src/models", from: "./src", except: ["./models", "./dataset", "./economics"] },
  { target: "./src/workbook", from: "./src", except: ["./workbook", "./models", "./dataset"] },
  { target: "./src/taskpane", from: "./src", except: ["./taskpane", "./workbook", "./models", "./dataset"] },
  { target: "./src/runtime", from: "./src", except: ["./runtime", "./functions", "./workbook", "./dataset", "./taskpane"] },
  { target: "./workbench", from: "./src" },
  { target: "./src", from: "./workbench" },
].map((zone) => ({ ...zone, message: "This arrow is not in the house plan: see docs/decisions/0001-rooms.md." }));

/** Three rules of the plugin follow load and sync within one function only and are left out: docs/decisions/0003-office-lint.md. */
const officeRules = [
  "no-context-sync-in-loop",
  "no-empty-load",
  "no-navigational-load",
  "no-office-initialize",
  "test-for-null-using-isNullObject",
];

/**
 * Members of Office.js that lose Excel's undo or the user's settings, or mean another thing in another language. Deleting a sheet loses undo
 * too and stands only where a sheet of our own is taken back.
 */
const harmful = ["Local$", "^(un)?protect$", "^requestUpdate$", "^customXmlParts$", "^insertWorksheetsFromBase64$", "^copy$"].map(
  (name) => ({
    selector: `MemberExpression[property.name=/${name}/]`,
    message: "Excel's undo, or a reader in another language, would lose by this: see docs/known-pains.md.",
  }),
);

/** The only room that may touch Office.js; elsewhere these names are undefined to the linter. */
const officeGlobals = ["Excel", "Office", "OfficeExtension", "OfficeRuntime"].map((name) => ({
  name,
  message: "Only src/workbook talks to Office.js.",
}));

export default tseslint.config(
  { ignores: ["dist/**", ".cache/**", "node_modules/**", "coverage/**"] },
  ...tseslint.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    plugins: { import: importPlugin },
    settings: { "import/resolver": { node: { extensions: [".ts", ".tsx", ".js", ".json"] } } },
    rules: {
      "import/no-restricted-paths": ["error", { basePath: import.meta.dirname, zones: arrows }],
      "import/no-cycle": ["error", { ignoreExternal: true }],
      "@typescript-eslint/no-explicit-any": "off",
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", destructuredArrayIgnorePattern: "^_" },
      ],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports", disallowTypeAnnotations: false }],
      eqeqeq: ["error", "smart"],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/workbook/**"],
    rules: { "no-restricted-globals": ["error", ...officeGlobals, "alert", "confirm", "prompt"] },
  },
  { files: ["src/**/*.{ts,tsx}"], rules: { "@typescript-eslint/no-explicit-any": "error" } },
  {
    files: ["src/workbook/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      ...Object.fromEntries(officeRules.map((rule) => [`office-addins/${rule}`, "error"])),
      "no-restricted-syntax": ["error", ...harmful],
    },
  },
  { files: ["**/*.{js,cjs,mjs}"], rules: { "@typescript-eslint/no-require-imports": "off" } },
);
