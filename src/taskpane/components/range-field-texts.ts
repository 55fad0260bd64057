import type { Spoken } from '../texts';

/** The words of a field that points at a range. */
export interface RangeFieldTexts {
  readonly useSelection: string;
  readonly noSelection: string;
  readonly follow: string;
  readonly following: string;
  readonly confirm: string;
  readonly instead: (range: string) => string;
  readonly cancel: string;
  readonly clear: string;
  readonly candidates: (label: string) => string;
  readonly placeholder: string;
}

const chinese: RangeFieldTexts = {
  useSelection: '使用当前选区',
  noSelection: '没有选中单个区域，请在表中选中一片连续的单元格。',
  follow: '跟随选区',
  following: '在表中选中区域，这里随着变；按 Enter 采用，按 Esc 取消。',
  confirm: '采用',
  instead: (range) => `改用${range}`,
  cancel: '取消',
  clear: '恢复自动识别',
  candidates: (label) => `${label}的候选区域`,
  placeholder: '地址、名称、表格名或工作表名',
};

const english: RangeFieldTexts = {
  useSelection: 'Use selection',
  noSelection: 'No single range is selected; select one block of cells.',
  follow: 'Follow selection',
  following: 'Select a range in the sheet and it appears here. Enter takes it, Esc leaves it.',
  confirm: 'Use this range',
  instead: (range) => `Use ${range}`,
  cancel: 'Cancel',
  clear: 'Find it automatically',
  candidates: (label) => `Ranges that may be: ${label}`,
  placeholder: 'Address, name, table or sheet',
};

export const rangeFieldTexts: Spoken<RangeFieldTexts> = { 'zh-CN': chinese, en: english };
