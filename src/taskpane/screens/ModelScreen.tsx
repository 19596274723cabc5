import { Suspense, use } from "react";
import type { Scored } from "../../workflows/scoreBase";
import { loadModelEditor } from "../loading";
import { usePane } from "../PaneContext";
import { Frame } from "../parts/Frame";
import { NotYet } from "../parts/NotYet";
import { isScored } from "../state/state";

/** The company's own model: to be tuned with its effect in sight, once there are customers to see it on. */
export function ModelScreen() {
  const { state, words } = usePane();
  const { model, general } = words.pane;
  const { work } = state;
  if (!isScored(work)) return <NotYet title={model.title} text={model.empty} />;
  return (
    <Suspense
      fallback={
        <Frame title={model.title} footer={null}>
          <p>{general.loading}</p>
        </Frame>
      }
    >
      <Editor scored={work.scored} />
    </Suspense>
  );
}

function Editor({ scored }: { scored: Scored }) {
  const { ModelEditor } = use(loadModelEditor());
  return <ModelEditor scored={scored} />;
}
