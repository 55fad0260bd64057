import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/sheets-hyper-link-ui/lib/index.css';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import { UniverSheetsHyperLinkPlugin } from '@univerjs/sheets-hyper-link';
import { UniverSheetsHyperLinkUIPlugin } from '@univerjs/sheets-hyper-link-ui';
import { CalculationMode } from '@univerjs/sheets-formula';
import { UniverSheetsTablePlugin } from '@univerjs/sheets-table';
import type { GridLanguage } from './workbook-engine';

/** The plugins of a grid that is drawn in the container, and its words in the language. */
export async function browserSetUp(container: HTMLElement, language: GridLanguage): Promise<{ readonly plugins: readonly unknown[]; readonly words: object }> {
  const preset = UniverSheetsCorePreset({ container, sheets: { autoHeightForMergedCells: false, maxAutoHeightCount: 10_000 }, formula: { initialFormulaComputing: CalculationMode.WHEN_EMPTY } });
  return {
    plugins: [...preset.plugins, UniverSheetsHyperLinkPlugin, UniverSheetsHyperLinkUIPlugin, UniverSheetsTablePlugin],
    words: await wordsIn[language](),
  };
}

const wordsIn: Readonly<Record<GridLanguage, () => Promise<object>>> = {
  'zh-CN': async () => (await import('./book-words-zh-cn')).words,
  'en-US': async () => (await import('./book-words-en-us')).words,
};
