import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/sheets-hyper-link-ui/lib/index.css';
import { mergeLocales } from '@univerjs/core';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import sheetsCore from '@univerjs/preset-sheets-core/locales/zh-CN';
import { UniverSheetsHyperLinkPlugin } from '@univerjs/sheets-hyper-link';
import { UniverSheetsHyperLinkUIPlugin } from '@univerjs/sheets-hyper-link-ui';
import hyperLinkUi from '@univerjs/sheets-hyper-link-ui/locale/zh-CN';
import { CalculationMode } from '@univerjs/sheets-formula';
import { UniverSheetsTablePlugin } from '@univerjs/sheets-table';
import table from '@univerjs/sheets-table/locale/zh-CN';

/** The plugins and texts of a grid that is drawn in the container. */
export function browserSetUp(container: HTMLElement): { readonly plugins: readonly unknown[]; readonly locale: object } {
  const preset = UniverSheetsCorePreset({ container, sheets: { autoHeightForMergedCells: false, maxAutoHeightCount: 10_000 }, formula: { initialFormulaComputing: CalculationMode.WHEN_EMPTY } });
  return {
    plugins: [...preset.plugins, UniverSheetsHyperLinkPlugin, UniverSheetsHyperLinkUIPlugin, UniverSheetsTablePlugin],
    locale: mergeLocales(sheetsCore, hyperLinkUi, table),
  };
}
