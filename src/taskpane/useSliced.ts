import { useEffect, useState } from "react";
import { runSliced, type Sliced } from "./state/slices";

/**
 * The result of sliced work. While new work is under way the last result stays and `isBusy` is true.
 *
 * @param start begins the work; keep it (useCallback) as long as the same result is wanted
 */
export function useSliced<Value>(start: () => Sliced<Value>): {
  readonly value: Value | null;
  readonly isBusy: boolean;
} {
  const [done, setDone] = useState<{ start: () => Sliced<Value>; value: Value } | null>(null);
  useEffect(() => runSliced(start(), (value) => setDone({ start, value })), [start]);
  return { value: done?.value ?? null, isBusy: done?.start !== start };
}
