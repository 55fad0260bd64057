import type { GridLanguage, NotCarried, NotCarriedKind } from './engine';

/** The words of the workbench in one language. */
export interface Texts {
  readonly locale: GridLanguage;
  readonly product: string;
  readonly local: string;
  readonly unsaved: string;
  readonly untitled: (number: number) => string;
  readonly skipToGrid: string;
  readonly home: string;
  readonly collapseRibbon: string;
  readonly expandRibbon: string;
  readonly fileGroup: string;
  readonly open: string;
  readonly openTip: string;
  readonly save: string;
  readonly saveTip: string;
  readonly recent: string;
  readonly recentTip: string;
  readonly openNow: string;
  /** When a recent file was opened or saved last, and how large it is: what tells two of one name apart. */
  readonly used: (at: Date, bytes: number) => string;
  readonly samples: string;
  readonly samplesTip: string;
  readonly noSamples: string;
  readonly loading: string;
  readonly opening: (name: string) => string;
  readonly saving: string;
  readonly saved: (name: string) => string;
  readonly running: (label: string) => string;
  readonly commandUnknown: (label: string, name: string) => string;
  readonly commandFailed: (label: string, status: number) => string;
  readonly commandNotStarted: (label: string, seconds: number) => string;
  readonly commandSilent: (label: string, seconds: number) => string;
  readonly noFunctionPage: (label: string) => string;
  readonly notCarriedOpen: (name: string, kinds: string) => string;
  readonly notCarriedSave: (name: string, kinds: string) => string;
  /** The kinds of what is not carried, each once, in one line. */
  readonly notCarriedKinds: (kinds: readonly NotCarriedKind[]) => string;
  /** What is not carried of one sheet, or of the whole workbook, in one line. */
  readonly notCarriedPlace: (sheet: string | null, found: readonly NotCarried[]) => string;
  readonly showDetails: string;
  readonly hideDetails: string;
  readonly askUnsaved: (name: string) => string;
  readonly askUnsavedWhy: string;
  readonly askSave: string;
  readonly askDiscard: string;
  readonly askCancel: string;
  readonly failedStart: (cause: string) => string;
  readonly failedOpen: (name: string, cause: string) => string;
  readonly failedSave: (cause: string) => string;
  readonly failedSample: (name: string) => string;
  readonly isOldFormat: (name: string) => string;
  readonly isEncrypted: (name: string) => string;
  readonly isText: (name: string) => string;
  readonly isBinary: (name: string) => string;
  readonly isOpenDocument: (name: string) => string;
  readonly isOtherDocument: (name: string) => string;
  readonly isNoWorkbook: (name: string) => string;
  readonly isEmpty: (name: string) => string;
  readonly isTooBig: (name: string, limit: number) => string;
  readonly dropHere: string;
  readonly dropOnly: string;
  readonly pane: string;
  readonly paneStarting: string;
  readonly paneSilent: (seconds: number) => string;
  readonly closePane: string;
  readonly resizePane: string;
  readonly dismiss: string;
  readonly grid: string;
  readonly nameBox: string;
  readonly ribbon: string;
}

const size = (bytes: number): string => (bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`);
const clock = (at: Date, locale: string): string => at.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit', hour12: false });

const chinese: Texts = {
  locale: 'zh-CN',
  product: '绩述 · 试用台',
  local: '数据只在本机，关闭即清空',
  unsaved: '未保存',
  untitled: (number) => `工作簿${number}.xlsx`,
  skipToGrid: '跳到表格',
  home: '开始',
  collapseRibbon: '折叠功能区（Ctrl+F1）',
  expandRibbon: '展开功能区（Ctrl+F1）',
  fileGroup: '文件',
  open: '打开文件',
  openTip: '打开一个 .xlsx 文件（Ctrl+O）；也可以把文件拖到页面上。文件不会离开本机。',
  save: '保存',
  saveTip: '把当前工作簿下载为 .xlsx 文件（Ctrl+S）。',
  recent: '最近',
  recentTip: '切换到本次打开过的文件；关闭页面后不保留。',
  openNow: '正在使用',
  used: (at, bytes) => `${clock(at, 'zh-CN')} · ${size(bytes)}`,
  samples: '示例',
  samplesTip: '换一份示例工作簿。',
  noSamples: '没有找到示例工作簿。',
  loading: '正在载入表格…',
  opening: (name) => `正在打开「${name}」…`,
  saving: '正在保存…',
  saved: (name) => `已保存为「${name}」，请在浏览器的下载文件夹中查看。`,
  running: (label) => `正在执行「${label}」…`,
  commandUnknown: (label, name) => `「${label}」没有执行：加载项里没有名为 ${name} 的命令。`,
  commandFailed: (label, status) => `「${label}」没有完成（错误号 ${status}）。`,
  commandNotStarted: (label, seconds) => `「${label}」没有执行：加载项在 ${seconds} 秒内没有启动。请检查加载项的页面是否在这台服务器上。`,
  commandSilent: (label, seconds) => `「${label}」在 ${seconds} 秒内没有回应，已停止等待。请打开窗格查看原因。`,
  noFunctionPage: (label) => `「${label}」没有执行：manifest.xml 没有声明命令页。`,
  notCarriedOpen: (name, kinds) => `「${name}」已打开，但试用台装不下其中的${kinds}。在这里保存的文件将不含这些内容，请保留原文件。`,
  notCarriedSave: (name, kinds) => `已保存为「${name}」，但不含原文件中的${kinds}。请保留原文件。`,
  notCarriedKinds: (kinds) => kinds.map((kind) => chineseKinds[kind]).join('、'),
  notCarriedPlace: (sheet, found) =>
    `${sheet === null ? '整个工作簿' : `「${sheet}」表`}：${found.map(({ kind, count, names }) => `${chineseKinds[kind]}${count > 1 ? ` ${count} 处` : ''}${names.length > 0 ? `（${names.map((name) => `“${name}”`).join('、')}）` : ''}`).join('；')}`,
  showDetails: '查看明细',
  hideDetails: '收起明细',
  askUnsaved: (name) => `要保存对「${name}」的更改吗？`,
  askUnsavedWhy: '不保存就打开别的工作簿，更改会丢失。保存的文件在浏览器的下载文件夹中。',
  askSave: '保存(S)',
  askDiscard: '不保存(N)',
  askCancel: '取消',
  failedStart: (cause) => `试用台没有启动成功：${cause}`,
  failedOpen: (name, cause) => `「${name}」打不开：${cause}`,
  failedSave: (cause) => `没有保存成功：${cause}`,
  failedSample: (name) => `找不到示例「${name}」。`,
  isOldFormat: (name) => `「${name}」是旧版格式（.xls 或 .et）。请在 Excel 或 WPS 中另存为 .xlsx 后再打开。`,
  isEncrypted: (name) => `「${name}」设有打开密码。请在 Excel 或 WPS 中去掉密码后再打开。`,
  isText: (name) => `「${name}」的内容是文本或网页，不是 .xlsx 工作簿。请在 Excel 或 WPS 中打开它，另存为“Excel 工作簿（.xlsx）”后再打开。`,
  isBinary: (name) => `「${name}」是 .xlsb 二进制工作簿。请在 Excel 中另存为 .xlsx 后再打开。`,
  isOpenDocument: (name) => `「${name}」是 .ods 表格。请在 Excel、WPS 或 LibreOffice 中另存为 .xlsx 后再打开。`,
  isOtherDocument: (name) => `「${name}」是 Word 或 PowerPoint 文件，不是工作簿。这里只能打开 .xlsx 文件。`,
  isNoWorkbook: (name) => `「${name}」不是 .xlsx 工作簿。这里只能打开 .xlsx 文件；其他表格请先在 Excel 或 WPS 中另存为 .xlsx。`,
  isEmpty: (name) => `「${name}」是空文件。`,
  isTooBig: (name, limit) => `「${name}」超过 ${limit} MB，试用台打不开这么大的文件。`,
  dropHere: '松开鼠标，打开这个文件',
  dropOnly: '只能打开 .xlsx 工作簿；文件只在本机读取',
  pane: '加载项窗格',
  paneStarting: '正在启动加载项…',
  paneSilent: (seconds) => `加载项在 ${seconds} 秒内没有启动。请关闭窗格后再打开；仍不行时，请检查 taskpane/taskpane.html 是否在这台服务器上。`,
  closePane: '关闭窗格',
  resizePane: '调整窗格宽度',
  dismiss: '关闭提示',
  grid: '工作表。按 F6 离开',
  nameBox: '名称框：输入地址后回车',
  ribbon: '功能区',
};

const english: Texts = {
  locale: 'en-US',
  product: 'Jishu · Workbench',
  local: 'Stays on this computer, gone when closed',
  unsaved: 'Unsaved',
  untitled: (number) => `Book${number}.xlsx`,
  skipToGrid: 'Skip to the grid',
  home: 'Home',
  collapseRibbon: 'Collapse the ribbon (Ctrl+F1)',
  expandRibbon: 'Expand the ribbon (Ctrl+F1)',
  fileGroup: 'File',
  open: 'Open file',
  openTip: 'Opens an .xlsx file (Ctrl+O); you can also drop one on the page. The file does not leave this computer.',
  save: 'Save',
  saveTip: 'Downloads the workbook as an .xlsx file (Ctrl+S).',
  recent: 'Recent',
  recentTip: 'Goes back to a file that was opened before; the list is gone when you close the page.',
  openNow: 'Open now',
  used: (at, bytes) => `${clock(at, 'en')} · ${size(bytes)}`,
  samples: 'Samples',
  samplesTip: 'Opens another sample workbook.',
  noSamples: 'No sample workbooks were found.',
  loading: 'Loading the grid…',
  opening: (name) => `Opening ${name}…`,
  saving: 'Saving…',
  saved: (name) => `Saved as ${name}; look in the download folder of your browser.`,
  running: (label) => `Running ${label}…`,
  commandUnknown: (label, name) => `${label} did not run: the add-in has no command named ${name}.`,
  commandFailed: (label, status) => `${label} did not finish (error ${status}).`,
  commandNotStarted: (label, seconds) => `${label} did not run: the add-in did not start within ${seconds} seconds. See whether its page is on this server.`,
  commandSilent: (label, seconds) => `${label} did not answer within ${seconds} seconds. Open the pane to see why.`,
  noFunctionPage: (label) => `${label} did not run: manifest.xml names no command page.`,
  notCarriedOpen: (name, kinds) => `${name} is open, but the workbench has no place for its ${kinds}. A file saved here will not contain them; keep the original.`,
  notCarriedSave: (name, kinds) => `Saved as ${name}, without the ${kinds} of the original. Keep the original file.`,
  notCarriedKinds: (kinds) => kinds.map((kind) => englishKinds[kind][1]).join(', '),
  notCarriedPlace: (sheet, found) =>
    `${sheet === null ? 'Whole workbook' : `Sheet ${sheet}`}: ${found.map(({ kind, count, names }) => `${count > 1 ? `${count} ${englishKinds[kind][1]}` : englishKinds[kind][0]}${names.length > 0 ? ` (${names.map((name) => `“${name}”`).join(', ')})` : ''}`).join('; ')}`,
  showDetails: 'Details',
  hideDetails: 'Hide details',
  askUnsaved: (name) => `Save the changes to ${name}?`,
  askUnsavedWhy: 'They are lost if you open another workbook without saving. Saved files are in the download folder of your browser.',
  askSave: 'Save (S)',
  askDiscard: "Don't save (N)",
  askCancel: 'Cancel',
  failedStart: (cause) => `The workbench could not start: ${cause}`,
  failedOpen: (name, cause) => `${name} cannot be opened: ${cause}`,
  failedSave: (cause) => `Saving failed: ${cause}`,
  failedSample: (name) => `There is no sample named ${name}.`,
  isOldFormat: (name) => `${name} is in an old format (.xls or .et). Save it as .xlsx in Excel or WPS first.`,
  isEncrypted: (name) => `${name} is protected by a password. Remove the password in Excel or WPS first.`,
  isText: (name) => `${name} contains text or a web page, not an .xlsx workbook. Open it in Excel or WPS and save it as an Excel workbook (.xlsx) first.`,
  isBinary: (name) => `${name} is a binary workbook (.xlsb). Save it as .xlsx in Excel first.`,
  isOpenDocument: (name) => `${name} is an .ods spreadsheet. Save it as .xlsx in Excel, WPS or LibreOffice first.`,
  isOtherDocument: (name) => `${name} is a Word or PowerPoint file, not a workbook. Only .xlsx files can be opened here.`,
  isNoWorkbook: (name) => `${name} is not an .xlsx workbook. Only .xlsx files can be opened here; save other spreadsheets as .xlsx in Excel or WPS first.`,
  isEmpty: (name) => `${name} is an empty file.`,
  isTooBig: (name, limit) => `${name} is larger than ${limit} MB, which the workbench cannot open.`,
  dropHere: 'Drop to open this file',
  dropOnly: 'Only .xlsx workbooks; they are read on this computer alone',
  pane: 'Add-in pane',
  paneStarting: 'Starting the add-in…',
  paneSilent: (seconds) => `The add-in did not start within ${seconds} seconds. Close the pane and open it again; if that does not help, see whether taskpane/taskpane.html is on this server.`,
  closePane: 'Close the pane',
  resizePane: 'Resize the pane',
  dismiss: 'Dismiss',
  grid: 'Worksheet. F6 leaves it',
  nameBox: 'Name box: an address, then Enter',
  ribbon: 'Ribbon',
};

const chineseKinds: Readonly<Record<NotCarriedKind, string>> = {
  background: '背景图',
  chart: '图表',
  checkBox: '复选框',
  columnBreak: '垂直分页符',
  comment: '批注',
  conditionalFormat: '条件格式',
  connection: '外部数据连接',
  dataValidation: '数据验证（下拉列表等）',
  drawing: '图形',
  embeddedObject: '嵌入对象',
  externalLink: '到其他工作簿的链接',
  fillPattern: '图案或渐变填充',
  filter: '筛选',
  formControl: '表单控件',
  headerFooter: '页眉页脚',
  image: '图片',
  macro: '宏',
  outline: '分级显示',
  pivotTable: '数据透视表',
  protection: '工作表保护',
  richText: '单元格内的局部格式',
  signature: '数字签名',
  slicer: '切片器',
  sparkline: '迷你图',
  textBox: '文本框',
};

/** Each kind as one and as many. */
const englishKinds: Readonly<Record<NotCarriedKind, readonly [string, string]>> = {
  background: ['background picture', 'background pictures'],
  chart: ['chart', 'charts'],
  checkBox: ['check box', 'check boxes'],
  columnBreak: ['column break', 'column breaks'],
  comment: ['comment', 'comments'],
  conditionalFormat: ['conditional format', 'conditional formats'],
  connection: ['data connection', 'data connections'],
  dataValidation: ['data validation', 'data validations'],
  drawing: ['drawing', 'drawings'],
  embeddedObject: ['embedded object', 'embedded objects'],
  externalLink: ['link to another workbook', 'links to other workbooks'],
  fillPattern: ['pattern or gradient fill', 'pattern or gradient fills'],
  filter: ['filter', 'filters'],
  formControl: ['form control', 'form controls'],
  headerFooter: ['header and footer', 'headers and footers'],
  image: ['picture', 'pictures'],
  macro: ['macros', 'macros'],
  outline: ['row or column grouping', 'row and column grouping'],
  pivotTable: ['pivot table', 'pivot tables'],
  protection: ['sheet protection', 'sheet protection'],
  richText: ['format within a cell', 'formats within cells'],
  signature: ['digital signature', 'digital signatures'],
  slicer: ['slicer', 'slicers'],
  sparkline: ['sparkline', 'sparklines'],
  textBox: ['text box', 'text boxes'],
};

/** The words for the locale: Chinese unless English is asked for. */
export function textsFor(locale: string): Texts {
  return locale.toLowerCase().startsWith('en') ? english : chinese;
}
