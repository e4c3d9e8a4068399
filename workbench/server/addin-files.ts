import fs from "node:fs";
import path from "node:path";

const root = path.join(__dirname, "../..");

/** Where the hosted add-in lies on disk. */
export interface AddinFiles {
  folder: string;
  manifest: string;
}

/**
 * The built add-in in dist/, or another add-in of this project by its manifest, which lies beside its files.
 * @throws Error when the manifest is not there
 */
export function addinFiles(manifest: string | null): AddinFiles {
  const file = manifest === null ? path.join(root, "dist/manifest.xml") : path.resolve(manifest);
  if (!fs.existsSync(file)) throw new Error(`There is no manifest ${file}.`);
  return { folder: path.dirname(file), manifest: file };
}
