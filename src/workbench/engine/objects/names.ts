import { absoluteAddress, areaAddress, quotedSheetName } from '../address';
import { ApiError, invalidArgument, itemNotFound } from '../api-error';
import type { BookName } from '../book/names';
import { hostObject, isHostObject } from '../host-class';
import type { HostClass, HostObject } from '../host-class';
import type { Session } from '../session';
import { requireBoolean, requireText } from './check';
import { placeOf, rangeObject, selfOf } from './range';
import { worksheetObject } from './worksheet';

interface NamesSelf {
  readonly session: Session;
  /** The sheet whose names these are; null for those of the workbook. */
  readonly sheetId: string | null;
}

interface NameSelf {
  readonly session: Session;
  readonly id: string;
}

const nameForm = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;

export function namesObject(session: Session, sheetId: string | null): HostObject {
  return hostObject(namesClass, { session, sheetId });
}

function scoped({ session, sheetId }: NamesSelf): BookName[] {
  return session.book.names
    .all()
    .filter((name) => name.sheetId === sheetId)
    .sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));
}

function find(self: NamesSelf, key: unknown): BookName | undefined {
  const name = requireText(self.session, key).toLowerCase();
  return scoped(self).find((candidate) => candidate.name.toLowerCase() === name || candidate.id === key);
}

function nameObject(session: Session, name: BookName): HostObject {
  return hostObject(nameClass, { session, id: name.id });
}

function stored({ session, id }: NameSelf): BookName {
  const name = session.book.names.all().find((candidate) => candidate.id === id);
  if (!name) throw itemNotFound();
  return name;
}

function add(self: NamesSelf, name: unknown, reference: unknown, comment: unknown): HostObject {
  const { session, sheetId } = self;
  const text = requireText(session, name);
  if (!nameForm.test(text) || text.length > 255 || /^[A-Za-z]{1,3}\d+$/.test(text) || /^[RrCc]$/.test(text)) throw invalidArgument();
  if (find(self, text)) throw new ApiError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.', 409);
  session.book.names.set({ name: text, formula: formulaOf(session, reference), comment: typeof comment === 'string' ? comment : '', visible: true, sheetId });
  return nameObject(session, find(self, text)!);
}

function formulaOf(session: Session, reference: unknown): string {
  if (isHostObject(reference)) {
    const range = selfOf(reference);
    return `=${quotedSheetName(session.sheetName(range.sheetId))}!${absoluteAddress(range.area)}`;
  }
  const text = requireText(session, reference);
  if (text.startsWith('=')) return text;
  throw invalidArgument();
}

function change(self: NameSelf, part: Partial<BookName>): void {
  const { id, ...name } = { ...stored(self), ...part };
  self.session.book.names.set(name, id);
}

function range(self: NameSelf): HostObject | null {
  const place = placeOf(self.session, stored(self).formula);
  return place && rangeObject(self.session, place.sheetId, place.area);
}

/** What a constant such as `="x"` or `=1.5` is; null for other formulas. */
function constant(formula: string): string | number | boolean | null {
  const text = formula.slice(1).trim();
  if (/^".*"$/s.test(text)) return text.slice(1, -1).replaceAll('""', '"');
  if (/^(TRUE|FALSE)$/i.test(text)) return text.toUpperCase() === 'TRUE';
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : null;
}

function type(self: NameSelf): string {
  const { formula } = stored(self);
  if (placeOf(self.session, formula)) return 'Range';
  const value = constant(formula);
  return typeof value === 'string' ? 'String' : typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'Error';
}

function value(self: NameSelf): unknown {
  const { formula } = stored(self);
  const place = placeOf(self.session, formula);
  if (place) return `${quotedSheetName(self.session.sheetName(place.sheetId))}!${areaAddress(place.area)}`;
  return constant(formula) ?? formula;
}

const nameClass: HostClass<NameSelf> = {
  name: 'NamedItem',
  identity: (self) => ({ _Id: self.id }),
  properties: {
    _Id: { get: (self) => self.id },
    name: { get: (self) => stored(self).name },
    type: { get: type },
    value: { get: value },
    formula: {
      get: (self) => stored(self).formula,
      set: (self, formula) => change(self, { formula: formulaOf(self.session, formula) }),
    },
    visible: {
      get: (self) => stored(self).visible,
      set: (self, visible) => change(self, { visible: requireBoolean(self.session, visible) }),
    },
    comment: {
      get: (self) => stored(self).comment,
      set: (self, comment) => change(self, { comment: requireText(self.session, comment) }),
    },
    scope: { get: (self) => (stored(self).sheetId === null ? 'Workbook' : 'Worksheet') },
  },
  navigation: {
    worksheet: (self) => {
      const { sheetId } = stored(self);
      if (sheetId === null) throw itemNotFound();
      return worksheetObject(self.session, sheetId);
    },
    worksheetOrNullObject: (self) => {
      const { sheetId } = stored(self);
      return sheetId === null ? null : worksheetObject(self.session, sheetId);
    },
  },
  methods: {
    delete: (self) => self.session.book.names.remove(stored(self)),
    getRange: (self) => {
      const found = range(self);
      if (!found) throw itemNotFound();
      return found;
    },
    getRangeOrNullObject: range,
  },
};

const namesClass: HostClass<NamesSelf> = {
  name: 'NamedItemCollection',
  items: (self) => scoped(self).map((name) => nameObject(self.session, name)),
  getItem: (self, key) => {
    const name = find(self, key);
    if (!name) throw itemNotFound();
    return nameObject(self.session, name);
  },
  methods: {
    add,
    getItemOrNullObject: (self, key) => {
      const name = find(self, key);
      return name ? nameObject(self.session, name) : null;
    },
  },
};
