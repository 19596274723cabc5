import { Button, makeStyles } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { usePane } from "../../PaneContext";

const useStyles = makeStyles({ back: { alignSelf: "flex-start" } });

/** The way back from a page behind the home screen. */
export function BackHome() {
  const styles = useStyles();
  const { words, send } = usePane();
  return (
    <Button
      className={styles.back}
      icon={<ArrowLeftRegular />}
      onClick={() => send({ type: "desk", action: { did: "openedPage", page: null } })}
    >
      {words.pane.desk.back}
    </Button>
  );
}
