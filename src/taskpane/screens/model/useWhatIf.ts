import { useEffect, useRef, useState } from "react";
import type { WhatIfAnswer } from "../../../scoring/whatIf";
import type { Model } from "../../../settings/Model";
import type { Scored } from "../../../workflows/scoreBase";
import type { ModelEdit } from "../../state/modelEdit";
import { startWhatIf, type WhatIfBase, type WhatIfSession } from "../../worker/startWhatIf";

/** What the edits would do to the tiers. */
export type Effect =
  | { readonly is: "none" }
  | { readonly is: "failed" }
  /** `isCurrent` is false while a newer question is being computed. */
  | { readonly is: "known"; readonly answer: WhatIfAnswer | null; readonly isCurrent: boolean };

interface Known {
  readonly of: Model;
  /** The settings that the tiers before were made by. */
  readonly since: Model;
  readonly answer: WhatIfAnswer | "failed";
}

/** Asks the what-if worker as the settings change. The worker lives as long as the editor is on the screen. */
export function useWhatIf(
  { base: { input }, model: since }: Scored,
  { model, isChanged }: ModelEdit,
  start: (base: WhatIfBase) => WhatIfSession = startWhatIf
): Effect {
  const session = useRef<WhatIfSession | null>(null);
  const [known, setKnown] = useState<Known | null>(null);

  useEffect(() => {
    const opened = start({ input, model: since });
    session.current = opened;
    return () => opened.close();
  }, [input, since, start]);

  useEffect(() => {
    if (!isChanged) return;
    session.current?.ask(model).then(
      (answer) => answer && setKnown({ of: model, since, answer }),
      () => setKnown({ of: model, since, answer: "failed" })
    );
  }, [input, since, start, model, isChanged]);

  if (!isChanged) return { is: "none" };
  if (known?.since !== since) return { is: "known", answer: null, isCurrent: false };
  if (known.answer === "failed") return { is: "failed" };
  return { is: "known", answer: known.answer, isCurrent: known.of === model };
}
