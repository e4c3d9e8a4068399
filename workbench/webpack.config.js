// Builds the workbench's page into .cache/workbench/page. Univer comes minified from its packages, so nothing is minified again: build time matters more.
const fs = require("fs");
const path = require("path");
const HtmlPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");

const about = path.join(__dirname, "../docs/workbench.md");

/** docs/workbench.md, for the page's link "What that means". */
async function aboutPage() {
  const { marked } = await import("marked");
  const style =
    "body{font:15px/1.5 'Segoe UI',system-ui,sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem}:root{color-scheme:light dark}" +
    "table{border-collapse:collapse}td,th{padding:.3rem .6rem;border:1px solid #8886;text-align:left}";
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>What the workbench has of Excel</title><style>${style}</style></head><body><main>${marked.parse(fs.readFileSync(about, "utf8"))}</main></body></html>\n`;
}

module.exports = {
  name: "workbench",
  mode: "production",
  devtool: false,
  context: path.join(__dirname, ".."),
  entry: { page: "./workbench/page/main.ts" },
  output: {
    path: path.join(__dirname, "../.cache/workbench/page"),
    compareBeforeEmit: false,
    clean: true,
    publicPath: "",
    filename: "[name].js",
    chunkFilename: "[name].js",
  },
  cache: {
    type: "filesystem",
    cacheDirectory: path.join(__dirname, "../.cache/workbench/webpack"),
    buildDependencies: { config: [__filename, path.join(__dirname, "univer-loader.js")] },
  },
  optimization: {
    minimize: false,
    concatenateModules: false,
    splitChunks: { cacheGroups: { vendor: { test: /node_modules/, name: "vendor", chunks: "initial" } } },
  },
  performance: { hints: false },
  resolve: {
    extensions: [".ts", ".tsx", ".js"],
    fallback: { fs: false, stream: false, crypto: false, path: false, zlib: false, util: false },
  },
  module: {
    rules: [
      { test: /\.ts$/, exclude: /node_modules/, loader: "ts-loader", options: { transpileOnly: true, compilerOptions: { noEmit: false } } },
      { test: /@univerjs[\\/][^\\/]+[\\/]lib[\\/]es[\\/].*\.js$/, use: path.join(__dirname, "univer-loader.js") },
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
      { test: /\.(woff2?|ttf)$/, type: "asset/resource" },
    ],
  },
  plugins: [
    new MiniCssExtractPlugin(),
    new HtmlPlugin({ filename: "index.html", template: "./workbench/page/index.html", minify: false }),
    new HtmlPlugin({ filename: "about.html", templateContent: aboutPage, inject: false, minify: false }),
  ],
};
