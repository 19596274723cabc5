/** The client's number for "an event of the object model" among the messages from the host. */
const eventCategory = 65_536;

/** Numbers of the events on the wire, as the client library registers them. */
export const eventTypes = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetNameChanged: 25,
  worksheetVisibilityChanged: 26,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  workbookSelectionChanged: 2,
} as const;

/** Target of events of the whole workbook. */
export const workbookTarget = "Workbook";

export interface EventMessage {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  /** JSON of the event's arguments in the wire's form. */
  readonly message: string;
}

/** Collects what happens during a request and hands it to the client afterwards. */
export class EventHub {
  isEnabled = true;
  private pending: EventMessage[] = [];
  private listener: ((messages: readonly EventMessage[]) => void) | null = null;

  raise(messageType: number, targetId: string, args: object): void {
    if (!this.isEnabled || !this.listener) return;
    this.pending.push({
      messageCategory: eventCategory,
      messageType,
      targetId,
      message: JSON.stringify(args),
    });
  }

  listen(listener: ((messages: readonly EventMessage[]) => void) | null): void {
    this.listener = listener;
  }

  deliver(): void {
    if (this.pending.length === 0) return;
    const messages = this.pending;
    this.pending = [];
    this.listener?.(messages);
  }
}
