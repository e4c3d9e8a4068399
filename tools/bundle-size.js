// How large functions.js is: the code, and the facts it carries (webpack writes each JSON file as JSON.parse of one string literal).
const { gzipSync } = require("node:zlib");

const FACTS = /JSON\.parse\((?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`)\)/g;

/** Bytes after gzip -9 of a built functions.js: `code` without the facts, `facts` alone. */
function bundleSize(source) {
  const facts = source.match(FACTS) ?? [];
  const gzip = (text) => gzipSync(text, { level: 9 }).length;
  return { code: gzip(source.replace(FACTS, "0")), facts: gzip(facts.join("\n")) };
}

/** Prints both sizes after each build, the facts also per deal. */
class BundleSizePlugin {
  constructor(deals) {
    this.deals = deals;
  }

  apply(compiler) {
    compiler.hooks.done.tap("BundleSizePlugin", (stats) => {
      const asset = stats.compilation.getAsset("functions.js");
      if (!asset || stats.hasErrors()) return;
      const fs = compiler.outputFileSystem;
      const { code, facts } = bundleSize(fs.readFileSync(`${compiler.outputPath}/functions.js`, "utf8"));
      const deals = this.deals();
      const perDeal = facts / deals;
      const warning = perDeal > 1024 ? " — over 1 KiB a deal" : "";
      console.log(
        `functions.js: code ${(code / 1024).toFixed(1)} KiB gzip; facts ${(facts / 1024).toFixed(1)} KiB gzip for ${deals} deals, ${perDeal.toFixed(0)} bytes a deal${warning}`,
      );
    });
  }
}

module.exports = { BundleSizePlugin, bundleSize };
