import { createRoot } from "react-dom/client";
import { AskedScreen } from "../commands/askedScreen";
import { registerCommands } from "../commands";
import { createExcelWorkbook } from "../excel/excelWorkbook";
import { hasExcelApi, hostInfo, oldestExcelApi, onOfficeTheme } from "../excel/hostInfo";
import { openCopy } from "../excel/openCopy";
import { fetchFirstWords, fetchWords } from "../i18n/fetchedWords";
import { languageFor } from "../i18n/languages";
import { App } from "./App";
import { browserStorage, keepAppearance, readAppearance } from "./appearance";
import {
  loadCharts,
  loadModelEditor,
  loadHomePages,
  loadReports,
  loadScoring,
  loadScreens,
  loadWork,
} from "./loading";
import { keepLanguage, readLanguage } from "./preferences";
import { OldExcelPage, OutsidePage } from "./screens/OutsidePage";
import { serialOfToday } from "./state/date";
import { compareInWorker } from "./worker/compareInWorker";

/** The first screen and what it asks of the workbook go first. */
const reportsAfterMs = 1000;

// Excel mostly speaks the browser's language: its words are on their way while Office.js still shakes hands with Excel.
const likely = languageFor(navigator.language);
// Should this fail, fetching what is needed below fails as well, and says so.
fetchFirstWords(likely).catch(() => undefined);

/** The one place that chooses Excel. Outside of Excel the page says what it is and where it works. */
void Office.onReady(async ({ host }) => {
  const container = document.getElementById("root");
  if (!container) throw new Error("taskpane.html has no #root");
  const root = createRoot(container);
  if (host !== Office.HostType.Excel) {
    await fetchFirstWords(likely);
    root.render(<OutsidePage language={likely} />);
    return;
  }
  // The manifest asks for it; Excel may still open a pane that was installed before it asked.
  if (!hasExcelApi(oldestExcelApi)) {
    await fetchFirstWords(likely);
    root.render(<OldExcelPage language={likely} />);
    return;
  }
  const { displayLanguage } = hostInfo();
  const ofExcel = languageFor(displayLanguage);
  const chosen = readLanguage(browserStorage());
  const language = chosen ?? ofExcel;
  document.documentElement.lang = language;
  const asked = new AskedScreen();
  registerCommands(asked);
  await fetchFirstWords(language);
  root.render(
    <App
      grounds={{
        workbook: createExcelWorkbook(),
        language: ofExcel,
        today: serialOfToday(new Date()),
        score: async (base, job) => (await loadScoring()).scoreBaseInWorker(base, job),
        compare: compareInWorker,
        openSample: () => openCopy("assets/tierbook-sample.xlsx"),
      }}
      isOfficeDark={{ now: () => hostInfo().isDarkTheme, onChange: onOfficeTheme }}
      appearance={readAppearance(browserStorage())}
      onAppearance={(appearance) => keepAppearance(browserStorage(), appearance)}
      languageChoice={chosen}
      onLanguageChoice={async (choice) => {
        await fetchWords(choice ?? ofExcel);
        keepLanguage(browserStorage(), choice);
        document.documentElement.lang = choice ?? ofExcel;
      }}
      onAskedFor={asked.listen}
    />
  );
  await Promise.all([loadWork(), loadScoring(), loadScreens()]);
  setTimeout(
    () => void Promise.all([loadHomePages(), loadModelEditor(), loadCharts(), loadReports()]),
    reportsAfterMs
  );
});
