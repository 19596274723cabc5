import type { HostState } from "./HostState";
import { invalidArgument } from "./ExcelError";

/** A property with a plain value. Without `set` it is read-only. */
export interface Scalar<T> {
  get(target: T, host: HostState): unknown;
  set?(target: T, value: unknown, host: HostState): void;
  /** Left out when everything is loaded at once, because it is costly or not always there. */
  isOnRequestOnly?: boolean;
}

/** What reaches another object; `null` answers a null object. */
export interface Navigation<T> {
  (target: T, host: HostState): ExcelObject | null;
}

/** A method that returns an object of Excel's. */
export interface ObjectMethod<T> {
  (target: T, args: Arguments, host: HostState): ExcelObject | null;
}

/** A method that returns a plain value or nothing. */
export interface ValueMethod<T> {
  (target: T, args: Arguments, host: HostState): unknown;
}

/** One class of Excel's object model, as this host implements it. Names are those on the wire (PascalCase). */
export interface ClassMembers<T> {
  readonly scalars?: { readonly [name: string]: Scalar<T> };
  readonly navigation?: { readonly [name: string]: Navigation<T> };
  readonly objects?: { readonly [name: string]: ObjectMethod<T> };
  readonly methods?: { readonly [name: string]: ValueMethod<T> };
  /** Present on collections. */
  readonly items?: (target: T, host: HostState) => readonly ExcelObject[];
  /** `collection.getItem(key)`. */
  readonly getItem?: (target: T, key: unknown, host: HostState) => ExcelObject;
  /** What identifies an object in its collection; the client addresses it by this from then on. */
  readonly identity?: (target: T, host: HostState) => { readonly [name: string]: unknown };
  /** Fails when the target no longer exists (a sheet that was deleted). */
  readonly assertAlive?: (target: T, host: HostState) => void;
  /** True for classes the client tracks by reference (Range, RangeAreas). */
  readonly isTracked?: boolean;
}

export interface ExcelClass<T> {
  readonly name: string;
  readonly members: ClassMembers<T>;
  of(target: T): ExcelObject;
  /** The target of an argument that must be of this class. */
  from(argument: unknown): T;
  is(argument: unknown): argument is ExcelObject;
}

/** A class without its target's type: what can be listed. */
export interface ListedClass {
  readonly name: string;
  readonly members: {
    readonly scalars?: Readonly<Record<string, object>>;
    readonly navigation?: Readonly<Record<string, unknown>>;
    readonly objects?: Readonly<Record<string, unknown>>;
    readonly methods?: Readonly<Record<string, unknown>>;
  };
}

/** An object of Excel's on the host's side: its class and what it stands for. */
export class ExcelObject {
  constructor(
    readonly type: ExcelClass<unknown>,
    readonly target: unknown
  ) {}
}

export function defineClass<T>(name: string, members: ClassMembers<T>): ExcelClass<T> {
  const type: ExcelClass<T> = {
    name,
    members,
    // The one place where the class of a target is forgotten: `of` and `from` are its only doors.
    of: (target) => new ExcelObject(type as unknown as ExcelClass<unknown>, target),
    from: (argument) => {
      if (!type.is(argument)) throw invalidArgument(`a ${name} is expected`);
      return argument.target as T;
    },
    is: (argument): argument is ExcelObject =>
      argument instanceof ExcelObject && argument.type === (type as unknown as ExcelClass<unknown>),
  };
  return type;
}

/** Arguments of a call with Excel's checks: a missing one is `undefined` or null. */
export class Arguments {
  constructor(private readonly values: readonly unknown[]) {}

  at(index: number): unknown {
    return this.values[index] ?? undefined;
  }

  string(index: number): string {
    const value = this.at(index);
    if (typeof value !== "string") throw invalidArgument(`argument ${index + 1} must be a string`);
    return value;
  }

  optionalString(index: number): string | undefined {
    return this.at(index) === undefined ? undefined : this.string(index);
  }

  integer(index: number): number {
    const value = this.at(index);
    if (typeof value !== "number" || !Number.isInteger(value))
      throw invalidArgument(`argument ${index + 1} must be a whole number`);
    return value;
  }

  optionalInteger(index: number, fallback: number): number {
    return this.at(index) === undefined ? fallback : this.integer(index);
  }

  boolean(index: number, fallback: boolean): boolean {
    const value = this.at(index);
    if (value === undefined) return fallback;
    if (typeof value !== "boolean")
      throw invalidArgument(`argument ${index + 1} must be true or false`);
    return value;
  }
}

/** Checks of property values. */
export function requireString(value: unknown, name: string): string {
  if (typeof value !== "string") throw invalidArgument(`${name} must be a string`);
  return value;
}

export function requireNumber(value: unknown, name: string): number {
  if (typeof value !== "number" || !Number.isFinite(value))
    throw invalidArgument(`${name} must be a number`);
  return value;
}

export function requireBoolean(value: unknown, name: string): boolean {
  if (typeof value !== "boolean") throw invalidArgument(`${name} must be true or false`);
  return value;
}

export function requireOneOf<const S extends string>(
  value: unknown,
  options: readonly S[],
  name: string
): S {
  const found = options.find((option) => option === value);
  if (found === undefined) throw invalidArgument(`${name} must be one of ${options.join(", ")}`);
  return found;
}
