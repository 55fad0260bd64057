import { readFileSync } from 'node:fs';
import { createEngine, RequestRefused } from '../../src/workbench/engine';
import type { Engine, EngineOptions } from '../../src/workbench/engine';

/** The real office.js over an engine of the workbench, in this process. */
export interface TestOffice {
  readonly engine: Engine;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  /** Puts a new engine with an empty workbook in the place of the one before, which is disposed of. */
  newEngine(options?: EngineOptions): Promise<Engine>;
  dispose(): void;
}

interface Bridge {
  sendMessageToHost(message: string): void;
  onMessageFromHost: ((message: string) => void) | null;
}

interface BridgeRequest {
  readonly id: number;
  readonly message: { readonly body: unknown };
}

interface Realm {
  _richApiNativeBridge?: Bridge;
  window?: unknown;
  document?: unknown;
  location?: unknown;
  navigator?: unknown;
  Excel: typeof Excel;
  Office: unknown;
  OfficeExtension: typeof OfficeExtension & { HostBridge: { init(bridge: Bridge): void }; HostBridgeSession: { getInstanceIfHostBridgeInited(): unknown } };
}

const eventCategory = 65536;
const documentSelectionChanged = 2;
const library = require.resolve('@microsoft/office-js/dist/excel-web-16.00.debug.js');
const realm = globalThis as unknown as Realm;

/** What office.js makes of the numbers with which a host refuses a request; over the bridge there are no numbers. */
const codes: Readonly<Record<number, string>> = {
  5004: 'InvalidOperationInCellEditMode',
  5012: 'InvalidOrTimedOutSession',
  5016: 'WriteNotSupportedWhenModalDialogOpen',
  5102: 'ActivityLimitReached',
  5103: 'RequestPayloadSizeLimitExceeded',
  5104: 'ResponsePayloadSizeLimitExceeded',
  7000: 'AccessDenied',
};

function refusalAnswer(failure: unknown): string {
  if (!(failure instanceof RequestRefused)) throw failure;
  return JSON.stringify({ Results: [], TraceIds: [], Error: { Code: codes[failure.number] ?? 'GeneralException', Message: failure.message, Location: '', ActionIndex: 0 } });
}

/** Loads the library once per test file, unmodified, and connects it to a new engine. */
export async function startOffice(options: EngineOptions = {}): Promise<TestOffice> {
  let engine = await createEngine(options);
  const bridgeOf = (target: Engine): Bridge => {
    const bridge: Bridge = {
      sendMessageToHost(text) {
        const { id, message } = JSON.parse(text) as BridgeRequest;
        const body = typeof message.body === 'string' ? message.body : JSON.stringify(message.body);
        void target.request(body).catch(refusalAnswer).then((answer) => bridge.onMessageFromHost?.(JSON.stringify({ id, type: 2, message: { statusCode: 200, headers: {}, body: answer } })));
      },
      onMessageFromHost: null,
    };
    const tell = (entries: readonly unknown[]): void => bridge.onMessageFromHost?.(JSON.stringify({ type: 3, controlId: '', message: { entries } }));
    target.onEvents(tell);
    // The workbook's own selection event is an older one, which the library registers for under this number by itself.
    target.onSelection(() => tell([[eventCategory, documentSelectionChanged, '', '{}', 0, false]]));
    return bridge;
  };
  const connect = (target: Engine): void => {
    if (realm.Excel === undefined) load(bridgeOf(target));
    else realm.OfficeExtension.HostBridge.init(bridgeOf(target));
    // The session is what hands events on; without this call the library would make it too late.
    realm.OfficeExtension.HostBridgeSession.getInstanceIfHostBridgeInited();
  };
  connect(engine);
  installOffice(() => engine);
  return {
    get engine() {
      return engine;
    },
    get Excel() {
      return realm.Excel;
    },
    get OfficeExtension() {
      return realm.OfficeExtension;
    },
    async newEngine(next = {}) {
      engine.dispose();
      engine = await createEngine(next);
      connect(engine);
      return engine;
    },
    dispose: () => engine.dispose(),
  };
}

/** Evaluates the library in the global scope; it looks for a window while it loads, and must not leave one behind. */
function load(bridge: Bridge): void {
  const added: (keyof Realm)[] = [];
  const provide = (name: keyof Realm, value: unknown): void => {
    if (realm[name] !== undefined) return;
    Object.defineProperty(realm, name, { value, configurable: true, writable: true });
    added.push(name);
  };
  provide('window', globalThis);
  provide('document', {});
  provide('location', {});
  provide('navigator', { userAgent: 'node' });
  realm._richApiNativeBridge = bridge;
  // It is a script, not a module, and must be evaluated in Jest's own global scope, which node:vm does not reach.
  // eslint-disable-next-line no-eval
  const evaluate = globalThis.eval;
  evaluate(readFileSync(library, 'utf8'));
  for (const name of added) delete realm[name];
}

/** The part of the common API that code under test uses, over the engine. */
function installOffice(current: () => Engine): void {
  const supports = (set: string, version = '1.0'): boolean => {
    const claimed = current().requirementSets[set];
    if (claimed === undefined) return false;
    const [major, minor = 0] = claimed.split('.').map(Number) as [number, number?];
    const [wantedMajor, wantedMinor = 0] = version.split('.').map(Number) as [number, number?];
    return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
  };
  const settings = {
    get: (key: string): unknown => {
      const text = current().settings.get(key);
      return text === undefined ? null : (JSON.parse(text) as unknown);
    },
    set: (key: string, value: unknown): void => void current().settings.set(key, JSON.stringify(value)),
    remove: (key: string): void => void current().settings.delete(key),
    saveAsync: (done?: (result: { status: string }) => void): void => done?.({ status: 'succeeded' }),
  };
  realm.Office = {
    onReady: (ready?: (info: object) => void) => {
      const info = { host: 'Excel', platform: 'OfficeOnline' };
      ready?.(info);
      return Promise.resolve(info);
    },
    actions: { associate: () => undefined },
    HostType: { Excel: 'Excel' },
    PlatformType: { OfficeOnline: 'OfficeOnline' },
    context: {
      host: 'Excel',
      platform: 'OfficeOnline',
      displayLanguage: 'zh-CN',
      contentLanguage: 'zh-CN',
      requirements: { isSetSupported: supports },
      document: { settings, url: '' },
    },
  };
}
