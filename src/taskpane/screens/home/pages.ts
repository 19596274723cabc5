/** The pages behind the home screen: one file of the bundle (see loading.ts). */
export { HelpPage } from "./HelpPage";
export { SelfTestPage } from "./SelfTestPage";
export { SettingsPage } from "./SettingsPage";
export { TemplatesPage } from "./TemplatesPage";
