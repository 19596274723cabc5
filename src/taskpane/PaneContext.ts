import { createContext, useContext, type Dispatch } from "react";
import type { LanguageCode } from "../i18n/languages";
import type { Words } from "../i18n/words";
import type { Grounds } from "./perform";
import type { Action } from "./state/actions";
import type { PaneState } from "./state/state";
import type { Task } from "./state/task";

/** What every part of the pane may use: the state, the words, and the two ways to change things. */
export interface Pane {
  readonly language: LanguageCode;
  readonly words: Words;
  /** Excel serial of today, the analysis date unless the user says otherwise. */
  readonly today: number;
  readonly state: PaneState;
  /** Changes what the pane shows; touches no workbook. */
  readonly send: Dispatch<Action>;
  /** Asks something of the workbook. Only one thing at a time: ignored while another runs. */
  readonly run: (task: Task) => void;
  readonly cancel: () => void;
  /** Whether this host can open the sample as a workbook of its own. */
  readonly canOpenSample?: boolean;
  /** Starts what-if questions about a base; the worker unless the grounds say otherwise. */
  readonly whatIf?: Grounds["whatIf"];
}

const PaneContext = createContext<Pane | null>(null);
export const PaneProvider = PaneContext.Provider;

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error("usePane outside PaneProvider");
  return pane;
}
