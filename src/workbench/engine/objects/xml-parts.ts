import { ApiError, itemNotFound } from '../api-error';
import { hostObject } from '../host-class';
import type { HostClass, HostObject } from '../host-class';
import type { Session } from '../session';
import { nextXmlPartId } from '../side';
import type { XmlPart } from '../side';
import { rootNamespace } from '../xml';
import { requireText } from './check';

interface PartsSelf {
  readonly session: Session;
  /** The namespace whose parts these are; null for all. */
  readonly namespace: string | null;
}

interface PartSelf {
  readonly session: Session;
  readonly id: string;
}

export function xmlPartsObject(session: Session): HostObject {
  return hostObject(partsClass, { session, namespace: null });
}

function scoped({ session, namespace }: PartsSelf): XmlPart[] {
  return session.book.side.xmlParts.filter((part) => namespace === null || rootNamespace(part.xml) === namespace);
}

function find(self: PartsSelf, id: unknown): XmlPart | undefined {
  return scoped(self).find((part) => part.id.toLowerCase() === String(id).toLowerCase());
}

function stored({ session, id }: PartSelf): XmlPart {
  const part = session.book.side.xmlParts.find((candidate) => candidate.id === id);
  if (!part) throw itemNotFound();
  return part;
}

function partObject(session: Session, part: XmlPart): HostObject {
  return hostObject(partClass, { session, id: part.id });
}

/** Excel takes well-formed XML only; here its root element is looked at. */
function checkedXml(session: Session, value: unknown): string {
  const xml = requireText(session, value);
  if (rootNamespace(xml) === null) throw new ApiError('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.');
  return xml;
}

const partClass: HostClass<PartSelf> = {
  name: 'CustomXmlPart',
  identity: ({ id }) => ({ Id: id }),
  properties: {
    id: { get: ({ id }) => id },
    namespaceUri: { get: (self) => rootNamespace(stored(self).xml) ?? '' },
  },
  methods: {
    getXml: (self) => stored(self).xml,
    setXml: (self, xml) => {
      stored(self).xml = checkedXml(self.session, xml);
      self.session.book.onEdited();
    },
    delete: (self) => {
      const { xmlParts } = self.session.book.side;
      xmlParts.splice(xmlParts.indexOf(stored(self)), 1);
      self.session.book.onEdited();
    },
  },
};

function getItem(self: PartsSelf, id: unknown): HostObject {
  const part = find(self, id);
  if (!part) throw itemNotFound();
  return partObject(self.session, part);
}

function getItemOrNullObject(self: PartsSelf, id: unknown): HostObject | null {
  const part = find(self, id);
  return part ? partObject(self.session, part) : null;
}

function onlyItem(self: PartsSelf): HostObject | null {
  const parts = scoped(self);
  return parts.length === 1 ? partObject(self.session, parts[0]!) : null;
}

const scopedPartsClass: HostClass<PartsSelf> = {
  name: 'CustomXmlPartScopedCollection',
  items: (self) => scoped(self).map((part) => partObject(self.session, part)),
  getItem,
  methods: {
    getItemOrNullObject,
    getOnlyItemOrNullObject: onlyItem,
    getOnlyItem: (self) => {
      const part = onlyItem(self);
      if (!part) throw scoped(self).length === 0 ? itemNotFound() : new ApiError('InvalidOperation', 'This operation is not permitted for the current object.');
      return part;
    },
  },
};

const partsClass: HostClass<PartsSelf> = {
  name: 'CustomXmlPartCollection',
  items: (self) => scoped(self).map((part) => partObject(self.session, part)),
  getItem,
  methods: {
    add: ({ session }, xml) => {
      const part = { id: nextXmlPartId(session.book.side), xml: checkedXml(session, xml) };
      session.book.side.xmlParts.push(part);
      session.book.onEdited();
      return partObject(session, part);
    },
    getByNamespace: ({ session }, namespace) => hostObject(scopedPartsClass, { session, namespace: requireText(session, namespace) }),
    getItemOrNullObject,
  },
};
