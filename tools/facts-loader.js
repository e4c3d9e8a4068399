// Webpack's way to src/dataset/bundledFiles.ts: all facts as one JSON text, parsed by the first call and not while functions.js loads.
const path = require("node:path");

require("tsx/cjs/api").register();

const FACTS_FOLDER = path.join(__dirname, "../src/dataset/facts");

/** The text that functions.js carries. */
function factsText() {
  return JSON.stringify(require("../src/dataset/bundledFiles").facts());
}

module.exports = function factsLoader() {
  this.addContextDependency(FACTS_FOLDER);
  const literal = factsText().replace(/[\\'\u2028\u2029]/g, (char) =>
    char < "\u2000" ? `\\${char}` : `\\u${char.charCodeAt(0).toString(16)}`,
  );
  return `export const facts = () => JSON.parse('${literal}');`;
};
module.exports.factsText = factsText;
