// How large functions.js is: the code, and the facts it carries (each JSON file, and all facts together, as JSON.parse of one string literal).
const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");
const { gzipSync } = require("node:zlib");
const { factsText } = require("./facts-loader");

const JSON_LITERAL = /JSON\.parse\((?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`)\)/g;
/** The facts and the dictionary of their fields. */
const FACTS_FOLDER = path.join(__dirname, "../src/dataset");

/** The JSON of the dataset as webpack writes it; other JSON in the bundle is code. */
function factsTexts() {
  const files = fs.readdirSync(FACTS_FOLDER, { recursive: true }).filter((file) => String(file).endsWith(".json"));
  const texts = files.map((file) => JSON.stringify(JSON.parse(fs.readFileSync(path.join(FACTS_FOLDER, String(file)), "utf8"))));
  return new Set([...texts, factsText()]);
}

/** Bytes after gzip -9 of a built functions.js: `code` without the facts, `facts` alone. */
function bundleSize(source) {
  const known = factsTexts();
  const facts = [];
  const code = source.replace(JSON_LITERAL, (literal) => {
    const text = vm.runInNewContext(literal.slice("JSON.parse(".length, -1));
    if (!known.has(text)) return literal;
    facts.push(text);
    return "0";
  });
  const gzip = (text) => gzipSync(text, { level: 9 }).length;
  return { code: gzip(code), facts: gzip(facts.join("\n")) };
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
      const source = compiler.outputFileSystem.readFileSync(`${compiler.outputPath}/functions.js`, "utf8");
      const { code, facts } = bundleSize(source);
      const deals = this.deals();
      const perDeal = facts / deals;
      const kib = (bytes) => (bytes / 1024).toFixed(1);
      console.log(
        `functions.js: code ${kib(code)} KiB gzip; facts ${kib(facts)} KiB gzip for ${deals} deals, ${perDeal.toFixed(0)} bytes a deal${perDeal > 1024 ? " — over 1 KiB a deal" : ""}`,
      );
    });
  }
}

module.exports = { BundleSizePlugin, bundleSize };
