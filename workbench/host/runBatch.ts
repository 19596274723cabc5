import { apiNotFound, ExcelError, invalidArgument, itemNotFound } from "./ExcelError";
import type { HostState } from "./HostState";
import { Arguments, type ExcelObject } from "./objects";
import { query, wireName } from "./query";
import { rangeClass } from "./classes/Range";
import { workbookClass } from "./classes/Workbook";
import type { RangeTarget } from "./RangeTarget";
import {
  type ActionResult,
  type ArgumentInfo,
  actionTypes,
  objectPathTypes,
  type RequestBody,
  type ResponseBody,
  type WireAction,
  type WireObjectPath,
} from "./wire";

/** "Values" → "values": places in errors read as the add-in wrote them. */
const memberName = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** One request: object paths are resolved once, when first needed, and live until its end. */
class Batch {
  private readonly resolved = new Map<number, ExcelObject | null>();
  private readonly kept = new Map<number, string>();
  private readonly ranges: RangeTarget[] = [];
  private place = "";
  readonly visited: string[] = [];

  constructor(
    private readonly host: HostState,
    private readonly body: RequestBody
  ) {}

  run(failAt: ((index: number) => ExcelError | null) | null): ResponseBody {
    const results: ActionResult[] = [];
    const traceIds: number[] = [];
    try {
      for (const [index, action] of this.body.Actions.entries()) {
        try {
          const injected = failAt?.(index) ?? null;
          if (injected) throw injected;
          if (action.ActionType === actionTypes.trace) traceIds.push(action.Id);
          // Reaching a trace is a result too: the client registers event handlers by it.
          results.push({
            ActionId: action.Id,
            Value: action.ActionType === actionTypes.trace ? null : this.perform(action),
          });
        } catch (error) {
          if (!(error instanceof ExcelError)) throw error;
          const wireError = {
            Code: error.code,
            Message: error.message,
            Location: this.place,
            ActionIndex: index,
          };
          return { Results: results, TraceIds: traceIds, Error: wireError };
        }
      }
      return { Results: results, TraceIds: traceIds };
    } finally {
      const kept = new Set<unknown>();
      for (const object of this.host.references.values()) kept.add(object.target);
      for (const range of this.ranges) if (!kept.has(range)) this.host.liveRanges.delete(range);
    }
  }

  private perform(action: WireAction): unknown {
    const object = this.resolve(action.ObjectPathId);
    const name = action.Name ?? "";
    switch (action.ActionType) {
      case actionTypes.instantiate:
        // The client takes null, and only that, for "there is no such object".
        return object === null ? null : this.identity(object, action.ObjectPathId);
      case actionTypes.query:
        if (object === null) return null;
        this.visit(object, "load");
        return query(object, action.QueryInfo ?? {}, this.host);
      case actionTypes.method:
        // Excel ignores calls on null objects: `getItemOrNullObject("x").delete()` is a common idiom.
        return object === null ? { _IsNull: true } : this.call(object, name, action);
      case actionTypes.setProperty:
        if (object !== null)
          this.set(object, name, this.arguments(action.ArgumentInfo).at(0) ?? null);
        return null;
      default:
        throw new ExcelError("NotImplemented");
    }
  }

  private visit(object: ExcelObject, member: string): void {
    this.place = `${object.type.name}.${memberName(member)}`;
    this.visited.push(this.place);
    object.type.members.assertAlive?.(object.target, this.host);
  }

  private identity(object: ExcelObject, pathId: number): unknown {
    const reference = this.kept.get(pathId);
    if (reference !== undefined) return { _ReferenceId: reference };
    return object.type.members.identity?.(object.target, this.host) ?? {};
  }

  private call(object: ExcelObject, name: string, action: WireAction): unknown {
    if (name === "_KeepReference" && object.type.members.isTracked)
      return this.keep(object, action.ObjectPathId);
    this.visit(object, name);
    const method = object.type.members.methods?.[name];
    if (!method) throw apiNotFound(object.type.name, memberName(name));
    return method(object.target, this.arguments(action.ArgumentInfo), this.host) ?? null;
  }

  private keep(object: ExcelObject, pathId: number): null {
    if (!this.kept.has(pathId)) {
      const id = `ref-${this.host.newNumber((n) => this.host.references.has(`ref-${n}`))}`;
      this.kept.set(pathId, id);
      this.host.references.set(id, object);
    }
    return null;
  }

  private set(object: ExcelObject, name: string, value: unknown): void {
    this.visit(object, name);
    const scalar = object.type.members.scalars?.[wireName(name)];
    if (!scalar?.set) throw apiNotFound(object.type.name, memberName(name));
    scalar.set(object.target, value, this.host);
  }

  private resolve(pathId: number): ExcelObject | null {
    const known = this.resolved.get(pathId);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[pathId];
    if (!path) throw new ExcelError("InvalidRequest");
    const object = this.follow(path);
    this.resolved.set(pathId, object);
    if (object && rangeClass.is(object)) {
      const target = rangeClass.from(object);
      this.ranges.push(target);
      this.host.liveRanges.add(target);
    }
    return object;
  }

  private follow(path: WireObjectPath): ExcelObject | null {
    const name = path.Name ?? "";
    switch (path.ObjectPathType) {
      case objectPathTypes.globalObject:
        return workbookClass.of(this.host.book);
      case objectPathTypes.nullObject:
        return null;
      case objectPathTypes.referenceId: {
        this.place = "Workbook._GetObjectByReferenceId";
        const object = this.host.references.get(name);
        if (!object) throw new ExcelError("InvalidReference");
        return object;
      }
      case objectPathTypes.property:
      case objectPathTypes.method:
      case objectPathTypes.indexer: {
        if (path.ParentObjectPathId === undefined) throw new ExcelError("InvalidRequest");
        const parent = this.resolve(path.ParentObjectPathId);
        return parent === null ? null : this.followFrom(parent, path, name);
      }
      default:
        this.place = name;
        throw apiNotFound("Workbook", name);
    }
  }

  private followFrom(parent: ExcelObject, path: WireObjectPath, name: string): ExcelObject | null {
    const { members } = parent.type;
    if (path.ObjectPathType === objectPathTypes.indexer) {
      this.visit(parent, "getItem");
      if (!members.getItem) throw apiNotFound(parent.type.name, "getItem");
      const key = this.arguments(path.ArgumentInfo).at(0);
      if (key === undefined) throw itemNotFound("no key");
      return members.getItem(parent.target, key, this.host);
    }
    this.visit(parent, name);
    const isProperty = path.ObjectPathType === objectPathTypes.property;
    const navigation = isProperty ? members.navigation?.[name] : undefined;
    if (navigation) return navigation(parent.target, this.host);
    const method = isProperty ? undefined : members.objects?.[name];
    if (!method) throw apiNotFound(parent.type.name, memberName(name));
    return method(parent.target, this.arguments(path.ArgumentInfo), this.host);
  }

  private arguments(info: ArgumentInfo | undefined): Arguments {
    const values = info?.Arguments ?? [];
    const ids = info?.ReferencedObjectPathIds ?? [];
    return new Arguments(values.map((value, index) => this.argument(value, ids[index])));
  }

  /** Objects arrive as ids: beside a plain argument, or inside an options object as `{ _ObjectPathId }`. Arrays of cells stay untouched. */
  private argument(value: unknown, id: unknown): unknown {
    if (Array.isArray(value))
      return Array.isArray(id) ? value.map((part, index) => this.argument(part, id[index])) : value;
    if (typeof id === "number" && id !== 0) return this.passed(id);
    if (typeof value !== "object" || value === null) return value;
    const inner = (value as { _ObjectPathId?: unknown })._ObjectPathId;
    if (typeof inner === "number") return this.passed(inner);
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [key, this.argument(part, undefined)])
    );
  }

  private passed(id: number): ExcelObject {
    const object = this.resolve(id);
    if (object === null) throw invalidArgument("a null object was passed");
    return object;
  }
}

/**
 * Runs the actions of a request in order; the first failure stops it, and what ran before stays done.
 * `failAt` answers an error to inject before the action of that index.
 */
export function runBatch(
  host: HostState,
  body: RequestBody,
  failAt: ((index: number) => ExcelError | null) | null
): { response: ResponseBody; visited: readonly string[] } {
  const batch = new Batch(host, body);
  return { response: batch.run(failAt), visited: batch.visited };
}
