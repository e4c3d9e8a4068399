// Builds the workbench's page into .cache/workbench/page. Univer comes minified from its packages, so nothing is minified again: build time matters more.
const path = require("path");
const HtmlPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");

module.exports = {
  name: "workbench",
  mode: "production",
  devtool: false,
  context: path.join(__dirname, ".."),
  entry: { page: "./workbench/page/main.ts" },
  output: {
    path: path.join(__dirname, "../.cache/workbench/page"),
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
  plugins: [new MiniCssExtractPlugin(), new HtmlPlugin({ filename: "index.html", template: "./workbench/page/index.html", minify: false })],
};
