import {
  Badge,
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { selfTest, type SelfTestLine } from "../../../workflows/selfTest";
import { usePane } from "../../PaneContext";
import { Fold } from "../../parts/Fold";
import { Frame } from "../../parts/Frame";
import { BackHome } from "./BackHome";

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: 0 },
  list: {
    listStyleType: "none",
    margin: `0 0 ${tokens.spacingVerticalS}`,
    padding: `0 0 0 ${tokens.spacingHorizontalL}`,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
  },
  figure: { ...typographyStyles.body1, display: "block", overflowWrap: "anywhere" },
  numbers: {
    ...typographyStyles.caption1,
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    fontVariantNumeric: "tabular-nums",
  },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: "anywhere" },
  badge: { flexShrink: 0, whiteSpace: "nowrap" },
});

/** Lines drawn at once; each one for itself would draw the page hundreds of times. */
const batch = 40;

/** Published cases as they are computed here, beside what was published. */
export function SelfTestPage() {
  const { words, language } = usePane();
  const [round, setRound] = useState(0);
  return (
    <Frame
      title={words.selftest.title}
      footer={
        <>
          <Button onClick={() => setRound(round + 1)}>{words.pane.desk.selfTest.again}</Button>
          <BackHome />
        </>
      }
    >
      <Lines key={`${round} ${language}`} />
    </Frame>
  );
}

function Lines() {
  const styles = useStyles();
  const { words, language } = usePane();
  const { selftest } = words;
  const say = words.pane.desk.selfTest;
  const [{ lines, isDone }, setFound] = useState<{
    readonly lines: readonly SelfTestLine[];
    readonly isDone: boolean;
  }>({ lines: [], isDone: false });
  const [fault, setFault] = useState<unknown>(null);

  useEffect(() => {
    let isGone = false;
    const compute = async (): Promise<void> => {
      const found: SelfTestLine[] = [];
      for await (const line of selfTest(language)) {
        if (isGone) return;
        found.push(line);
        if (found.length % batch === 0) setFound({ lines: [...found], isDone: false });
      }
      setFound({ lines: found, isDone: true });
    };
    compute().catch((error: unknown) => {
      if (!isGone) setFault(error);
    });
    return () => {
      isGone = true;
    };
  }, [language]);
  // Its tables could not be fetched: the boundary around the pane says so.
  if (fault !== null) throw fault;

  const failed = lines.filter(({ passed }) => !passed).length;
  const families = new Map<string, SelfTestLine[]>();
  for (const line of lines) {
    const own = families.get(line.family);
    if (own) own.push(line);
    else families.set(line.family, [line]);
  }
  return (
    <>
      <p className={styles.text}>{selftest.about}</p>
      {isDone ? (
        <MessageBar
          intent={failed === 0 ? "success" : "error"}
          layout="multiline"
          politeness="polite"
        >
          <MessageBarBody>{selftest.summary(lines.length - failed, failed)}</MessageBarBody>
        </MessageBar>
      ) : (
        <p className={styles.text}>{say.running(lines.length)}</p>
      )}
      <div>
        {[...families].map(([family, own]) => {
          const passed = own.filter((line) => line.passed).length;
          return (
            <Fold
              key={family}
              title={family}
              aside={
                <Badge
                  className={styles.badge}
                  appearance="tint"
                  color={passed === own.length ? "success" : "danger"}
                >
                  {say.of(passed, own.length)}
                </Badge>
              }
            >
              <Figures lines={own} />
            </Fold>
          );
        })}
      </div>
    </>
  );
}

function Figures({ lines }: { lines: readonly SelfTestLine[] }) {
  const styles = useStyles();
  const { words } = usePane();
  const { selftest, pane } = words;
  return (
    <ul className={styles.list}>
      {lines.map(({ check, symbol, computed, expected, tolerance, source, passed }, index) => (
        <li key={index}>
          <span className={styles.figure}>
            {[check, symbol].filter((part) => part !== "").join(pane.colon)}
            {!passed && ` – ${selftest.failed}`}
          </span>
          <dl className={styles.numbers}>
            <dt className={styles.term}>{selftest.headers.computed}</dt>
            <dd className={styles.value}>{computed}</dd>
            <dt className={styles.term}>{selftest.headers.expected}</dt>
            <dd className={styles.value}>{`${expected} ${tolerance}`.trim()}</dd>
            <dt className={styles.term}>{selftest.headers.source}</dt>
            <dd className={styles.value}>{source}</dd>
          </dl>
        </li>
      ))}
    </ul>
  );
}
