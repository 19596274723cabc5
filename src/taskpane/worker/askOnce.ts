import { inSlices } from "../../slices";
import { HostError } from "../../workbook/HostError";
import type { Job } from "../../workbook/Workbook";
import { buffersOf } from "./buffersOf";
import { copyColumns } from "./copyColumns";

/** Asks a worker that lives for one answer; cancelling ends it at once. */
export async function askOnce<Request extends object, Answer>(
  start: () => Worker,
  request: Request,
  { signal }: Pick<Job, "signal">
): Promise<Answer> {
  const copy = await inSlices(copyColumns(request));
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(new HostError("cancelled"));
      return;
    }
    const worker = start();
    const settle = (end: () => void): void => {
      signal?.removeEventListener("abort", cancel);
      worker.terminate();
      end();
    };
    const cancel = (): void => settle(() => reject(new HostError("cancelled")));
    signal?.addEventListener("abort", cancel, { once: true });
    worker.addEventListener("message", ({ data }: MessageEvent<Answer>) =>
      settle(() => resolve(data))
    );
    worker.addEventListener("error", (event) =>
      settle(() => reject(new Error(event.message || "a worker could not start")))
    );
    worker.postMessage(copy, [...buffersOf(copy)]);
  });
}
