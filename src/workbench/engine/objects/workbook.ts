import { hostObject } from '../host-class';
import type { HostClass, HostObject } from '../host-class';
import type { Session } from '../session';
import { requireBoolean } from './check';
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

const applicationClass: HostClass<WorkbookSelf> = {
  name: 'Application',
  properties: { calculationMode: { get: () => 'Automatic' } },
  methods: {
    // Every read waits for the calculation, so there is nothing left to be calculated by hand.
    calculate: () => null,
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
    getSelectedRange: ({ session }) => {
      const { sheetId, area } = session.book.selection();
      return rangeObject(session, sheetId, area);
    },
    getActiveCell: ({ session }) => {
      const { sheetId, area } = session.book.selection();
      return rangeObject(session, sheetId, { ...area, endRow: area.startRow, endColumn: area.startColumn });
    },
    _RemoveReference: ({ session }, id) => void session.references.delete(String(id)),
    _RemoveAllReferences: ({ session }) => session.references.clear(),
    _GetReferenceCount: ({ session }) => session.references.size,
  },
};
