/** The screens behind the first one: one file of the bundle, fetched when the first one stands (see loading.ts). */
export { DataScreen } from "./DataScreen";
export { ModelScreen } from "./ModelScreen";
export { ReportsScreen } from "./ReportsScreen";
export { ReviewScreen } from "./ReviewScreen";
export { WriteScreen } from "./WriteScreen";
