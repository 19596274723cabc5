import { createContext, useContext } from "react";
import type { LanguageCode } from "../../../i18n/languages";
import type { Words } from "../../../i18n/words";
import type { EditAction } from "../../state/modelEdit";

/** What every field of the editor needs. It never changes while a slider moves, so that only fields whose value did are drawn. */
export interface Editor {
  readonly words: Words;
  readonly language: LanguageCode;
  readonly act: (action: EditAction) => void;
}

const EditorContext = createContext<Editor | null>(null);
export const EditorProvider = EditorContext.Provider;

export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error("useEditor outside EditorProvider");
  return editor;
}
