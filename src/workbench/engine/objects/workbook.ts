import { ApiError, invalidArgument, notImplemented } from '../api-error';
import { hostObject } from '../host-class';
import type { HostClass, HostObject } from '../host-class';
import type { Session } from '../session';
import { requireBoolean, requireText } from './check';
import { namesObject } from './names';
import { rangeObject } from './range';
import { settingsObject } from './settings';
import { tablesObject } from './tables';
import { worksheetsObject } from './worksheet';
import { xmlPartsObject } from './xml-parts';

interface WorkbookSelf {
  readonly session: Session;
}

/** The workbook, from which all other objects are reached. */
export function workbookObject(session: Session): HostObject {
  return hostObject(workbookClass, { session });
}

/** A workbook made from a file and not opened yet. */
const createdWorkbookClass: HostClass<WorkbookSelf & { readonly file: Uint8Array }> = {
  name: 'WorkbookCreated',
  methods: { open: ({ session, file }) => openWorkbook(session, file) },
};

/** The bytes of a workbook in base64; Excel takes whole .xlsx files only. */
function fileOf(session: Session, base64: unknown): Uint8Array {
  let text: string;
  try {
    text = atob(requireText(session, base64));
  } catch {
    throw invalidArgument();
  }
  if (!text.startsWith('PK')) throw invalidArgument();
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function openWorkbook(session: Session, file: Uint8Array): null {
  if (!session.openWorkbook(file)) throw notImplemented('opening a second workbook');
  return null;
}

const applicationClass: HostClass<WorkbookSelf> = {
  name: 'Application',
  properties: { calculationMode: { get: () => 'Automatic' } },
  methods: {
    // Every read waits for the calculation, so there is nothing left to be calculated by hand.
    calculate: () => null,
    createWorkbook: ({ session }, base64) => hostObject(createdWorkbookClass, { session, file: fileOf(session, base64) }),
    suspendApiCalculationUntilNextSync: ({ session }) => {
      session.calculationSuspended = true;
    },
    suspendScreenUpdatingUntilNextSync: () => null,
  },
};

const runtimeClass: HostClass<WorkbookSelf> = {
  name: 'Runtime',
  properties: {
    enableEvents: {
      get: ({ session }) => session.eventsEnabled,
      set: ({ session }, value) => {
        session.eventsEnabled = requireBoolean(session, value);
      },
    },
  },
};

const workbookClass: HostClass<WorkbookSelf> = {
  name: 'Workbook',
  navigation: {
    application: (self) => hostObject(applicationClass, self),
    worksheets: ({ session }) => worksheetsObject(session),
    names: ({ session }) => namesObject(session, null),
    tables: ({ session }) => tablesObject(session, null),
    customXmlParts: ({ session }) => xmlPartsObject(session),
    settings: ({ session }) => settingsObject(session),
    _Runtime: (self) => hostObject(runtimeClass, self),
  },
  methods: {
    // On the web the library asks an object of its own for this, which is the root of its requests as the workbook is of others.
    createAndOpenWorkbook: ({ session }, base64) => openWorkbook(session, fileOf(session, base64)),
    getSelectedRange: ({ session }) => {
      if (session.selectedAreas().length !== 1 && session.enforces('selected-range')) throw new ApiError('InvalidSelection', 'The current selection is invalid for this operation.');
      const { sheetId, area } = session.book.selection.current();
      return rangeObject(session, sheetId, area);
    },
    getActiveCell: ({ session }) => {
      const { sheetId, area } = session.book.selection.current();
      return rangeObject(session, sheetId, { ...area, endRow: area.startRow, endColumn: area.startColumn });
    },
    _RemoveReference: ({ session }, id) => void session.references.delete(String(id)),
    _RemoveAllReferences: ({ session }) => session.references.clear(),
    _GetReferenceCount: ({ session }) => session.references.size,
  },
};
