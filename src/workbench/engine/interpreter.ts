import { ApiError, notImplemented } from './api-error';
import { hostObject, isHostObject } from './host-class';
import type { HostClass, HostObject } from './host-class';
import type { Enforces } from './rules';

interface ArgumentInfo {
  readonly Arguments?: unknown[];
  readonly ReferencedObjectPathIds?: ReferencedPaths;
}

type ReferencedPaths = readonly (number | ReferencedPaths)[];

interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

interface QueryInfo {
  readonly Select?: string[];
  readonly Expand?: string[];
  readonly Top?: number;
  readonly Skip?: number;
}

/** A request of the Rich API, as office.js sends it. */
export interface RichApiRequest {
  readonly Actions: Action[];
  readonly ObjectPaths: Record<string, ObjectPath>;
}

/** The answer to a request; after a failed action it ends with `Error`. */
export interface RichApiResponse {
  Results: { ActionId: number; Value: unknown }[];
  TraceIds: number[];
  Error?: { Code: string; Message: string; Location: string; ActionIndex: number; HttpStatusCode: number };
}

/** What the interpreter asks of the host. */
export interface InterpreterHost {
  readonly enforces: Enforces;
  root(): HostObject;
  byReference(id: string): HostObject;
  /** Brings the workbook up to date before something is read. */
  beforeQuery(): Promise<void>;
  /** Throws where the next action is to fail on purpose. */
  beforeAction(index: number): void;
}

const pathTypes = { global: 1, newObject: 2, method: 3, property: 4, indexer: 5, reference: 6, nullObject: 7 } as const;
const actionTypes = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;

/** Carries out the actions of one request, in order, up to the first that fails. */
export async function interpret(request: RichApiRequest, host: InterpreterHost): Promise<RichApiResponse> {
  const run = new Run(request, host);
  const response: RichApiResponse = { Results: [], TraceIds: [] };
  for (const [index, action] of request.Actions.entries()) {
    try {
      host.beforeAction(index);
      await run.carryOut(action, response);
    } catch (error) {
      const { code, message, httpStatusCode } = error instanceof ApiError ? error : new ApiError('GeneralException', error instanceof Error ? error.message : String(error), 500);
      response.Error ??= { Code: code, Message: message, Location: run.location, ActionIndex: index, HttpStatusCode: httpStatusCode };
      if (host.enforces('stop-at-error')) break;
    }
  }
  return response;
}

class Run {
  /** The member that is being worked on, as in `Range.values`. */
  location = '';
  private readonly objects = new Map<number, HostObject | null>();

  constructor(
    private readonly request: RichApiRequest,
    private readonly host: InterpreterHost,
  ) {}

  async carryOut(action: Action, response: RichApiResponse): Promise<void> {
    if (action.ActionType === actionTypes.trace) {
      response.TraceIds.push(action.Id);
      response.Results.push({ ActionId: action.Id, Value: null });
      return;
    }
    const object = this.object(action.ObjectPathId ?? 0);
    switch (action.ActionType) {
      case actionTypes.instantiate:
        response.Results.push({ ActionId: action.Id, Value: object && identity(object) });
        return;
      case actionTypes.query:
        await this.host.beforeQuery();
        response.Results.push({ ActionId: action.Id, Value: object && this.query(object, action.QueryInfo ?? {}) });
        return;
      case actionTypes.method: {
        const value = object && this.call(object, action.Name, this.parameters(action.ArgumentInfo));
        response.Results.push({ ActionId: action.Id, Value: isHostObject(value) ? identity(value) : (value ?? null) });
        return;
      }
      case actionTypes.setProperty:
        if (object) this.set(object, action.Name, this.parameters(action.ArgumentInfo)[0]);
        return;
      default:
        throw notImplemented(`the action type ${action.ActionType}`);
    }
  }

  /** The object at a path; null for a null object. Each path is followed once per request. */
  private object(id: number): HostObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const object = this.follow(this.path(id));
    this.objects.set(id, object);
    return object;
  }

  private path(id: number): ObjectPath {
    const path = this.request.ObjectPaths[String(id)];
    if (!path) throw new ApiError('InvalidObjectPath', `The object path ${id} does not exist.`);
    return path;
  }

  private follow(path: ObjectPath): HostObject | null {
    if (path.ObjectPathType === pathTypes.global) return this.host.root();
    if (path.ObjectPathType === pathTypes.nullObject) return null;
    if (path.ObjectPathType === pathTypes.reference) return this.host.byReference(path.Name);
    if (path.ObjectPathType === pathTypes.newObject) {
      if (path.Name === 'Microsoft.InternalService.AddinInternalService') return hostObject(internalService, null);
      throw notImplemented(path.Name);
    }
    const parent = this.object(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    const { hostClass, self } = parent;
    if (path.ObjectPathType === pathTypes.indexer) {
      this.location = `${hostClass.name}.getItem`;
      if (!hostClass.getItem) throw notImplemented(this.location);
      return hostClass.getItem(self as never, this.parameters(path.ArgumentInfo)[0]);
    }
    const member = apiName(path.Name);
    if (path.ObjectPathType === pathTypes.property) {
      this.location = `${hostClass.name}.${member}`;
      const navigate = own(hostClass.navigation, member);
      if (!navigate) throw notImplemented(this.location);
      return navigate(self as never);
    }
    const value = this.call(parent, path.Name, this.parameters(path.ArgumentInfo));
    if (value !== null && !isHostObject(value)) throw notImplemented(this.location);
    return value;
  }

  private call(object: HostObject, name: string, parameters: unknown[]): unknown {
    const member = apiName(name);
    const { hostClass, self } = object;
    this.location = `${hostClass.name}.${member}`;
    if (member === 'getItem' && hostClass.getItem) return hostClass.getItem(self as never, parameters[0]);
    const method = own(hostClass.methods, member);
    if (method) return method(self as never, ...parameters);
    if (hostClass.items) {
      if (member === 'getCount') return hostClass.items(self as never).length;
      if (member === 'getItemAt') {
        const item = hostClass.items(self as never)[Number(parameters[0])];
        if (!item) throw new ApiError('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.');
        return item;
      }
    }
    throw notImplemented(this.location);
  }

  private set(object: HostObject, name: string, value: unknown): void {
    const member = apiName(name);
    this.location = `${object.hostClass.name}.${member}`;
    const property = own(object.hostClass.properties, member);
    if (!property?.set) throw notImplemented(this.location);
    property.set(object.self as never, value);
  }

  /** Arguments with the objects that they name in their places. */
  private parameters(info: ArgumentInfo | undefined): unknown[] {
    return this.resolve(info?.Arguments ?? [], info?.ReferencedObjectPathIds) as unknown[];
  }

  private resolve(value: unknown, references: number | ReferencedPaths | undefined): unknown {
    if (typeof references === 'number' && references > 0) return this.object(references);
    if (Array.isArray(value)) return value.map((entry, index) => this.resolve(entry, Array.isArray(references) ? references[index] : undefined));
    if (typeof value === 'object' && value !== null) {
      const path = (value as { _ObjectPathId?: number })._ObjectPathId;
      return path === undefined ? value : this.object(path);
    }
    return value;
  }

  private query(object: HostObject, info: QueryInfo): unknown {
    const selected = [...(info.Select ?? []), ...(info.Expand ?? [])].map((name) => name.trim().split(/[/.]/).map(apiName));
    return this.read(object, selected, info);
  }

  private read(object: HostObject, selected: readonly string[][], info: QueryInfo = {}): Record<string, unknown> {
    const { hostClass, self } = object;
    if (!hostClass.items) return this.readMembers(object, selected);
    const ofCollection = selected.filter(([first]) => own(hostClass.properties, first!));
    const ofItems = selected.filter(([first]) => !own(hostClass.properties, first!) && first !== 'items');
    const value = this.readMembers(object, ofCollection.length > 0 ? ofCollection : [[]]);
    if (ofCollection.length > 0 && ofItems.length === 0) return value;
    const skip = info.Skip ?? 0;
    const items = hostClass.items(self as never).slice(skip, info.Top === undefined ? undefined : skip + info.Top);
    const nothing = selected.length > 0 && ofItems.length === 0;
    return { ...value, _Items: items.map((item) => ({ ...identity(item), ...(nothing ? {} : this.read(item, ofItems)) })) };
  }

  private readMembers(object: HostObject, selected: readonly string[][]): Record<string, unknown> {
    const { hostClass, self } = object;
    const value: Record<string, unknown> = { ...identity(object) };
    const nested = new Map<string, string[][]>();
    const everything = selected.length === 0 || selected.some(([first]) => first === '*' || first === '$all');
    if (everything) for (const [name, property] of Object.entries(hostClass.properties ?? {})) if (property.get) value[wireName(name)] = this.get(object, name);
    for (const [first, ...rest] of selected) {
      if (first === undefined || first === '*' || first === '$all') continue;
      if (own(hostClass.properties, first)?.get) value[wireName(first)] ??= this.get(object, first);
      else if (own(hostClass.navigation, first)) nested.set(first, [...(nested.get(first) ?? []), ...(rest.length > 0 ? [rest] : [])]);
      else {
        this.location = `${hostClass.name}.${first}`;
        throw notImplemented(this.location);
      }
    }
    for (const [name, paths] of nested) {
      const target = hostClass.navigation![name]!(self as never);
      value[wireName(name)] = target && this.read(target, paths);
    }
    return value;
  }

  private get(object: HostObject, name: string): unknown {
    this.location = `${object.hostClass.name}.${name}`;
    return object.hostClass.properties![name]!.get!(object.self as never) ?? null;
  }
}

/** What office.js says to every host when it starts; there is nothing to answer. */
const internalService: HostClass<null> = { name: 'AddinInternalService', methods: { notifyActionHandlerReady: () => null } };

function identity(object: HostObject): object {
  return object.hostClass.identity?.(object.self as never) ?? {};
}

/** The API's spelling of a name on the wire: `GetRange` is getRange; a leading underscore stays. */
function apiName(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** An entry of a table, never one that every object inherits. */
function own<Value>(table: Readonly<Record<string, Value>> | undefined, name: string): Value | undefined {
  return table && Object.hasOwn(table, name) ? table[name] : undefined;
}
