import { useCallback, useDeferredValue, useEffect, useMemo, useState } from "react";
import { languages } from "../../../i18n/languages";
import type { Scored } from "../../../workflows/scoreBase";
import { usePane } from "../../PaneContext";
import { CustomerIndex, type CustomerQuery } from "../../state/customerQuery";
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
  const filter = state.part?.name === "customers" ? state.part.filter : undefined;
  useEffect(() => {
    if (filter !== undefined) ask({ search: "", filter });
  }, [filter, ask]);
  return { index, query, ask, found: value, isBusy: isBusy || wanted !== query };
}
