import {
  Badge,
  Button,
  Link,
  makeStyles,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { useState } from "react";
import { formatNumber } from "../../i18n/format";
import { describeProblem } from "../../intake/describeProblem";
import type { RowProblem } from "../../intake/columns";
import { usePane } from "../PaneContext";
import { groupProblems, placeName, placeOf } from "../state/problems";
import { Fold } from "./Fold";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: `0 0 ${tokens.spacingVerticalS} 0`,
    padding: `0 0 0 ${tokens.spacingHorizontalL}`,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
  },
  text: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    display: "block",
    overflowWrap: "anywhere",
  },
  /** No smaller than a finger (WCAG 2.2, 2.5.8). */
  place: { minHeight: "24px" },
  badge: { flexShrink: 0, whiteSpace: "nowrap" },
  more: { marginLeft: tokens.spacingHorizontalL },
});

const severityColor = { error: "danger", warning: "warning", note: "informative" } as const;
/** Places shown at once; the rest on request, since a column of a hundred thousand bad dates is one finding, not as many. */
const pageSize = 20;

/** Problems in groups, worst first; every one leads to its cell. */
export function ProblemList({ problems }: { problems: readonly RowProblem[] }) {
  const styles = useStyles();
  const { words, language } = usePane();
  return (
    <div>
      {groupProblems(problems).map((group) => (
        <Fold
          key={`${group.severity} ${group.kind}`}
          title={words.intake.problemKinds[group.kind]}
          aside={
            <Badge className={styles.badge} appearance="tint" color={severityColor[group.severity]}>
              {`${words.intake.severities[group.severity]} ${formatNumber(language, group.problems.length, 0)}`}
            </Badge>
          }
        >
          <Places problems={group.problems} />
        </Fold>
      ))}
    </div>
  );
}

function Places({ problems }: { problems: readonly RowProblem[] }) {
  const styles = useStyles();
  const { words, run } = usePane();
  const [shown, setShown] = useState(pageSize);
  const { data } = words.pane;
  return (
    <>
      <ul className={styles.list}>
        {problems.slice(0, shown).map((problem, index) => {
          const range = placeOf(problem);
          return (
            <li key={index}>
              {range && (
                <Link
                  as="button"
                  className={styles.place}
                  onClick={() => run({ kind: "show", range })}
                  aria-label={data.goToCell(`${problem.sheet} ${placeName(problem, data)}`)}
                >
                  {placeName(problem, data)}
                </Link>
              )}
              <span className={styles.text}>{describeProblem(problem, words.intake)}</span>
            </li>
          );
        })}
      </ul>
      {problems.length > shown && (
        <Button className={styles.more} size="small" onClick={() => setShown(shown + pageSize * 5)}>
          {data.morePlaces(Math.min(problems.length - shown, pageSize * 5))}
        </Button>
      )}
    </>
  );
}
