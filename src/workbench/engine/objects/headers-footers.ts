import { hostObject } from '../host-class';
import type { HostClass, HostObject, Property } from '../host-class';
import { sheetSide } from '../side';
import type { HeaderFooterPlace } from '../side';
import { requireOneOf, requireText } from './check';
import type { SheetSelf } from './worksheet';

function place(name: HeaderFooterPlace): Property<SheetSelf> {
  return {
    get: ({ session, sheetId }) => sheetSide(session.book.side, sheetId).page.headersFooters[name] ?? '',
    set: ({ session, sheetId }, value) => {
      sheetSide(session.book.side, sheetId).page.headersFooters[name] = requireText(session, value);
    },
  };
}

const headerFooterClass: HostClass<SheetSelf> = {
  name: 'HeaderFooter',
  properties: {
    leftHeader: place('leftHeader'),
    centerHeader: place('centerHeader'),
    rightHeader: place('rightHeader'),
    leftFooter: place('leftFooter'),
    centerFooter: place('centerFooter'),
    rightFooter: place('rightFooter'),
  },
};

const groupClass: HostClass<SheetSelf> = {
  name: 'HeaderFooterGroup',
  properties: {
    // First, odd and even pages are all alike.
    state: { get: () => 'Default', set: ({ session }, value) => void requireOneOf(session, value, ['Default'] as const) },
  },
  navigation: { defaultForAllPages: (self) => hostObject(headerFooterClass, self) },
};

/** The headers and footers of a sheet's pages. */
export function headersFootersObject(self: SheetSelf): HostObject {
  return hostObject(groupClass, self);
}
