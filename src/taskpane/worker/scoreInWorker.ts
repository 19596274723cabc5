import type { Scores } from "../../scoring/model";
import { HostError } from "../../workbook/HostError";
import type { Job } from "../../workbook/Workbook";
import type { ScoreRequest } from "./messages";

/** Scores in a worker that lives for one run; cancelling ends it at once. The input stays with the pane. */
export function scoreInWorker(request: ScoreRequest, { signal, onProgress }: Job): Promise<Scores> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(new HostError("cancelled"));
      return;
    }
    onProgress?.({ phase: "score", done: 0, total: 1 });
    const worker = new Worker(new URL("./score.worker.ts", import.meta.url), { name: "score" });
    const settle = (end: () => void): void => {
      signal?.removeEventListener("abort", cancel);
      worker.terminate();
      end();
    };
    const cancel = (): void => settle(() => reject(new HostError("cancelled")));
    signal?.addEventListener("abort", cancel, { once: true });
    worker.addEventListener("message", ({ data }: MessageEvent<Scores>) =>
      settle(() => resolve(data))
    );
    worker.addEventListener("error", (event) =>
      settle(() => reject(new Error(event.message || "the scoring worker could not start")))
    );
    worker.postMessage(request);
  });
}
