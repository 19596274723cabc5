import { eventTypes, type EventMessage } from "../host/events";
import type { Host } from "../host/createHost";
import { element } from "./dom";
import {
  actions,
  answerTo,
  appContext,
  dispatch,
  eventMessage,
  focusNotice,
  parseRequest,
  windowName,
  type PaneRequest,
} from "./officeMessages";

export interface PaneHostOptions {
  /** Where the pane's frame is put. */
  readonly holder: HTMLElement;
  readonly title: string;
  readonly displayLanguage: string;
  /** After every request: the book may have changed. */
  readonly onAnswered: () => void;
  /** The focus leaves the pane, by Tab beyond its last element or by Esc. */
  readonly onExit: () => void;
  /** F6 in the pane, with Shift back. */
  readonly onNextRegion: (isBack: boolean) => void;
  /** The add-in asks for its pane to be shown (`Office.addin.showAsTaskpane`). */
  readonly onShowPane: () => void;
}

interface CallData {
  readonly DdaMethod?: { readonly DispatchId: number };
  /** The rich API request: the body as text at 4. */
  readonly ArrayData?: readonly unknown[];
}

/** Services of Excel's window rather than of its workbook: the pane's visibility, and which functions the add-in has ready. */
const hostServices = [
  "Microsoft.AppRuntime.AppRuntimeService",
  "Microsoft.InternalService.AddinInternalService",
];

/** Notices of Office.js on the web, which moves the focus itself: Tab, Shift+Tab, Esc and F2 out of the pane, or nothing in it to focus. */
const exits: readonly number[] = [13, 14, 15, 16, 17, 18];
/** Ctrl+F6 and Ctrl+Shift+F6 in the pane. */
const [nextRegion, regionBefore] = [5, 6];

const noError = { Error: 0, Version: 1 } as const;

/** Plays Excel on the web for one task pane in a frame: answers what Office.js asks and passes on what happens. */
export class PaneHost {
  private readonly conversation = `conversation-${crypto.randomUUID()}`;
  /** Names of registered events by dispatch id. */
  private readonly registered = new Map<number, string>();
  private readonly frame: HTMLIFrameElement;
  private commands = 0;

  constructor(
    private readonly host: Host,
    private readonly options: PaneHostOptions
  ) {
    window.addEventListener("message", this.receive);
    host.onEvents((messages) => this.sendEvents(messages));
    // The name must be there before the window is: Office.js reads its host from it, and a later change does not reach it.
    this.frame = element("iframe", {
      title: options.title,
      name: windowName(options.displayLanguage, this.conversation),
      src: "taskpane.html",
    });
    // Excel's window takes this key before the pane sees it; Office.js tells only of Ctrl+F6.
    this.frame.addEventListener("load", () =>
      this.frame.contentWindow?.addEventListener("keydown", (event) => {
        if (event.key !== "F6" || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        options.onNextRegion(event.shiftKey);
      })
    );
    options.holder.append(this.frame);
  }

  /** Brings the focus into the pane, to its first element. */
  focus(): boolean {
    this.frame.focus();
    this.post(focusNotice(this.conversation));
    return true;
  }

  /** Ends the conversation: another workbook is another window of Excel, with a pane of its own. */
  close(): void {
    window.removeEventListener("message", this.receive);
    this.host.onEvents(null);
    this.frame.remove();
  }

  /** Presses a ribbon button of the add-in that calls a function. */
  invokeCommand(functionName: string): void {
    const id = `command-${++this.commands}`;
    const source = JSON.stringify({ source: { id: functionName } });
    this.sendEvent(dispatch.appCommandInvoked, [id, functionName, source]);
  }

  private sendEvents(messages: readonly EventMessage[]): void {
    // The selection of the workbook is an older kind of event than those of the object model, with a channel of its own.
    const [selections, others] = [true, false].map((isSelection) =>
      messages.filter(
        ({ messageType }) => (messageType === eventTypes.workbookSelectionChanged) === isSelection
      )
    ) as [EventMessage[], EventMessage[]];
    if (selections.length > 0) this.sendEvent(dispatch.selectionChanged, {});
    if (others.length === 0) return;
    const entries = others.map(({ messageCategory, messageType, targetId, message }) => [
      messageCategory,
      messageType,
      targetId,
      message,
      "",
      false,
    ]);
    this.sendEvent(dispatch.richApiMessage, { ArrayData: entries });
  }

  /** Sends an event if the pane listens to its kind. */
  private sendEvent(dispatchId: number, data: unknown): void {
    const name = this.registered.get(dispatchId);
    if (name !== undefined) this.post(eventMessage(name, this.conversation, data));
  }

  private readonly receive = (event: MessageEvent): void => {
    if (event.source !== this.frame.contentWindow || event.origin !== location.origin) return;
    const request = parseRequest(event.data);
    if (!request || request._conversationId !== this.conversation) return;
    void this.answer(request).then((data) => {
      if (data !== undefined) this.post(answerTo(request, data));
    });
  };

  private async answer(request: PaneRequest): Promise<unknown> {
    if (request._actionType !== actions.call) return this.register(request);
    switch (request._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        return appContext(
          this.options.displayLanguage,
          `${location.origin}/${encodeURIComponent(this.host.book.fileName)}`
        );
      case "executeMethod":
        return this.execute(request._data as CallData);
      case "ContextActivationManager_notifyHost":
        this.takeNotice((request._data as readonly unknown[])[1]);
        return undefined;
      default:
        // Other notices to the host: Office.js expects no answer.
        return undefined;
    }
  }

  private takeNotice(notice: unknown): void {
    if (typeof notice !== "number") return;
    if (notice === nextRegion || notice === regionBefore)
      this.options.onNextRegion(notice === regionBefore);
    else if (exits.includes(notice)) this.options.onExit();
  }

  private register(request: PaneRequest): unknown {
    const { eventDispId } = request._data as { eventDispId: number };
    if (request._actionType === actions.registerEvent)
      this.registered.set(eventDispId, request._actionName);
    else this.registered.delete(eventDispId);
    return noError;
  }

  private async execute({ DdaMethod, ArrayData }: CallData): Promise<unknown> {
    if (DdaMethod?.DispatchId !== dispatch.richApi) return noError;
    const body = String(ArrayData?.[4] ?? "{}");
    if (body.includes('"Microsoft.AppRuntime.AppRuntimeService"')) this.options.onShowPane();
    if (hostServices.some((service) => body.includes(`"${service}"`)))
      return { ...noError, Data: [200, [], JSON.stringify({ Results: [] })] };
    const answer = await this.host.answer(body);
    this.options.onAnswered();
    return answer.ok
      ? { ...noError, Data: [200, [], answer.body] }
      : { Error: answer.ddaError, Version: 1, Data: [answer.httpStatus, [], ""] };
  }

  private post(message: string): void {
    this.frame.contentWindow?.postMessage(message, location.origin);
  }
}
