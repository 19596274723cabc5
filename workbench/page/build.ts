import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import webpack, { type Configuration } from "webpack";

/** Where the page's own bundle goes; a cache, not a product. */
export const pageFolder = ".cache/workbench-page";
export const paneFolder = "dist";

function pageConfiguration(root: string): Configuration {
  return {
    name: "workbench page",
    mode: "production",
    context: root,
    entry: { workbench: "./workbench/page/main.ts" },
    output: { path: join(root, pageFolder), filename: "[name].js", clean: true },
    experiments: { outputModule: true, topLevelAwait: true, css: true },
    resolve: { extensions: [".ts", ".js"] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          exclude: /node_modules/,
          use: {
            loader: "ts-loader",
            options: { transpileOnly: true, compilerOptions: { noEmit: false } },
          },
        },
        { test: /\.css$/, type: "css/auto" },
      ],
    },
    plugins: [
      new CopyPlugin({ patterns: [{ from: "workbench/page/index.html", to: "index.html" }] }),
    ],
    cache: {
      type: "filesystem",
      cacheDirectory: join(root, ".cache/webpack"),
      name: "workbench-page",
    },
    performance: false,
    stats: "errors-warnings",
  };
}

/** The same configuration that `npm run build` uses; loaded by path, since it is plain JavaScript. */
async function paneConfiguration(root: string): Promise<Configuration> {
  const module = (await import(pathToFileURL(join(root, "webpack.config.js")).href)) as {
    default: (env: object, options: { mode: string }) => Configuration;
  };
  return module.default({}, { mode: "production" });
}

function newestChange(path: string): number {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newestChange(join(path, name))));
}

/** True when a built file is there and nothing it is made of changed since. */
function isFresh(built: string, sources: readonly string[]): boolean {
  return (
    existsSync(built) &&
    statSync(built).mtimeMs >=
      Math.max(...sources.filter((path) => existsSync(path)).map(newestChange))
  );
}

async function run(configuration: Configuration): Promise<void> {
  const compiler = webpack(configuration);
  if (!compiler) throw new Error("webpack gave no compiler");
  const stats = await new Promise<webpack.Stats | undefined>((resolve, reject) =>
    compiler.run((error, result) => (error ? reject(error) : resolve(result)))
  );
  await new Promise<void>((resolve, reject) =>
    compiler.close((error) => (error ? reject(error) : resolve()))
  );
  if (stats?.hasErrors()) throw new Error(stats.toString({ preset: "errors-only" }));
}

const below = (root: string, ...paths: string[]): string[] => paths.map((path) => join(root, path));

/** Makes the production bundle of the pane, unless it is up to date. */
export async function buildPane(root: string): Promise<void> {
  if (
    isFresh(
      join(root, paneFolder, "taskpane.html"),
      below(root, "src", "manifest.xml", "webpack.config.js", "assets")
    )
  )
    return;
  process.stderr.write("Building the pane …\n");
  await run(await paneConfiguration(root));
}

/** Makes the bundle of the page, unless it is up to date. */
export async function buildPage(root: string): Promise<void> {
  if (isFresh(join(root, pageFolder, "index.html"), below(root, "workbench", "src/i18n"))) return;
  process.stderr.write("Building the workbench page …\n");
  await run(pageConfiguration(root));
}
