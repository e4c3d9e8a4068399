// Builds the add-in into dist/. Options: --env baseUrl=https://… (where it will be hosted), --env shortNames=off (leaves MINER.GW out).
const fs = require("fs");
const path = require("path");
const CopyPlugin = require("copy-webpack-plugin");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { BundleSizePlugin } = require("./tools/bundle-size");
const { FactsPlugin, countDeals } = require("./tools/facts-plugin");
const { HelpPlugin } = require("./tools/help-plugin");
const { SOURCE_BASE, developmentManifest, hostedManifest } = require("./tools/manifest");

/** Source files that declare a MINER.* function; the metadata tool and the bundle must be given the same list. */
function functionFiles(shortNames) {
  const folder = path.join(__dirname, "src/functions");
  return fs
    .readdirSync(folder)
    .filter((file) => file.endsWith(".ts") && fs.readFileSync(path.join(folder, file), "utf8").includes("@customfunction"))
    .filter((file) => shortNames || file !== "gw.ts")
    .map((file) => `./src/functions/${file}`);
}

module.exports = (env = {}, argv = {}) => {
  const baseUrl = String(env.baseUrl ?? "https://localhost:3000/").replace(/\/?$/, "/");
  const production = argv.mode !== "development";
  const functions = functionFiles(env.shortNames !== "off");
  return {
    name: "addin",
    mode: production ? "production" : "development",
    devtool: production ? false : "source-map",
    context: __dirname,
    entry: {
      // functions.js also carries webpack's runtime and the facts, and must run where there is neither DOM nor Office.
      functions: { import: "./src/functions/index.ts", filename: "functions.js" },
      runtime: { import: "./src/runtime/main.ts", dependOn: "functions", filename: "runtime.js" },
    },
    output: {
      path: path.join(__dirname, "dist"),
      clean: true,
      publicPath: "",
      globalObject: "globalThis",
      // Unchanged files are written too: their age tells whether a build is stale.
      compareBeforeEmit: false,
      chunkFilename: "[name].[contenthash:12].js",
    },
    resolve: {
      extensions: [".ts", ".tsx", ".js"],
      alias: env.shortNames === "off" ? { [path.join(__dirname, "src/functions/gw")]: false } : {},
    },
    module: {
      rules: [
        { test: path.join(__dirname, "src/dataset/bundledFiles.ts"), loader: require.resolve("./tools/facts-loader") },
        {
          test: /\.tsx?$/,
          exclude: [/node_modules/, path.join(__dirname, "src/dataset/bundledFiles.ts")],
          loader: "ts-loader",
          options: { transpileOnly: true, compilerOptions: { noEmit: false } },
        },
      ],
    },
    performance: { hints: false },
    plugins: [
      new CustomFunctionsMetadataPlugin({ output: "functions.json", input: functions }),
      new FactsPlugin(baseUrl),
      new HelpPlugin({ folder: path.join(__dirname, "docs/functions"), sourceBase: SOURCE_BASE, baseUrl }),
      new BundleSizePlugin(countDeals),
      new HtmlPlugin({
        filename: "taskpane.html",
        template: "./src/runtime/taskpane.html",
        chunks: ["functions", "runtime"],
        scriptLoading: "blocking",
        inject: "body",
        minify: false,
      }),
      new CopyPlugin({
        patterns: [
          { from: "assets", to: "assets" },
          { from: "manifest.xml", to: "manifest.xml", transform: (xml) => hostedManifest(xml.toString(), baseUrl) },
          {
            from: "manifest.xml",
            to: "manifest.dev.xml",
            transform: (xml) => developmentManifest(hostedManifest(xml.toString(), baseUrl)),
          },
        ],
      }),
    ],
  };
};
