/**
 * Code that the first screen can do without comes in files of its own, so that the pane is there sooner. They are fetched
 * as soon as it stands, not when they are needed: a deployment in between would have taken them away.
 */
export const loadWork = () => import(/* webpackChunkName: "work" */ "./perform");
export const loadReports = () =>
  import(/* webpackChunkName: "reports" */ "../workflows/createReports");
