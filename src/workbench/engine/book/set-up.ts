/** The parts of Univer that a grid is made of. */
import '@univerjs/sheets/facade';
import '@univerjs/engine-formula/facade';
import '@univerjs/sheets-formula/facade';
import '@univerjs/sheets-numfmt/facade';
import '@univerjs/sheets-hyper-link/facade';
import '@univerjs/sheets-table/facade';
import { LocaleType } from '@univerjs/core';
import type { Plugin, PluginCtor } from '@univerjs/core';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { CalculationMode, UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsHyperLinkPlugin } from '@univerjs/sheets-hyper-link';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsTablePlugin } from '@univerjs/sheets-table';
import type { GridLanguage } from '../workbook-engine';

/** A plugin of Univer with its settings. */
export type PluginSetting = PluginCtor<Plugin> | [PluginCtor<Plugin>, object?];

/** What a grid is made of. */
export interface SetUp {
  readonly plugins: readonly PluginSetting[];
  readonly locale: LocaleType;
  readonly locales: Readonly<Record<string, object>>;
  /** The command that scrolls a cell into view; null where nothing is drawn. */
  readonly scrollTo: string | null;
}

/** The set-up of a grid that is drawn in the container, or that nobody sees. */
export async function setUp(container: HTMLElement | undefined, language: GridLanguage): Promise<SetUp> {
  if (!container) return { plugins: headlessPlugins, locale: LocaleType.ZH_CN, locales: { [LocaleType.ZH_CN]: {} }, scrollTo: null };
  const { browserSetUp } = await import('./browser');
  const { plugins, words, scrollTo } = await browserSetUp(container, language);
  const locale = language === 'en-US' ? LocaleType.EN_US : LocaleType.ZH_CN;
  return { plugins: plugins as PluginSetting[], locale, locales: { [locale]: words }, scrollTo };
}

const headlessPlugins = [
  UniverDocsPlugin,
  UniverFormulaEnginePlugin,
  UniverSheetsPlugin,
  [UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.WHEN_EMPTY }],
  UniverSheetsNumfmtPlugin,
  UniverSheetsHyperLinkPlugin,
  UniverSheetsTablePlugin,
] as PluginSetting[];
