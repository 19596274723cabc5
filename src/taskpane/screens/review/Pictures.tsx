import { Button, Select, makeStyles, tokens } from "@fluentui/react-components";
import { Suspense, useState } from "react";
import type { Scored } from "../../../workflows/scoreBase";
import { usePane } from "../../PaneContext";
import { Fold } from "../../parts/Fold";
import { BubblePicture } from "./BubblePicture";
import { lackingInBubbles } from "./pictureData";
import { MigrationPicture } from "./MigrationPicture";
import { ParetoPicture } from "./ParetoPicture";
import { usePictureStyles } from "./pictureStyles";
import type { Customers } from "./useCustomers";

const useStyles = makeStyles({
  tools: { display: "flex", columnGap: tokens.spacingHorizontalS, alignItems: "center" },
  choice: { flexGrow: 1, minWidth: 0 },
});
const pictures = {
  bubbles: BubblePicture,
  pareto: ParetoPicture,
  migration: MigrationPicture,
} as const;
type Name = keyof typeof pictures;
const names = Object.keys(pictures) as Name[];

/** What people would rather look at than read; closed until somebody wants it, each also as a table. */
export function Pictures({ scored, customers }: { scored: Scored; customers: Customers }) {
  const { words } = usePane();
  const { pictures: say } = words.paneReview;
  const styles = useStyles();
  const { body, hint } = usePictureStyles();
  const [name, setName] = useState<Name>(() =>
    lackingInBubbles(scored).length === 0 ? "bubbles" : "pareto"
  );
  const [isTable, setIsTable] = useState(false);
  const Picture = pictures[name];
  return (
    <Fold title={say.title}>
      <div className={body}>
        <div className={styles.tools}>
          <Select
            size="small"
            className={styles.choice}
            aria-label={say.choose}
            value={name}
            onChange={(_, { value }) => setName(names.find((each) => each === value) ?? "bubbles")}
          >
            {names.map((each) => (
              <option key={each} value={each}>
                {say.names[each]}
              </option>
            ))}
          </Select>
          <Button size="small" onClick={() => setIsTable(!isTable)}>
            {isTable ? say.asPicture : say.asTable}
          </Button>
        </div>
        <Suspense fallback={<p className={hint}>{say.loading}</p>}>
          <Picture scored={scored} customers={customers} isTable={isTable} />
        </Suspense>
      </div>
    </Fold>
  );
}
