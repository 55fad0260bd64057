import type { Spoken } from '../texts';

/** The words of what is written beside the report: forms, and the Word file. */
export interface ExportTexts {
  readonly heading: string;
  readonly summary: string;
  readonly forms: (count: number) => string;
  readonly formsNote: string;
  readonly trace: string;
  readonly traceNote: string;
  readonly writeTrace: string;
  readonly keptApart: (from: string, to: string) => string;
  readonly leftOver: (count: number) => string;
  readonly editedPlaces: (count: number | null) => string;
  readonly remove: string;
  readonly removeSheet: (sheet: string) => string;
  readonly removeAsked: (edited: number | null) => string;
  readonly removeNow: string;
  readonly keepSheet: string;
  readonly word: string;
  readonly wordNote: string;
  readonly date: string;
  readonly annexes: string;
  readonly publicVersion: string;
  readonly masks: string;
  readonly masksNone: string;
  readonly times: (count: number) => string;
  readonly errorsOpen: (count: number) => string;
  readonly exportWord: string;
  readonly exportAnyway: string;
  readonly exporting: string;
  readonly saved: string;
  readonly asked: (file: string) => string;
  readonly cancelled: string;
  readonly notThere: string;
  readonly nowhere: (file: string) => string;
  readonly copyText: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly failed: string;
}

const chinese: ExportTexts = {
  heading: '自评表、数据溯源和 Word',
  summary: '另写自评表和数据溯源表；导出 Word 报送',
  forms: (count) => `生成报告时一并写自评表（${count}张）`,
  trace: '数据溯源',
  traceNote: '报告中每个数一行：精确值、怎样得来、所在的单元格（可点）。写在单独的工作表上，可以随报告打印；不改动报告页。',
  writeTrace: '写出「数据溯源」',
  formsNote: '每个项目一张工作表，名称以「自评表-」开头。表上手工修改的内容、删除的行，再次生成时照旧；与数据冲突的，列在「将要改动」里。',
  keptApart: (from, to) => `「${from}」里找不到原来的自评表。生成时把它改名为「${to}」，内容不动，另写一张新表。`,
  leftOver: (count) => `${count}张自评表的项目已不在数据里，不再更新：`,
  editedPlaces: (count) => (count === null ? '不清楚有没有手工修改' : count === 0 ? '没有手工修改' : `有${count}处手工修改`),
  remove: '删除这张表',
  removeSheet: (sheet) => `删除「${sheet}」`,
  removeAsked: (edited) => `${edited === 0 ? '' : edited === null ? '表上可能有手工修改。' : `表上有${edited}处手工修改。`}删除后不能恢复。`,
  removeNow: '删除',
  keepSheet: '不删',
  word: '导出 Word',
  wordNote: '按公文格式排版：A4、小标宋标题、仿宋正文。',
  date: '成文日期（不填则留空）',
  annexes: '自评表作附件',
  publicVersion: '公开版：隐去姓名和电话',
  masks: '将隐去以下内容，不需要隐去的请取消勾选：',
  masksNone: '没有发现姓名和电话，请再自行检查。',
  times: (count) => `${count}处`,
  errorsOpen: (count) => `还有${count}个错误未处理，报送前请改正。`,
  exportWord: '导出 Word',
  exportAnyway: '仍要导出 Word',
  exporting: '正在生成 Word 文件…',
  saved: 'Word 文件已保存。',
  asked: (file) => `已请求下载「${file}」，一般在「下载」文件夹中。`,
  cancelled: '没有保存。',
  notThere: '没有看到文件？换一种方式',
  nowhere: () => '这台电脑上的 Excel 不让窗格保存文件。请用 Excel 网页版打开本工作簿再导出，或复制全文粘贴到 Word。',
  copyText: '复制全文',
  copied: '已复制，请在 Word 中粘贴。',
  notCopied: '复制没有成功。请先点「生成报告」，再从报告页复制。',
  failed: '没有生成 Word 文件。请检查网络后重新打开窗格再试。',
};

const english: ExportTexts = {
  heading: 'Forms, tracing and Word',
  summary: 'Forms and tracing on sheets of their own; a Word file to hand in',
  forms: (count) => `Write the self-evaluation ${count === 1 ? 'form' : 'forms'} with the report (${count})`,
  trace: 'Tracing',
  traceNote: 'A line for each number of the report: exact value, formula, and its cells as links. On a sheet of its own that prints beside the report; the report sheet is not changed.',
  writeTrace: 'Write the tracing sheet',
  formsNote: 'A sheet for each project. What you change on it by hand, and the rows you delete, stay so; where the data say otherwise, it is listed under “What will change”.',
  keptApart: (from, to) => `The form was not found on “${from}”. When the forms are written, that sheet is renamed “${to}”, as it is, and a new one is added.`,
  leftOver: (count) => `${count} ${count === 1 ? 'form is' : 'forms are'} of projects that the data no longer have, and no longer renewed:`,
  editedPlaces: (count) => (count === null ? 'may have been edited by hand' : count === 0 ? 'not edited by hand' : `${count} ${count === 1 ? 'place' : 'places'} edited by hand`),
  remove: 'Delete the sheet',
  removeSheet: (sheet) => `Delete “${sheet}”`,
  removeAsked: (edited) => `${edited === 0 ? '' : edited === null ? 'It may have been edited by hand. ' : `It has ${edited} ${edited === 1 ? 'edit' : 'edits'} made by hand. `}It cannot be brought back.`,
  removeNow: 'Delete',
  keepSheet: 'Keep it',
  word: 'Export to Word',
  wordNote: 'In the layout of official papers, on A4.',
  date: 'Date of the paper (left open where none is given)',
  annexes: 'Annex the forms',
  publicVersion: 'For publication: mask names and phone numbers',
  masks: 'These will be masked. Clear what may stay:',
  masksNone: 'No names or phone numbers were found; please look once more yourself.',
  times: (count) => `${count} ${count === 1 ? 'time' : 'times'}`,
  errorsOpen: (count) => `${count} ${count === 1 ? 'error is' : 'errors are'} open; mend ${count === 1 ? 'it' : 'them'} before the report is handed in.`,
  exportWord: 'Export to Word',
  exportAnyway: 'Export to Word anyway',
  exporting: 'Writing the Word file…',
  saved: 'The Word file is saved.',
  asked: (file) => `The download of ${file} was asked for; it usually arrives in the Downloads folder.`,
  cancelled: 'Nothing was saved.',
  notThere: 'No file there? Try another way',
  nowhere: () => 'Excel on this computer lets the pane save no files. Open the workbook in Excel on the web and export there, or copy the text and paste it into Word.',
  copyText: 'Copy the text',
  copied: 'Copied; paste it into Word.',
  notCopied: 'Copying failed. Write the report first, then copy from the report sheet.',
  failed: 'No Word file was written. Check the network, open the pane anew, then try again.',
};

export const exportTexts: Spoken<ExportTexts> = { 'zh-CN': chinese, en: english };
