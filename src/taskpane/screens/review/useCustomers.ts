import { useCallback, useDeferredValue, useMemo, useState } from "react";
import { languages } from "../../../i18n/languages";
import type { Scored } from "../../../workflows/scoreBase";
import { usePane } from "../../PaneContext";
import { CustomerIndex, type CustomerQuery } from "../../state/customerQuery";
import type { Part } from "../../state/parts";
import { useSliced } from "../../useSliced";

/** The customers as the list shows them; kept while a card is open, so that the card's neighbours are those of the list. */
export interface Customers {
  readonly index: CustomerIndex;
  readonly query: CustomerQuery;
  readonly ask: (changes: Partial<CustomerQuery>) => void;
  /** Indices of the found customers in order; null until they are known for the first time. */
  readonly found: Int32Array | null;
  readonly isBusy: boolean;
}

export function useCustomers(scored: Scored): Customers {
  const { language, state } = usePane();
  const { locale } = languages[language];
  const [query, setQuery] = useState<CustomerQuery>({ search: "", filter: "all", order: "score" });
  const index = useMemo(() => new CustomerIndex(scored, locale), [scored, locale]);
  const wanted = useDeferredValue(query);
  const start = useCallback(() => index.find(wanted), [index, wanted]);
  const { value, isBusy } = useSliced(start);
  const ask = useCallback(
    (changes: Partial<CustomerQuery>) => setQuery((before) => ({ ...before, ...changes })),
    []
  );
  // A wish from elsewhere is taken up once, while drawing: what was asked before is not drawn a last time.
  const wish = state.part?.name === "customers" ? state.part : null;
  const [granted, setGranted] = useState<Part | null>(null);
  if (wish !== null && wish !== granted) {
    setGranted(wish);
    if (wish.filter !== undefined) ask({ search: "", filter: wish.filter });
  }
  return { index, query, ask, found: value, isBusy: isBusy || wanted !== query };
}
