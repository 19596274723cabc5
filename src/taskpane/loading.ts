import { fetchLaterWords } from "../i18n/fetchedWords";

/** Loads once; what could not be fetched is asked for again the next time. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | null = null;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
}

/** Code that comes together with the words it says. */
const withWords = <T>(load: () => Promise<T>): (() => Promise<T>) =>
  once(async () => (await Promise.all([load(), fetchLaterWords()]))[0]);

/**
 * Code that the first screen can do without comes in files of its own, so that the pane is there sooner. They are fetched
 * as soon as it stands, not when they are needed: a deployment in between would have taken them away.
 */

/** Everything that speaks to the workbook. */
export const loadWork = withWords(() => import(/* webpackChunkName: "work" */ "./perform"));
export const loadScoring = withWords(
  () => import(/* webpackChunkName: "work" */ "./worker/scoreBaseInWorker")
);
/** Pages behind the home screen: settings, empty tables, help, self-test. */
export const loadHomePages = withWords(
  () => import(/* webpackChunkName: "pages" */ "./screens/home/pages")
);
/** Every screen but the first. */
export const loadScreens = withWords(
  () => import(/* webpackChunkName: "screens" */ "./screens/later")
);
export const loadReports = withWords(
  () => import(/* webpackChunkName: "reports" */ "../workflows/createReports")
);
/** The settings editor. */
export const loadModelEditor = withWords(
  () => import(/* webpackChunkName: "model" */ "./screens/model/ModelEditor")
);
/** The pictures with the chart library behind them. */
export const loadCharts = once(() => import(/* webpackChunkName: "charts" */ "./charts/charts"));
