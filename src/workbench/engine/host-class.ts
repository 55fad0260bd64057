/** A property as the add-in sees it; without `set` it is read-only. */
export interface Property<Self> {
  readonly get?: (self: Self) => unknown;
  // A setter checks what it is given: the wire carries any JSON value.
  readonly set?: (self: Self, value: unknown) => void;
}

/** A class of Excel's API as the workbench implements it; names are written as in the API, and what is not named here does not exist. */
export interface HostClass<Self> {
  readonly name: string;
  readonly properties?: Readonly<Record<string, Property<Self>>>;
  readonly navigation?: Readonly<Record<string, (self: Self) => HostObject | null>>;
  readonly methods?: Readonly<Record<string, (self: Self, ...parameters: unknown[]) => unknown>>;
  /** The members of a collection. */
  readonly items?: (self: Self) => HostObject[];
  /** What `getItem` answers. */
  readonly getItem?: (self: Self, key: unknown) => HostObject;
  /** What the client needs in order to find the object again in the next request. */
  readonly identity?: (self: Self) => object;
}

/** An object of the API during one request. */
export interface HostObject {
  readonly hostClass: HostClass<never>;
  readonly self: unknown;
}

export function hostObject<Self>(hostClass: HostClass<Self>, self: Self): HostObject {
  return { hostClass, self };
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === 'object' && value !== null && 'hostClass' in value;
}
