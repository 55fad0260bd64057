import { mergeLocales } from '@univerjs/core';
import sheetsCore from '@univerjs/preset-sheets-core/locales/zh-CN';
import hyperLinkUi from '@univerjs/sheets-hyper-link-ui/locale/zh-CN';
import table from '@univerjs/sheets-table/locale/zh-CN';

/** The grid's own words in Chinese. */
export const words: object = mergeLocales(sheetsCore, hyperLinkUi, table);
