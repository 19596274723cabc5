import type { ValueMethod } from "./objects";

/** Registering needs no work here: the host raises every event, and the client drops those without a handler. */
const accepted: ValueMethod<unknown> = () => null;

function registrations(names: readonly string[]): {
  readonly [name: string]: ValueMethod<unknown>;
} {
  return Object.fromEntries(
    names.flatMap((name) => [
      [`_Register${name}`, accepted],
      [`_Unregister${name}`, accepted],
    ])
  );
}

/** Events that this host raises. Those it never raises (sorted, calculated, …) are absent, so that nobody waits for them in vain. */
export const worksheetEvents = registrations([
  "DataChangedEvent",
  "SelectionChangedEvent",
  "ActivatedEvent",
  "DeactivatedEvent",
  "EventNameChanged",
  "EventVisibilityChanged",
]);
export const collectionEvents = registrations([
  "DataChangedEvent",
  "SelectionChangedEvent",
  "ActivatedEvent",
  "DeactivatedEvent",
  "AddedEvent",
  "DeletedEvent",
  "EventNameChanged",
  "EventVisibilityChanged",
]);
export const tableEvents = registrations(["DataChangedEvent"]);
export const tableCollectionEvents = registrations([
  "DataChangedEvent",
  "AddedEvent",
  "DeletedEvent",
]);
