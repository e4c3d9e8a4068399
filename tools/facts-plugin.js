// Webpack's door to the facts: nothing is built from facts with a finding, and every build publishes them in data/ beside the add-in.
const { sources } = require("webpack");

require("tsx/cjs/api").register();

class FactsPlugin {
  constructor(baseUrl) {
    this.baseUrl = baseUrl;
  }

  apply(compiler) {
    compiler.hooks.beforeRun.tap("FactsPlugin", () => {
      const { checkFacts, errorText } = require("./facts-check");
      const { errors } = checkFacts();
      if (errors.length === 0) return;
      const error = new Error(
        `the facts have ${errors.length === 1 ? "a finding" : `${errors.length} findings`}:\n${errors.map(errorText).join("\n")}`,
      );
      error.stack = error.message; // the reader needs file, row, field and reason, not our call stack
      throw error;
    });
    compiler.hooks.thisCompilation.tap("FactsPlugin", (compilation) =>
      compilation.hooks.processAssets.tap(
        { name: "FactsPlugin", stage: compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        () => {
          const { bundled } = require("../src/dataset/bundled");
          const { publishedFiles } = require("./facts-publish");
          for (const [name, text] of publishedFiles(bundled, this.baseUrl))
            compilation.emitAsset(`data/${name}`, new sources.RawSource(text));
        },
      ),
    );
  }
}

/** Number of deal rows in the bundled facts. */
function countDeals() {
  return require("../src/dataset/bundled").bundled.deals.length;
}

module.exports = { FactsPlugin, countDeals };
