import type { HostFailure } from '../hosts/host-error';
import type { Task, WorkbookFailure, WorkbookState } from './workbook-state';

/** The four tabs, in order. */
export type TabId = 'data' | 'targets' | 'check' | 'report';

/** The languages the pane speaks; Chinese first. */
export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

/** The same words in every language. What the core says (findings, reasons, clauses) is said by a `Locale`; the report is Chinese in all. */
export type Spoken<Words> = Readonly<Record<Language, Words>>;

/** The words that every part of the pane uses; those of one tab stand beside it. */
export interface Texts {
  readonly language: Language;
  readonly tabs: Readonly<Record<TabId, string>>;
  readonly tabList: string;
  readonly busy: Readonly<Record<Exclude<Task, 'select'>, string>>;
  readonly done: Readonly<Record<NonNullable<WorkbookState['done']>, string>>;
  readonly tried: Readonly<Record<Task, string>>;
  readonly failures: Readonly<Record<HostFailure, string>>;
  /** What a write that did not end has left, said after the reason why. */
  readonly left: Readonly<Partial<Record<HostFailure, string>>>;
  readonly broken: string;
  readonly stale: string;
  readonly reread: string;
  readonly retry: string;
  readonly cancel: string;
  readonly close: string;
  readonly interrupted: string;
  readonly selectCells: (cells: string) => string;
  readonly more: (count: number) => string;
  readonly separator: string;
  readonly noProjects: string;
  readonly toData: string;
  readonly total: (points: string, max: string) => string;
  readonly ungraded: (points: string, max: string) => string;
  /** `execution`: 预算执行率, which is no indicator, is among what is open. */
  readonly partial: (points: string, max: string, open: number, execution: boolean) => string;
  readonly noTargets: string;
  readonly outOf: (points: string | null, max: string | null) => string;
  readonly band: (low: string, high: string) => string;
  readonly restore: string;
}

const chinese: Texts = {
  language: 'zh-CN',
  tabs: { data: '数据', targets: '目标', check: '核对', report: '报告' },
  tabList: '绩述',
  busy: { read: '正在读取工作簿…', save: '正在保存到工作簿…', settle: '正在保存设置…', sample: '正在打开示例…', check: '正在写入核对清单…', report: '正在写入报告…', remove: '正在删除工作表…', trace: '正在写入数据溯源…', mark: '正在更新报告页上的标记…', restore: '正在恢复上一版…' },
  done: { save: '已保存到工作簿。', settle: '设置已保存到「报告设置」工作表。', sample: '示例会作为另一个工作簿打开。打开后，请在它的「开始」选项卡上点「打开」。', check: '已写入「核对清单」工作表。', report: '报告和核对清单已写入工作簿。', remove: '已删除工作表。', trace: '已写入「数据溯源」工作表。', mark: '报告页右侧的标记已更新。', restore: '已恢复上一版。' },
  tried: { read: '没有读取工作簿', save: '没有保存', settle: '没有保存设置', sample: '没有打开示例', check: '没有写入核对清单', report: '没有生成报告', remove: '没有删除工作表', trace: '没有写入数据溯源', mark: '没有更新标记', restore: '没有恢复上一版', select: '没有选中单元格' },
  failures: {
    'no-workbook': '没有找到工作簿。请在 Excel 中打开一个工作簿，再从「开始」选项卡打开「绩述」。',
    'cell-editing': '有单元格正在编辑。请按 Enter 或 Esc 结束编辑后再试。',
    'object-selected': '现在选中的是图表、图片，或不相连的几块区域。请点一个单元格后再试。',
    'dialog-open': 'Excel 中有打开的对话框。请先关闭它再试。',
    'workbook-inactive': '打开了几个工作簿，现在用的是另一个。请点一下这个工作簿的窗口再试。',
    protected: '工作表或工作簿受保护，或文件是只读的。请在「审阅」中撤销保护，或另存一份后再试。',
    'not-allowed': 'Excel 不允许对这张工作表这样做，它可能被隐藏，或是图表工作表。请取消隐藏后再试。',
    'range-conflict': '要写的区域里有表格、数据透视表、筛选或合并单元格，Excel 不让改动。请把它们移到别处后再试。',
    'already-there': '同名的工作表或名称已经存在。请重新读取后再试。',
    'too-large': '工作簿内容太多，超过 Excel 一次能传送的大小。请把无关的工作表移到别的文件后再试。',
    'sheet-too-large': '这张工作表用到的范围太大。请删除表格以外多余的内容后再试。',
    'out-of-memory': '内存不足。请关闭别的工作簿和程序后再试。',
    busy: 'Excel 正忙，或者有人正在同时修改。请稍等片刻再试。',
    'session-expired': '与 Excel 的连接已过期。请刷新网页，或关闭工作簿后重新打开。',
    disconnected: '与 Excel 的连接中断。请检查网络后再试。',
    'sheet-missing': '要找的工作表已不在工作簿中，可能被删除或改名了。请重新读取。',
    'changed-meanwhile': '表格刚刚有改动，为免写错位置，没有写入。请重新读取后再保存一次，填写的内容还在。',
    'bad-reference': '单元格位置无效，表格可能已经改动。请重新读取。',
    'foreign-report': '已有「绩效自评报告」工作表，但没有本程序的记录，里面可能是您自己写的内容，所以没有写入。请在「报告」里选择接管它，还是改名留存，再点「生成报告」。',
    'not-written': '写入没有完成，工作表保持原样，没有丢失内容。请再试一次。',
    'cut-short': '写入中断，写入前的内容已存在工作簿里，没有丢失。请点「恢复上一版」。',
    'partly-written': '可能只写入了一部分。请重新读取，核对后再试。',
    'nothing-to-restore': '没有可以恢复的上一版。生成第二份报告之后才有上一版。',
    'unreadable-file': '文件无法读取，可能已加密或损坏。请在 Excel 中打开并另存为 .xlsx 后再试。',
    'file-access': '文件无法访问。请检查它是否被别的程序占用。',
    unsupported: '这个版本的 Excel 太旧：需要 Excel 2021、Microsoft 365 或网页版 Excel。',
    'not-loaded': '窗格的一部分没有下载下来。请检查网络，保存好填写的内容，再点「重试」重新打开窗格。',
    'feature-missing': '这里的 Excel 不能做这一步，其他功能不受影响。请在电脑上的 Excel 中打开工作簿后再试。',
    cancelled: '读取已取消，工作簿没有改动。',
    unknown: 'Excel 报告了意外的错误。请再试一次；仍然出现时，请保存并重新打开工作簿。',
  },
  left: {
    'not-written': '工作表保持原样，没有丢失内容。',
    'cut-short': '写入前的内容已存在工作簿里，没有丢失，可点「恢复上一版」。',
    'partly-written': '可能只写入了一部分，请重新读取后核对。',
  },
  broken: '窗格遇到了意外的问题，已保存的内容都在工作簿中。请重新读取；仍然出现时，请关闭窗格后重新打开。',
  stale: '工作簿已改动，点此重新读取',
  reread: '重新读取',
  retry: '重试',
  cancel: '取消',
  close: '关闭提示',
  interrupted: '上次写入没有完成。可恢复写入前的内容。',
  selectCells: (cells) => `选中 ${cells}`,
  more: (count) => `显示全部（还有${count}个）`,
  separator: '、',
  noProjects: '还没有识别出项目。请先在「数据」中查看该怎么做。',
  toData: '去「数据」',
  total: (points, max) => `${points}分（满分${max}分）`,
  ungraded: (points, max) => `${points}分；各项分值合计${max}分，与满分不符，调整后评定等级`,
  noTargets: '未设绩效指标，不评分',
  partial: (points, max, open, execution) => `已得${points}分（满分${max}分），${open}项还没有得分${execution ? '（含预算执行率）' : ''}`,
  outOf: (points, max) => (max === null ? '无分值' : `${points ?? '待评定'} / ${max}`),
  band: (low, high) => `建议${low}～${high}分`,
  restore: '恢复上一版',
};

const english: Texts = {
  language: 'en',
  tabs: { data: 'Data', targets: 'Targets', check: 'Check', report: 'Report' },
  tabList: 'Jishu',
  busy: { read: 'Reading the workbook…', save: 'Saving to the workbook…', settle: 'Saving the settings…', sample: 'Opening the sample…', check: 'Writing the list of findings…', report: 'Writing the report…', remove: 'Deleting the sheet…', trace: 'Writing the tracing sheet…', mark: 'Marking the report sheet…', restore: 'Bringing back the last version…' },
  done: { save: 'Saved to the workbook.', settle: 'The settings are saved.', sample: 'The sample opens as another workbook. Then choose Open on its Home tab.', check: 'The sheet of findings is written.', report: 'The report sheet and the list of findings are written.', remove: 'The sheet is deleted.', trace: 'The tracing sheet is written.', mark: 'The marks beside the report are up to date.', restore: 'The last version is back.' },
  tried: { read: 'The workbook was not read', save: 'Nothing was saved', settle: 'The settings were not saved', sample: 'The sample was not opened', check: 'The findings were not written', report: 'The report was not written', remove: 'The sheet was not deleted', trace: 'The tracing sheet was not written', mark: 'The marks were not changed', restore: 'The last version was not brought back', select: 'No cell was selected' },
  failures: {
    'no-workbook': 'There is no workbook. Open one in Excel, then open Jishu from the Home tab.',
    'cell-editing': 'A cell is being edited. Press Enter or Esc, then try again.',
    'object-selected': 'A chart, a picture or several separate areas are selected. Click a cell, then try again.',
    'dialog-open': 'A dialog is open in Excel. Close it, then try again.',
    'workbook-inactive': 'Several workbooks are open and another one is in use. Click the window of this one, then try again.',
    protected: 'The sheet or workbook is protected, or the file is read-only. Unprotect it under Review, or save a copy, then try again.',
    'not-allowed': 'Excel does not allow this on that sheet; it may be hidden, or a chart sheet. Unhide it, then try again.',
    'range-conflict': 'A table, PivotTable, filter or merged cells lie where this would be written, and Excel does not let them change. Move them elsewhere, then try again.',
    'already-there': 'A sheet or name like that exists already. Read the workbook again, then try again.',
    'too-large': 'The workbook is larger than Excel can pass on at once. Move sheets that are not needed to another file, then try again.',
    'sheet-too-large': 'The used area of this sheet is too large. Delete what stands far outside of the tables, then try again.',
    'out-of-memory': 'There is not enough memory. Close other workbooks and programs, then try again.',
    busy: 'Excel is busy, or somebody else is changing the workbook. Wait a moment, then try again.',
    'session-expired': 'The connection to Excel has expired. Refresh the page, or close and reopen the workbook.',
    disconnected: 'The connection to Excel was lost. Check the network, then try again.',
    'sheet-missing': 'That sheet is no longer in the workbook; it may have been deleted or renamed. Read the workbook again.',
    'changed-meanwhile': 'The table has just been changed; nothing was written, so that nothing lands in the wrong place. Read the workbook again, then save once more; what you filled in is kept.',
    'bad-reference': 'That cell is not valid any more; the table may have changed. Read the workbook again.',
    'foreign-report': 'The workbook has a report sheet that this program has no record of; it may hold your own work, so nothing was written. Choose under Report whether to go on with it or to keep it under another name, then write the report again.',
    'not-written': 'Writing did not finish. The sheets are as they were and nothing is lost. Try again.',
    'cut-short': 'Writing was cut short. What stood there before is kept in the workbook and not lost: bring back the last version.',
    'partly-written': 'Only a part may have been written. Read the workbook again and check it, then try again.',
    'nothing-to-restore': 'There is no earlier version to bring back; there is one once a second report is written.',
    'unreadable-file': 'The file cannot be read; it may be encrypted or damaged. Open it in Excel and save it as .xlsx, then try again.',
    'file-access': 'The file cannot be opened. Check whether another program is using it.',
    unsupported: 'This version of Excel is too old: Excel 2021, Microsoft 365 or Excel on the web is needed.',
    'not-loaded': 'A part of the pane could not be downloaded. Check the network, save what you have filled in, then try again: the pane opens anew.',
    'feature-missing': 'This Excel cannot do that; everything else works. Open the workbook in Excel on a computer, then try again.',
    cancelled: 'Reading was cancelled; the workbook is unchanged.',
    unknown: 'Excel reported an unexpected error. Try again; if it stays, save and reopen the workbook.',
  },
  left: {
    'not-written': 'The sheets are as they were and nothing is lost.',
    'cut-short': 'What stood there before is kept in the workbook and can be brought back.',
    'partly-written': 'Only a part may have been written; read the workbook again and check it.',
  },
  broken: 'The pane met an unexpected problem; what was saved is in the workbook. Read it again; if it stays, close and reopen the pane.',
  stale: 'The workbook has changed. Click to read it again',
  reread: 'Read again',
  retry: 'Try again',
  cancel: 'Cancel',
  close: 'Dismiss',
  interrupted: 'The last write did not finish. What stood there before can be brought back.',
  selectCells: (cells) => `Select ${cells}`,
  more: (count) => `Show all (${count} more)`,
  separator: ', ',
  noProjects: 'No project is recognised yet. See under Data what to do.',
  toData: 'Go to Data',
  total: (points, max) => `${points} of ${max} points`,
  ungraded: (points, max) => `${points} points; the parts have ${max}, not the full points: adjust them for a grade`,
  noTargets: 'No indicators set, no score',
  partial: (points, max, open, execution) => `${points} of ${max} points so far, ${open} without points yet${execution ? ' (budget execution among them)' : ''}`,
  outOf: (points, max) => (max === null ? 'no points' : `${points ?? 'open'} / ${max}`),
  band: (low, high) => `proposed: ${low} to ${high}`,
  restore: 'Bring back last version',
};

/** Returns what was not done and where, and what to do about it: for a write that did not end, why, and what it has left. */
export const failureWords = ({ tried, failures, left, language }: Texts, { task, kind, reason, about }: WorkbookFailure): string => {
  const where = about === null ? '' : language === 'en' ? ` (${about})` : `（${about}）`;
  const words = [`${tried[task]}${where}${language === 'en' ? '.' : '。'}`, failures[reason ?? kind], ...(reason === null ? [] : [left[kind] ?? ''])];
  return words.join(language === 'en' ? ' ' : '');
};

export const paneTexts: Spoken<Texts> = { 'zh-CN': chinese, en: english };

/** Returns the words for a language tag of Office; Chinese unless it is another language. */
export const textsFor = (language: string): Texts => paneTexts[/^zh\b/i.test(language) ? 'zh-CN' : 'en'];
