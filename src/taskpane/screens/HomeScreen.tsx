import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { BeakerRegular } from "@fluentui/react-icons/svg/beaker";
import { DocumentTableRegular } from "@fluentui/react-icons/svg/document-table";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import { SettingsRegular } from "@fluentui/react-icons/svg/settings";
import { ShieldCheckmarkRegular } from "@fluentui/react-icons/svg/shield-checkmark";
import { TableAddRegular } from "@fluentui/react-icons/svg/table-add";
import { Suspense, use } from "react";
import { loadHomePages } from "../loading";
import { usePane } from "../PaneContext";
import { Frame } from "../parts/Frame";
import { PageLink } from "../parts/PageLink";
import { Section } from "../parts/Section";
import type { Preferences } from "../preferences";
import { homePages, type HomePage } from "../state/desk";
import { StandingSection } from "./home/StandingSection";

const useStyles = makeStyles({
  intro: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  steps: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
  },
  stepTitle: { ...typographyStyles.body1Strong, margin: 0 },
  stepText: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  promise: {
    display: "grid",
    gridTemplateColumns: "24px 1fr",
    columnGap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    // Seen in high contrast only, which takes the fill away.
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
  },
  shield: { fontSize: "24px", color: tokens.colorBrandForeground2 },
  small: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Where this workbook stands; before the first run, what the add-in does and does not do. */
export function HomeScreen({ preferences }: { preferences: Preferences }) {
  const { state } = usePane();
  const { page } = state.desk;
  if (page !== null) {
    return (
      <Suspense>
        <PageBehind page={page} preferences={preferences} />
      </Suspense>
    );
  }
  return <Front />;
}

/** Pages that most people open seldom come in a file of their own. */
function PageBehind({ page, preferences }: { page: HomePage; preferences: Preferences }) {
  const pages = use(loadHomePages());
  switch (page) {
    case "settings":
      return <pages.SettingsPage preferences={preferences} />;
    case "templates":
      return <pages.TemplatesPage />;
    case "help":
      return <pages.HelpPage />;
    case "selfTest":
      return <pages.SelfTestPage />;
  }
}

function Front() {
  const styles = useStyles();
  const { state, words, run } = usePane();
  const { home } = words.pane;
  const { lastRun } = state;
  const start = (
    <Button appearance="primary" size="large" onClick={() => run({ kind: "survey" })}>
      {lastRun ? home.again : home.start}
    </Button>
  );
  const privacy = (
    <div className={styles.promise}>
      <ShieldCheckmarkRegular className={styles.shield} aria-hidden />
      <div>
        <p className={styles.stepTitle}>{home.privacyTitle}</p>
        <p className={styles.stepText}>{home.privacy}</p>
      </div>
    </div>
  );
  if (lastRun) {
    return (
      <Frame title={words.pane.desk.standing.title} footer={start}>
        <StandingSection lastRun={lastRun} />
        <More pages={homePages} />
        {privacy}
      </Frame>
    );
  }
  return (
    <Frame title={home.title} footer={start}>
      <p className={styles.intro}>{home.intro}</p>
      <Section title={home.whatHappens}>
        <ol className={styles.steps}>
          {home.points.map(({ title, text }) => (
            <li key={title}>
              <p className={styles.stepTitle}>{title}</p>
              <p className={styles.stepText}>{text}</p>
            </li>
          ))}
        </ol>
      </Section>
      {privacy}
      <p className={styles.small}>{home.needs}</p>
      <NoData />
      <More pages={["settings", "help", "selfTest"]} />
    </Frame>
  );
}

/** For those who come without a table of customers. */
function NoData() {
  const { words, run, send, canOpenSample } = usePane();
  const { start, pages } = words.pane.desk;
  return (
    <Section title={start.title}>
      <div>
        {canOpenSample === true && (
          <PageLink
            icon={<DocumentTableRegular />}
            name={start.sample}
            about={start.sampleAbout}
            onOpen={() => run({ kind: "wish", wish: { kind: "openSample" } })}
          />
        )}
        <PageLink
          icon={<TableAddRegular />}
          name={pages.templates.name}
          about={start.templatesAbout}
          onOpen={() => send({ type: "desk", action: { did: "openedPage", page: "templates" } })}
        />
      </div>
    </Section>
  );
}

const icons: Readonly<Record<HomePage, React.ReactNode>> = {
  settings: <SettingsRegular />,
  templates: <TableAddRegular />,
  help: <QuestionCircleRegular />,
  selfTest: <BeakerRegular />,
};

function More({ pages }: { pages: readonly HomePage[] }) {
  const { words, send } = usePane();
  const { desk } = words.pane;
  return (
    <Section title={desk.more}>
      <div>
        {pages.map((page) => (
          <PageLink
            key={page}
            icon={icons[page]}
            name={desk.pages[page].name}
            about={desk.pages[page].about}
            onOpen={() => send({ type: "desk", action: { did: "openedPage", page } })}
          />
        ))}
      </div>
    </Section>
  );
}
