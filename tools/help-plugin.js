// Publishes docs/functions/*.md as pages under help/, and points each function's help link in functions.json there.
const fs = require("node:fs");
const path = require("node:path");
const { sources } = require("webpack");

const STYLE =
  "body{font:15px/1.5 'Segoe UI',system-ui,sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}" +
  "table{border-collapse:collapse}td,th{border:1px solid #d0d0d0;padding:.3rem .6rem;text-align:left;vertical-align:top}" +
  "code{background:#f2f4f6;padding:0 .2rem}@media(prefers-color-scheme:dark){body{color:#eee;background:#1f1f1f}code{background:#333}a{color:#7cc4ff}td,th{border-color:#555}}";

const page = (title, body) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><link rel="stylesheet" href="help.css"></head><body><main>${body}</main></body></html>\n`;

class HelpPlugin {
  /** `sourceBase`: the address help links start with in the sources; `baseUrl`: where this build will be hosted. */
  constructor({ folder, sourceBase, baseUrl }) {
    Object.assign(this, { folder, sourceBase, baseUrl });
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("HelpPlugin", (compilation) => {
      compilation.hooks.processAssets.tapPromise(
        { name: "HelpPlugin", stage: compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE },
        async () => {
          const { marked } = await import("marked");
          for (const file of fs.readdirSync(this.folder).filter((name) => name.endsWith(".md"))) {
            const text = fs.readFileSync(path.join(this.folder, file), "utf8");
            const title = /^# (.*)$/m.exec(text)?.[1] ?? file;
            const html = String(marked.parse(text)).replace(
              /href="([\w-]+)\.md(#[^"]*)?"/g,
              (_, name, anchor = "") => `href="${pageName(name)}${anchor}"`,
            );
            compilation.emitAsset(`help/${pageName(file.slice(0, -3))}`, new sources.RawSource(page(title, html)));
          }
          compilation.emitAsset("help/help.css", new sources.RawSource(STYLE));
          compilation.updateAsset("functions.json", (asset) => new sources.RawSource(this.hosted(String(asset.source()))));
        },
      );
    });
  }

  hosted(functionsJson) {
    return functionsJson.replaceAll(
      new RegExp(`${this.sourceBase}docs/functions/([\\w-]+)\\.md`, "g"),
      (_, name) => `${this.baseUrl}help/${pageName(name)}`,
    );
  }
}

const pageName = (name) => (name === "README" ? "index.html" : `${name}.html`);

module.exports = { HelpPlugin };
