import { startTransition, useEffect, useState } from "react";
import { inSlices, type Slices } from "../slices";

/**
 * The result of sliced work. While new work is under way the last result stays and `isBusy` is true.
 *
 * @param start begins the work; keep it (useCallback) as long as the same result is wanted
 */
export function useSliced<Value>(start: () => Slices<Value>): {
  readonly value: Value | null;
  readonly isBusy: boolean;
} {
  const [done, setDone] = useState<{ start: () => Slices<Value>; value: Value } | null>(null);
  useEffect(() => {
    const work = start();
    let isWanted = true;
    void inSlices(work).then((value) => {
      // Drawing a hundred marks takes its time as well: React may pause as it draws them.
      if (isWanted) startTransition(() => setDone({ start, value }));
    });
    return () => {
      isWanted = false;
      // Ends the work where it stands: the next turn finds it done.
      work.return(undefined as never);
    };
  }, [start]);
  return { value: done?.value ?? null, isBusy: done?.start !== start };
}
