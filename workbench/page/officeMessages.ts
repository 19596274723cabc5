/**
 * The messages that pane and page exchange, as Office.js on the web sends and expects them (`@microsoft/office-js`,
 * excel-web-16.00). Each is one JSON text in a `postMessage`.
 */
export interface PaneRequest {
  readonly _messageType: 0;
  /** 0 call, 1 register for an event, 2 stop listening. */
  readonly _actionType: 0 | 1 | 2;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

export const actions = { call: 0, registerEvent: 1, unregisterEvent: 2 } as const;

/** Dispatch ids of the methods and events that an Excel add-in uses. */
export const dispatch = {
  richApi: 93,
  appCommandCompleted: 94,
  selectionChanged: 2,
  richApiMessage: 33,
  appCommandInvoked: 39,
} as const;

/** An answer to a call. */
export function answerTo(request: PaneRequest, data: unknown): string {
  return envelope(request._actionName, request._conversationId, request._correlationId, 0, data);
}

/** News that the pane has registered for. */
export function eventMessage(name: string, conversation: string, data: unknown): string {
  return envelope(name, conversation, 0, 1, data);
}

/** What the host may ask of the pane's focus: to come in, as Ctrl+F6 brings it. */
export function focusNotice(conversation: string): string {
  const comingIn = 4;
  return JSON.stringify({
    _messageType: 0,
    _actionType: 0,
    _actionName: "Office_notifyAgave",
    // Notices to the pane have a conversation of their own.
    _conversationId: `${conversation}_ntf`,
    _correlationId: 0,
    _origin: location.origin,
    _data: [comingIn],
    _serializerVersion: 1,
  });
}

function envelope(
  name: string,
  conversation: string,
  correlation: number,
  responseType: 0 | 1,
  data: unknown
): string {
  return JSON.stringify({
    _messageType: 1,
    _actionName: name,
    _conversationId: conversation,
    _correlationId: correlation,
    _origin: location.origin,
    _data: data,
    _errorCode: 0,
    _responseType: responseType,
    _serializerVersion: 1,
  });
}

export function parseRequest(text: unknown): PaneRequest | null {
  if (typeof text !== "string" || !text.startsWith("{")) return null;
  const message = JSON.parse(text) as Partial<PaneRequest>;
  return message._messageType === 0 && typeof message._actionName === "string"
    ? (message as PaneRequest)
    : null;
}

/** What Office.js asks for first: which Excel this is. */
export function appContext(displayLanguage: string, documentUrl: string): Record<string, unknown> {
  return {
    _id: controlId,
    _appName: 16,
    _appVersion: "16.01",
    _hostFullVersion: "16.0.19000.1",
    _appUILocale: displayLanguage,
    _dataLocale: displayLanguage,
    _docUrl: documentUrl,
    _clientMode: 1,
    _settings: [],
    _reason: 1,
    _osfControlType: 1,
    _eToken: "",
    _correlationId: "",
    _appInstanceId: controlId,
    _requirementMatrix: JSON.stringify({
      ExcelApi: "1.17",
      SharedRuntime: "1.1",
      AddinCommands: "1.1",
      DialogApi: "1.1",
    }),
  };
}

export const controlId = "tierbook";

/** What the pane's window must be called before it loads, so that Office.js finds its host. */
export function windowName(displayLanguage: string, conversation: string): string {
  return JSON.stringify({
    hostInfo: `Excel$Web$16.01$${displayLanguage}$${controlId}$$$0`,
    xdmInfo: `${conversation}|${controlId}|${location.origin}`,
    serializerVersion: 1,
    baseFrameName: "pane",
  });
}
