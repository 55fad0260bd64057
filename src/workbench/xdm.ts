/**
 * The conversation with one add-in page in an iframe, as Excel on the web holds it: office.js asks by `postMessage`, the
 * engine answers. The page and office.js are unmodified; what is asked for and is not offered here answers with an error.
 */
import { RequestRefused } from './engine';
import type { Engine } from './engine';
import { answerRuntime, type Runtime, type RuntimeState } from './runtime-service';
import type { OfficeTheme } from './theme';

/** What the page in the iframe is told about the program it runs in. */
export interface HostFacts {
  /** The language of the user interface, such as zh-CN. */
  readonly locale: string;
  /** The colours of the program. */
  readonly theme: OfficeTheme;
  /** The name of the workbook's file. */
  readonly documentName: () => string;
  /** Called when the page has changed what is saved with the workbook without writing to it. */
  readonly whenSettingsSaved: () => void;
  /** The requirement sets that the host offers, by name. */
  readonly requirementSets: Readonly<Record<string, string>>;
}

/** Where the keyboard goes when it leaves the page in the iframe; `nowhere` when the page, asked to take it, has nothing that can. */
export type FocusExit = 'forward' | 'backward' | 'grid' | 'nowhere';

/** How a ribbon command ended: 0, or a number that office.js gives for what went wrong. */
export interface CommandResult {
  readonly status: number;
}

/** A conversation with one add-in page. */
export interface Conversation {
  readonly frame: HTMLIFrameElement;
  /** Resolved when the page has asked who its host is: office.js is running in it. */
  readonly started: Promise<void>;
  /** Runs a function of the page that the ribbon names; resolves when the page calls `event.completed()`. */
  invokeCommand(buttonId: string, functionName: string): Promise<CommandResult>;
  /** Moves the keyboard into the page. */
  focus(): void;
  /** Tells the page, if it listens, whether it can be seen. */
  visibilityChanged(visible: boolean): void;
  /** Ends the conversation and removes the iframe. */
  close(): void;
}

interface Request {
  readonly _messageType: number;
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

interface MethodCall {
  readonly DdaMethod?: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
  readonly 0?: unknown;
  readonly 1?: unknown;
}

const messageType = { request: 0, response: 1 } as const;
const actionType = { invoke: 0, register: 1, unregister: 2 } as const;
const responseType = { call: 0, event: 1 } as const;
const invokeFailed = -2;
const method = { loadSettings: 75, saveSettings: 76, richApi: 93, commandCompleted: 94 } as const;
const notSupported = 5000;
const exits: Readonly<Record<number, FocusExit>> = { 5: 'grid', 6: 'grid', 13: 'forward', 14: 'backward', 15: 'grid', 16: 'grid', 17: 'nowhere', 18: 'nowhere' };
const events = { command: 'appCommandInvoked', richApi: 'richApiMessage', selection: 'documentSelectionChanged' } as const;
const offeredEvents: ReadonlySet<string> = new Set(Object.values(events));
/** The method of office.js's internal service by which it says that ribbon commands will be heard. */
const actionsReadyNotice = '"Name":"NotifyActionHandlerReady"';
/** The first number of every event entry of the Rich API, and the type of the one that tells of the page's visibility. */
const richEvent = 65536;
const visibilityChangedType = 65539;
const displayModes: Readonly<Record<RuntimeState, number>> = { Background: 1, Visible: 2 };
const sharedRuntimeFlag = 1;
/** Excel on the web, in the numbering of office.js. */
const excelOnTheWeb = 16;

/** How a conversation is opened. */
export interface ConversationOptions {
  readonly page: URL;
  readonly title: string;
  /** Called when the keyboard leaves the page, or does not find a place in it. */
  readonly onExit?: (exit: FocusExit) => void;
  /** The runtime that the page shares with the ribbon's commands; without it the page lives by itself. */
  readonly runtime?: Runtime;
}

/** How conversations are opened over one engine; made once, since the engine's listeners are permanent. */
export interface Conversations {
  open(options: ConversationOptions): Conversation;
}

/** Opens conversations whose pages read and write the workbook of the engine. */
export function conversationsOver(engine: Engine, facts: HostFacts): Conversations {
  const opened = new Set<FrameConversation>();
  let count = 0;
  engine.onEvents((entries) => {
    for (const conversation of opened) conversation.deliver(entries);
  });
  engine.onSelection(() => {
    for (const conversation of opened) conversation.selectionChanged();
  });
  return {
    open(options) {
      count += 1;
      const conversation = new FrameConversation(engine, facts, options, `conversation-${count}`);
      opened.add(conversation);
      conversation.whenClosed = () => opened.delete(conversation);
      return conversation;
    },
  };
}

class FrameConversation implements Conversation {
  readonly frame: HTMLIFrameElement;
  readonly started: Promise<void>;
  whenClosed: () => void = () => undefined;
  /** The correlation ids of the events that the page listens to, by event name. */
  private readonly registered = new Map<string, number>();
  private readonly commands = new Map<string, (result: CommandResult) => void>();
  private readonly controlId: string;
  private readonly origin: string;
  private hasStarted: () => void = () => undefined;
  /** Resolved when office.js has said that it will hear of ribbon commands. */
  private readonly actionsReady: Promise<void>;
  private areActionsReady: () => void = () => undefined;
  /** Resolved when the page's scripts have run, so that it has named its functions. */
  private readonly loaded: Promise<void>;
  private notifications = 0;

  constructor(
    private readonly engine: Engine,
    private readonly facts: HostFacts,
    private readonly options: ConversationOptions,
    private readonly id: string,
  ) {
    const { page, title, runtime } = options;
    this.controlId = `control-${id}`;
    this.origin = page.origin;
    this.started = new Promise((resolve) => (this.hasStarted = resolve));
    this.actionsReady = new Promise((resolve) => (this.areActionsReady = resolve));
    this.frame = document.createElement('iframe');
    this.loaded = new Promise((resolve) => this.frame.addEventListener('load', () => resolve(), { once: true }));
    this.frame.title = title;
    // office.js finds out where it runs from the name of its window.
    this.frame.name = frameName(this.id, this.controlId, facts.locale, runtime !== undefined);
    this.frame.style.colorScheme = facts.theme.isDarkTheme ? 'dark' : 'light';
    this.frame.src = page.href;
    window.addEventListener('message', this.receive);
  }

  invokeCommand(buttonId: string, functionName: string): Promise<CommandResult> {
    const completed = new Promise<CommandResult>((resolve) => this.commands.set(buttonId, resolve));
    void Promise.all([this.actionsReady, this.loaded]).then(() => {
      this.fire(events.command, [buttonId, functionName, JSON.stringify({ source: { id: buttonId } })]);
    });
    return completed;
  }

  focus(): void {
    this.frame.focus();
    const tabIn = 11;
    this.post({
      _messageType: messageType.request,
      _actionType: actionType.invoke,
      _actionName: 'Office_notifyAgave',
      _conversationId: `${this.id}_ntf`,
      _correlationId: (this.notifications += 1),
      _data: [tabIn],
    });
  }

  close(): void {
    window.removeEventListener('message', this.receive);
    this.frame.remove();
    this.whenClosed();
  }

  visibilityChanged(visible: boolean): void {
    const args = JSON.stringify({ visibility: visible ? 'Visible' : 'Hidden' });
    this.deliver([[richEvent, visibilityChangedType, '', args, 0, false]]);
  }

  /** Passes the events of the workbook on to the page, if it listens. */
  deliver(entries: readonly unknown[]): void {
    if (entries.length > 0) this.fire(events.richApi, { ArrayData: entries });
  }

  /** Tells the page, if it listens, that other cells are selected. */
  selectionChanged(): void {
    this.fire(events.selection, {});
  }

  private readonly receive = (event: MessageEvent<unknown>): void => {
    if (event.source !== this.frame.contentWindow || event.origin !== this.origin || typeof event.data !== 'string') return;
    const request = parseRequest(event.data);
    if (!request || request._conversationId !== this.id) return;
    this.answer(request).then(
      (data) => this.respond(request, 0, data),
      () => this.respond(request, invokeFailed, null),
    );
  };

  private async answer(request: Request): Promise<unknown> {
    if (request._actionType === actionType.register) return this.register(request);
    if (request._actionType === actionType.unregister) {
      this.registered.delete(request._actionName);
      return { Error: 0 };
    }
    switch (request._actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        this.hasStarted();
        return this.context();
      case 'ContextActivationManager_notifyHost':
        return this.notified(request._data);
      case 'executeMethod':
        return this.execute(request._data as MethodCall);
      default:
        throw new Error(`not offered: ${request._actionName}`);
    }
  }

  private register(request: Request): unknown {
    // Events that would never be fired are refused, so that no page waits for them.
    if (!offeredEvents.has(request._actionName)) return { Error: notSupported };
    this.registered.set(request._actionName, request._correlationId);
    return { Error: 0 };
  }

  private async execute(call: MethodCall): Promise<unknown> {
    switch (call.DdaMethod?.DispatchId) {
      case method.richApi: {
        const body = call.ArrayData?.[4];
        if (typeof body !== 'string') throw new Error('a request without a body');
        const answer = answerRuntime(body, this.options.runtime ?? null) ?? (await this.engine.request(body).catch(refused));
        if (answer instanceof RequestRefused) return { Version: 1, Error: answer.number };
        if (body.includes(actionsReadyNotice)) this.areActionsReady();
        return { Version: 1, Error: 0, Data: [200, [], answer] };
      }
      case method.loadSettings:
        return { Version: 1, Error: 0, Properties: { Settings: [...this.engine.settings].map(([Name, Value]) => ({ Name, Value })) } };
      case method.saveSettings:
        this.engine.settings.clear();
        for (const [name, value] of call.DdaSettingsMethod?.Properties ?? []) this.engine.settings.set(name, value);
        this.facts.whenSettingsSaved();
        return { Version: 1, Error: 0 };
      case method.commandCompleted:
        this.completed(call);
        return { Version: 1, Error: 0 };
      default:
        return { Version: 1, Error: notSupported };
    }
  }

  private completed(call: MethodCall): void {
    const [id, status] = [call[0] ?? call.ArrayData?.[0], call[1] ?? call.ArrayData?.[1]];
    const resolve = this.commands.get(String(id));
    this.commands.delete(String(id));
    resolve?.({ status: Number(status) });
  }

  private notified(data: unknown): unknown {
    const action = Array.isArray(data) ? Number(data[1]) : NaN;
    const exit = exits[action];
    if (exit) this.options.onExit?.(exit);
    return null;
  }

  /** What `Office.context` is made of. */
  private context(): unknown {
    const { locale, theme, requirementSets } = this.facts;
    return {
      _id: this.controlId,
      _appName: excelOnTheWeb,
      _appVersion: 16,
      _appMinorVersion: 0,
      _appUILocale: locale,
      _dataLocale: locale,
      _docUrl: this.facts.documentName(),
      _clientMode: 1,
      _settings: [...this.engine.settings],
      _reason: 'documentOpened',
      _osfControlType: 1,
      _hostFullVersion: '16.0.0.0',
      _requirementMatrix: JSON.stringify(requirementSets),
      ...(this.options.runtime ? { _initialDisplayMode: displayModes[this.options.runtime.state()] } : {}),
      // Version 1.1.110 of the library passes the theme by on the web; a page reads the colour scheme of its iframe there.
      _officeTheme: theme,
    };
  }

  private fire(name: string, data: unknown): void {
    const correlation = this.registered.get(name);
    if (correlation === undefined) return;
    this.post({
      _messageType: messageType.response,
      _responseType: responseType.event,
      _actionName: name,
      _conversationId: this.id,
      _correlationId: correlation,
      _errorCode: 0,
      _data: data,
    });
  }

  private respond(request: Request, errorCode: number, data: unknown): void {
    this.post({
      _messageType: messageType.response,
      _responseType: responseType.call,
      _actionName: request._actionName,
      _conversationId: this.id,
      _correlationId: request._correlationId,
      _errorCode: errorCode,
      _data: data,
    });
  }

  private post(message: Record<string, unknown>): void {
    this.frame.contentWindow?.postMessage(JSON.stringify({ ...message, _origin: window.location.origin, _serializerVersion: 1 }), this.origin);
  }
}

/** Hands on the refusal of a request; what else was thrown stays thrown. */
function refused(failure: unknown): RequestRefused {
  if (failure instanceof RequestRefused) return failure;
  throw failure;
}

function frameName(conversationId: string, controlId: string, locale: string, shared: boolean): string {
  // The empty item is the one that marks a dialog; logging is switched off, so that no telemetry file is asked for.
  const host = ['Excel', 'Web', '16.00', locale, conversationId, '', 'disableLogging', String(shared ? sharedRuntimeFlag : 0)];
  return JSON.stringify({
    baseFrameName: controlId,
    hostInfo: host.join('|'),
    xdmInfo: [conversationId, controlId, window.location.origin].join('|'),
    serializerVersion: '1',
    flights: '[]',
  });
}

function parseRequest(text: string): Request | null {
  try {
    const message = JSON.parse(text) as Partial<Request>;
    return message._messageType === messageType.request && typeof message._actionName === 'string' ? (message as Request) : null;
  } catch {
    return null;
  }
}
