import type { BookChart, ChartSeries } from "../book/book";

interface Types {
  readonly string: string;
  readonly number: number;
  readonly boolean: boolean;
}

/** A look set through Office.js ("valueAxis.majorUnit"), if it was set to a value of this type. */
export function lookAt<T extends keyof Types>(
  owner: BookChart | ChartSeries,
  place: string,
  type: T
): Types[T] | undefined {
  const value = owner.looks?.[place];
  return typeof value === type ? (value as Types[T]) : undefined;
}
