import {
  Button,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { formatNumber } from "../../../i18n/format";
import type { LanguageCode } from "../../../i18n/languages";
import type { Words } from "../../../i18n/words";
import { moneyLabel } from "../../../reports/numberVoice";
import { tiers } from "../../../scoring/model";
import type { WhatIfAnswer } from "../../../scoring/whatIf";
import type { Scored } from "../../../workflows/scoreBase";
import { TierBadge } from "../../parts/TierBadge";
import { useEditor } from "./EditorContext";
import { MoverList } from "./MoverList";
import type { Effect } from "./useWhatIf";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  counts: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(64px, 1fr))",
    columnGap: tokens.spacingHorizontalXS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  count: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    rowGap: "2px",
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
    ...typographyStyles.caption1,
  },
  changed: { ...typographyStyles.caption1Strong },
  old: { opacity: 0.6 },
  line: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    minHeight: "24px",
  },
  text: { ...typographyStyles.caption1, margin: 0, minWidth: 0, overflowWrap: "anywhere" },
  strong: { ...typographyStyles.caption1Strong },
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "clip",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

/** Screen readers hear the counts when the slider rests, not every step on the way. */
const restMs = 800;

/** What the edits would do to the tiers; stays in view while a slider moves. */
export function EffectPanel({ scored, effect }: { scored: Scored; effect: Effect }) {
  const styles = useStyles();
  const { words, language } = useEditor();
  const say = words.pane.modelEditor.effect;
  const [isOpen, setIsOpen] = useState(false);
  const answer = effect.is === "known" ? effect.answer : null;
  const isOld = effect.is === "known" && !effect.isCurrent;
  const number = (value: number): string => formatNumber(language, value, 0);
  const { up, down, movers } = answer ?? { up: null, down: null, movers: null };
  const moved = movers?.rows.length ?? 0;
  const revenue = (value: number): string => moneyText(scored, value, number, language);
  return (
    <section className={styles.panel} aria-label={say.title}>
      {isOpen && answer && moved > 0 && <MoverList scored={scored} answer={answer} />}
      <ul className={mergeClasses(styles.counts, isOld && styles.old)} aria-label={say.title}>
        {tiers.map((tier, code) => {
          const before = answer?.counts.before[code] ?? scored.counts[tier];
          const after = answer?.counts.after[code] ?? before;
          return (
            <li
              key={tier}
              className={mergeClasses(styles.count, after !== before && styles.changed)}
            >
              <TierBadge tier={tier} />
              <span data-tier={tier}>
                {after === before ? number(after) : `${number(before)} → ${number(after)}`}
              </span>
            </li>
          );
        })}
      </ul>
      <div className={styles.line}>
        <p className={mergeClasses(styles.text, moved > 0 && styles.strong)}>
          {summary(effect, moved, say)}
        </p>
        {moved > 0 && (
          <Button size="small" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            {isOpen ? say.hide : say.show}
          </Button>
        )}
      </div>
      {up && down && moved > 0 && (
        <p className={styles.text}>
          {say.up(number(up.customers), up.customers > 0 ? revenue(up.revenue) : "")}
          {say.upAndDown}
          {say.down(number(down.customers), down.customers > 0 ? revenue(down.revenue) : "")}
        </p>
      )}
      <Said answer={isOld ? null : answer} isNone={effect.is === "none"} />
    </section>
  );
}

function summary(
  effect: Effect,
  moved: number,
  say: ReturnType<typeof useEditor>["words"]["pane"]["modelEditor"]["effect"]
): string {
  if (effect.is === "none") return say.none;
  if (effect.is === "failed") return say.failed;
  if (effect.answer === null) return say.computing;
  return moved === 0 ? say.noMoves : say.moved(moved);
}

/** Silent while nothing was edited yet; edits that were all undone are said as such, not left at what they did before. */
function Said({ answer, isNone }: { answer: WhatIfAnswer | null; isNone: boolean }) {
  const styles = useStyles();
  const { words } = useEditor();
  const { effect } = words.pane.modelEditor;
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (!answer && !isNone) return undefined;
    const rest = setTimeout(
      () => setSaid((before) => (answer ? sentence(answer, words) : before && effect.none)),
      restMs
    );
    return () => clearTimeout(rest);
  }, [answer, isNone, effect, words]);
  return (
    <span role="status" className={styles.hidden}>
      {said}
    </span>
  );
}

function sentence({ counts, movers }: WhatIfAnswer, words: Words): string {
  const { effect } = words.pane.modelEditor;
  const moved = movers.rows.length;
  const each = tiers.map((tier, code) =>
    effect.countSaid(tier, String(counts.after[code] ?? 0), String(counts.before[code] ?? 0))
  );
  return [moved === 0 ? effect.noMoves : effect.moved(moved), ...each].join(
    words.pane.listSeparator
  );
}

/** Money in the unit of the customer list: "1,250 万元". */
export function moneyText(
  { base }: Scored,
  value: number,
  number: (value: number) => string,
  language: LanguageCode
): string {
  return [number(value), moneyLabel(language, base.customers.money)]
    .filter((part) => part !== "")
    .join(" ");
}
