import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

const root = path.join(__dirname, "../..");

/** Something webpack makes, and what it is made from. */
interface Product {
  name: string;
  /** Written last by its build; its age is the build's. */
  witness: string;
  sources: string[];
  webpack: string[];
}

export const addin: Product = {
  name: "add-in",
  witness: "dist/taskpane.html",
  sources: ["src", "assets", "manifest.xml", "tools/manifest.js", "webpack.config.js", "tsconfig.json", "package-lock.json"],
  webpack: ["--mode", "production"],
};

export const page: Product = {
  name: "workbench page",
  witness: ".cache/workbench/page/index.html",
  sources: [
    "workbench/grid",
    "workbench/host",
    "workbench/model",
    "workbench/page",
    "workbench/webpack.config.js",
    "workbench/univer-loader.js",
    "docs/workbench.md",
    "tsconfig.json",
    "package-lock.json",
  ],
  webpack: ["--config", "workbench/webpack.config.js"],
};

/** True when a product is missing or any of its sources is newer. */
export function isStale(product: Pick<Product, "witness" | "sources">, folder = root): boolean {
  const witness = path.join(folder, product.witness);
  if (!fs.existsSync(witness)) return true;
  const built = fs.statSync(witness).mtimeMs;
  return product.sources.some((source) => newest(path.join(folder, source)) > built);
}

/**
 * Builds a product when it is stale.
 * @throws Error when webpack fails; its output has been shown
 */
export function buildIfStale(product: Product): void {
  if (!isStale(product)) return;
  console.log(`Building the ${product.name} …`);
  const webpack = path.join(root, "node_modules/webpack/bin/webpack.js");
  const run = spawnSync(process.execPath, [webpack, ...product.webpack, "--stats", "errors-only"], { cwd: root, stdio: "inherit" });
  if (run.status !== 0) throw new Error(`The ${product.name} could not be built.`);
  const now = new Date();
  fs.utimesSync(path.join(root, product.witness), now, now);
}

function newest(file: string): number {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...fs.readdirSync(file).map((name) => newest(path.join(file, name))));
}
