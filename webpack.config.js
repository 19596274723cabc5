import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import webpack from "webpack";

const root = dirname(fileURLToPath(import.meta.url));

/** Where manifest.xml says the pane is served while developing; a deployment names its own address. */
const developmentOrigin = "https://localhost:3000";

/** Names that src/taskpane/worker gives its workers. */
const workers = new Set(["score", "what-if", "compare"]);

/**
 * The pane and the ribbon's commands: one page, one bundle (shared runtime). The scoring worker is a file of its own, since the
 * content security policy allows workers from our own origin only.
 *
 *   npx webpack --mode production --env origin=https://tierbook.example.com
 */
export default (env = {}, { mode = "production" } = {}) => {
  const isProduction = mode === "production";
  const origin = env.origin ?? developmentOrigin;
  return {
    name: "pane",
    mode,
    context: root,
    entry: { taskpane: "./src/taskpane/index.tsx" },
    devtool: isProduction ? false : "source-map",
    output: {
      path: join(root, "dist"),
      filename: "[name].[contenthash:8].js",
      chunkFilename: "[name].[contenthash:8].js",
      clean: true,
    },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          // Types are checked once, by tsc over the whole project, not again while bundling.
          use: {
            loader: "ts-loader",
            options: { transpileOnly: true, compilerOptions: { noEmit: false } },
          },
        },
      ],
    },
    optimization: {
      splitChunks: {
        cacheGroups: {
          // React and Fluent change seldom: their file stays in the browser's cache over releases of ours.
          vendor: {
            test: /[\\/]node_modules[\\/]/,
            name: "vendor",
            chunks: (chunk) => chunk.name === "taskpane",
          },
          // Fluent's controls of the later screens repeat each other's styles: together they compress better than apart.
          controls: {
            test: /[\\/]node_modules[\\/]/,
            name: "controls",
            chunks: (chunk) => ["screens", "pages", "model"].includes(chunk.name),
            enforce: true,
          },
          // Nothing is fetched twice: one file holds what a worker and another part need, one what several parts of the pane need.
          scoring: {
            test: (module, { chunkGraph }) =>
              [...chunkGraph.getModuleChunks(module)].some(({ name }) => workers.has(name)),
            name: "scoring",
            chunks: (chunk) => chunk.name !== "taskpane",
            minChunks: 2,
            priority: 2,
            enforce: true,
          },
          shared: {
            test: /[\\/]src[\\/](?!i18n[\\/])/,
            name: "shared",
            chunks: "async",
            minChunks: 2,
            priority: 1,
            enforce: true,
          },
        },
      },
    },
    plugins: [
      // A file for each language; everywhere else all words are at hand at once.
      new webpack.NormalModuleReplacementPlugin(/^\.\/wordsAtHand$/, "./fetchedWords"),
      new HtmlPlugin({
        template: "./src/taskpane/taskpane.html",
        filename: "taskpane.html",
        chunks: ["taskpane"],
        minify: false,
      }),
      new CopyPlugin({
        patterns: [
          { from: "assets/*.png", to: "assets/[name][ext]" },
          { from: "assets/sample/tierbook-sample.xlsx", to: "assets/[name][ext]" },
          {
            from: "manifest.xml",
            to: "manifest.xml",
            transform: (content) => content.toString("utf8").replaceAll(developmentOrigin, origin),
          },
        ],
      }),
    ],
    cache: {
      type: "filesystem",
      cacheDirectory: join(root, ".cache/webpack"),
      buildDependencies: { config: [fileURLToPath(import.meta.url)] },
    },
    // A pane that people wait for is a defect: the build says so when it grows.
    performance: isProduction
      ? { hints: "warning", maxEntrypointSize: 1_400_000, maxAssetSize: 1_200_000 }
      : false,
    stats: "errors-warnings",
  };
};
