import { mergeLocales } from '@univerjs/core';
import sheetsCore from '@univerjs/preset-sheets-core/locales/en-US';
import hyperLinkUi from '@univerjs/sheets-hyper-link-ui/locale/en-US';
import table from '@univerjs/sheets-table/locale/en-US';

/** The grid's own words in English. */
export const words: object = mergeLocales(sheetsCore, hyperLinkUi, table);
