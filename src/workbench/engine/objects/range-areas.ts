import { columnCount, isEntireColumn, isEntireRow, rowCount } from '../address';
import type { Area } from '../address';
import { hostObject } from '../host-class';
import type { HostClass, HostObject } from '../host-class';
import type { Session } from '../session';
import { rangeObject } from './range';
import { worksheetObject } from './worksheet';

interface RangeAreasSelf {
  readonly session: Session;
  readonly sheetId: string;
  readonly areas: readonly Area[];
}

/** Several areas of one sheet as an object of the API. */
export function rangeAreasObject(session: Session, sheetId: string, areas: readonly Area[]): HostObject {
  return hostObject(rangeAreasClass, { session, sheetId, areas });
}

const rangeCollectionClass: HostClass<RangeAreasSelf> = {
  name: 'RangeCollection',
  items: ({ session, sheetId, areas }) => areas.map((area) => rangeObject(session, sheetId, area)),
};

const rangeAreasClass: HostClass<RangeAreasSelf> = {
  name: 'RangeAreas',
  properties: {
    address: { get: ({ session, sheetId, areas }) => areas.map((area) => session.address(sheetId, area)).join(',') },
    addressLocal: { get: ({ session, sheetId, areas }) => areas.map((area) => session.address(sheetId, area)).join(',') },
    areaCount: { get: ({ areas }) => areas.length },
    cellCount: { get: ({ areas }) => areas.reduce((count, area) => count + rowCount(area) * columnCount(area), 0) },
    isEntireRow: { get: ({ areas }) => areas.every(isEntireRow) },
    isEntireColumn: { get: ({ areas }) => areas.every(isEntireColumn) },
  },
  navigation: {
    areas: (self) => hostObject(rangeCollectionClass, self),
    worksheet: ({ session, sheetId }) => worksheetObject(session, sheetId),
  },
  methods: { _KeepReference: () => null },
};
