import { createRoot } from "react-dom/client";
import { AskedScreen } from "../commands/askedScreen";
import { registerCommands } from "../commands";
import { createExcelWorkbook } from "../excel/excelWorkbook";
import { hostInfo } from "../excel/hostInfo";
import { languageFor } from "../i18n/languages";
import { scored } from "../workflows/scoreBase";
import { App } from "./App";
import { browserStorage, keepAppearance, readAppearance } from "./appearance";
import { loadReports } from "./loading";
import { OutsidePage } from "./screens/OutsidePage";
import { serialOfToday } from "./state/date";
import { scoreInWorker } from "./worker/scoreInWorker";

/** The first screen and what it asks of the workbook go first. */
const reportsAfterMs = 1000;

/** The one place that chooses Excel. Outside of Excel the page says what it is and where it works. */
void Office.onReady(({ host }) => {
  const container = document.getElementById("root");
  if (!container) throw new Error("taskpane.html has no #root");
  const root = createRoot(container);
  if (host !== Office.HostType.Excel) {
    root.render(<OutsidePage language={languageFor(navigator.language)} />);
    return;
  }
  const { displayLanguage, isDarkTheme } = hostInfo();
  const language = languageFor(displayLanguage);
  document.documentElement.lang = language;
  const asked = new AskedScreen();
  registerCommands(asked);
  root.render(
    <App
      grounds={{
        workbook: createExcelWorkbook(),
        language,
        today: serialOfToday(new Date()),
        score: async (base, job) =>
          scored(base, await scoreInWorker({ input: base.input, model: base.model }, job)),
      }}
      isOfficeDark={isDarkTheme}
      appearance={readAppearance(browserStorage())}
      onAppearance={(appearance) => keepAppearance(browserStorage(), appearance)}
      onAskedFor={asked.listen}
    />
  );
  setTimeout(() => void loadReports(), reportsAfterMs);
});
