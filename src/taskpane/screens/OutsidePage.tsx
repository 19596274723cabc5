import {
  Button,
  FluentProvider,
  makeStyles,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { languages, type LanguageCode } from "../../i18n/languages";
import { themeFor } from "../theme";

const useStyles = makeStyles({
  page: {
    maxWidth: "560px",
    margin: "0 auto",
    padding: tokens.spacingHorizontalXXL,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    height: "100vh",
    overflowY: "auto",
    boxSizing: "border-box",
  },
  title: { ...typographyStyles.title2, margin: 0 },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  text: { ...typographyStyles.body1, margin: 0 },
});

/** What a browser shows that opens the pane's address on its own: what this is, where it works, and that it keeps no data. */
export function OutsidePage({ language }: { language: LanguageCode }) {
  const styles = useStyles();
  const { outside, home, product } = languages[language].words.pane;
  return (
    <FluentProvider theme={themeFor(false, language)}>
      <main className={styles.page} lang={languages[language].locale}>
        <img src="assets/icon-64.png" alt={product} width={64} height={64} />
        <h1 className={styles.title}>{outside.title}</h1>
        <p className={styles.text}>{outside.text}</p>
        <p className={styles.text}>{home.intro}</p>
        <h2 className={styles.heading}>{home.privacyTitle}</h2>
        <p className={styles.text}>{home.privacy}</p>
      </main>
    </FluentProvider>
  );
}

/** What an Excel too old for us shows: that it is too old, which one is needed, and a way on once it was updated. */
export function OldExcelPage({ language }: { language: LanguageCode }) {
  const styles = useStyles();
  const { errors, product } = languages[language].words.pane;
  const { what, next } = errors.host.notSupported;
  return (
    <FluentProvider theme={themeFor(false, language)}>
      <main className={styles.page} lang={languages[language].locale}>
        <h1 className={styles.title}>{product}</h1>
        <div role="alert">
          <p className={styles.text}>{what({})}</p>
          <p className={styles.text}>{next}</p>
        </div>
        <Button appearance="primary" onClick={() => location.reload()}>
          {errors.retry}
        </Button>
      </main>
    </FluentProvider>
  );
}
