import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/sheets-hyper-link-ui/lib/index.css';
import { ScrollToCellCommand, UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import { UniverSheetsHyperLinkPlugin } from '@univerjs/sheets-hyper-link';
import { UniverSheetsHyperLinkUIPlugin } from '@univerjs/sheets-hyper-link-ui';
import { CalculationMode } from '@univerjs/sheets-formula';
import { UniverSheetsTablePlugin } from '@univerjs/sheets-table';
import type { GridLanguage } from '../workbook-engine';
import { drawChangesOnly } from './draw-changes';

/** A grid that is drawn: its plugins, its words in the language, and its command that scrolls a cell into view. */
interface BrowserSetUp {
  readonly plugins: readonly unknown[];
  readonly words: object;
  readonly scrollTo: string;
}

/** What draws a grid in the container, with its words in the language. */
export async function browserSetUp(container: HTMLElement, language: GridLanguage): Promise<BrowserSetUp> {
  drawChangesOnly();
  const preset = UniverSheetsCorePreset({ container, sheets: { autoHeightForMergedCells: false, maxAutoHeightCount: 10_000 }, formula: { initialFormulaComputing: CalculationMode.WHEN_EMPTY } });
  return {
    plugins: [...preset.plugins, UniverSheetsHyperLinkPlugin, UniverSheetsHyperLinkUIPlugin, UniverSheetsTablePlugin],
    words: await wordsIn[language](),
    scrollTo: ScrollToCellCommand.id,
  };
}

const wordsIn: Readonly<Record<GridLanguage, () => Promise<object>>> = {
  'zh-CN': async () => (await import('./words-zh-cn')).words,
  'en-US': async () => (await import('./words-en-us')).words,
};
