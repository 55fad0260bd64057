/** Whether the page of a shared runtime can be seen. */
export type RuntimeState = 'Visible' | 'Background';

/** The runtime that a page shares with the ribbon's commands: it lives on, seen or unseen, until the workbook is closed. */
export interface Runtime {
  state(): RuntimeState;
  show(): void;
  hide(): void;
}

interface ServiceRequest {
  readonly Actions: readonly { readonly Id: number; readonly ActionType: number; readonly Name: string; readonly ObjectPathId: number; readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[] } }[];
  readonly ObjectPaths: Readonly<Record<string, { readonly Name: string }>>;
}

const actionTypes = { instantiate: 1, method: 3, trace: 5 } as const;
/** The services of office.js by which `Office.addin` works. */
const services: ReadonlySet<string> = new Set(['Microsoft.AppRuntime.AppRuntimeService', 'Microsoft.AppRuntime.AppRuntimePersistenceService']);

/**
 * The answer to a request by which `Office.addin` asks for the state of its runtime, or changes it; null for every other
 * request. A page without a shared runtime (`runtime` is null) is told that there is none.
 */
export function answerRuntime(body: string, runtime: Runtime | null): string | null {
  if (!body.includes('"Microsoft.AppRuntime.')) return null;
  const { Actions, ObjectPaths } = JSON.parse(body) as ServiceRequest;
  if (!Object.values(ObjectPaths).some(({ Name }) => services.has(Name))) return null;
  const results: { ActionId: number; Value: unknown }[] = [];
  const traces: number[] = [];
  for (const [index, action] of Actions.entries()) {
    const service = ObjectPaths[String(action.ObjectPathId)]?.Name.split('.').at(-1) ?? '';
    const outcome = runtime ? carryOut(action, runtime) : failure('SharedRuntimeNotAvailable', 'The add-in does not run in a shared runtime.');
    if ('code' in outcome) {
      const error = { Code: outcome.code, Message: outcome.message, Location: `${service}.${action.Name}`, ActionIndex: index, HttpStatusCode: 400 };
      return JSON.stringify({ Results: results, TraceIds: traces, Error: error });
    }
    // office.js registers a listener when the trace that it left comes back.
    if (action.ActionType === actionTypes.trace) traces.push(action.Id);
    results.push({ ActionId: action.Id, Value: outcome.value });
  }
  return JSON.stringify({ Results: results, TraceIds: traces });
}

type Outcome = { readonly value: unknown } | { readonly code: string; readonly message: string };

function carryOut(action: ServiceRequest['Actions'][number], runtime: Runtime): Outcome {
  if (action.ActionType === actionTypes.instantiate) return { value: {} };
  if (action.ActionType === actionTypes.trace) return { value: null };
  if (action.ActionType !== actionTypes.method) return failure('NotImplemented', `the action type ${action.ActionType}`);
  switch (action.Name) {
    case 'GetAppRuntimeState':
      return { value: runtime.state() };
    case 'SetAppRuntimeState': {
      const wanted = action.ArgumentInfo?.Arguments?.[0];
      if (wanted === 'Visible') runtime.show();
      else if (wanted === 'Background') runtime.hide();
      else return failure('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.');
      return { value: null };
    }
    case 'GetAppRuntimeStartState':
      return { value: 'Inactive' };
    default:
      return failure('NotImplemented', `the workbench does not implement ${action.Name}`);
  }
}

function failure(code: string, message: string): Outcome {
  return { code, message };
}
