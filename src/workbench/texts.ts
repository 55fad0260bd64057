/** The words of the workbench in one language. */
export interface Texts {
  readonly locale: string;
  readonly product: string;
  readonly local: string;
  readonly untitled: string;
  readonly fileGroup: string;
  readonly open: string;
  readonly openTip: string;
  readonly save: string;
  readonly saveTip: string;
  readonly samples: string;
  readonly samplesTip: string;
  readonly noSamples: string;
  readonly loading: string;
  readonly opening: (name: string) => string;
  readonly saving: string;
  readonly saved: (name: string) => string;
  readonly running: (label: string) => string;
  readonly ran: (label: string) => string;
  readonly commandUnknown: (label: string, name: string) => string;
  readonly commandFailed: (label: string, status: number) => string;
  readonly commandSilent: (label: string, seconds: number) => string;
  readonly noFunctionPage: (label: string) => string;
  readonly notCarriedOpen: (name: string, what: string) => string;
  readonly notCarriedSave: (name: string, what: string) => string;
  readonly separator: string;
  readonly failedStart: (cause: string) => string;
  readonly failedOpen: (name: string, cause: string) => string;
  readonly failedSave: (cause: string) => string;
  readonly failedSample: (name: string) => string;
  readonly isOldFormat: (name: string) => string;
  readonly isEncrypted: (name: string) => string;
  readonly isNoWorkbook: (name: string) => string;
  readonly isEmpty: (name: string) => string;
  readonly isTooBig: (name: string, limit: number) => string;
  readonly dropHere: string;
  readonly pane: string;
  readonly paneStarting: string;
  readonly paneSilent: (seconds: number) => string;
  readonly closePane: string;
  readonly resizePane: string;
  readonly dismiss: string;
  readonly grid: string;
}

const chinese: Texts = {
  locale: 'zh-CN',
  product: '绩述 · 试用台',
  local: '数据只在本机，关闭即清空',
  untitled: '工作簿.xlsx',
  fileGroup: '文件',
  open: '打开文件',
  openTip: '打开一个 .xlsx 文件；也可以把文件拖到表格上。文件不会离开本机。',
  save: '保存',
  saveTip: '把当前工作簿下载为 .xlsx 文件。',
  samples: '示例',
  samplesTip: '换一份示例工作簿。',
  noSamples: '没有找到示例工作簿。',
  loading: '正在载入表格…',
  opening: (name) => `正在打开「${name}」…`,
  saving: '正在保存…',
  saved: (name) => `已保存为「${name}」，请在浏览器的下载文件夹中查看。`,
  running: (label) => `正在执行「${label}」…`,
  ran: (label) => `「${label}」已完成。`,
  commandUnknown: (label, name) => `「${label}」没有执行：加载项里没有名为 ${name} 的命令。`,
  commandFailed: (label, status) => `「${label}」没有完成（错误号 ${status}）。`,
  commandSilent: (label, seconds) => `「${label}」在 ${seconds} 秒内没有回应，已停止等待。请打开窗格查看原因。`,
  noFunctionPage: (label) => `「${label}」没有执行：manifest.xml 没有声明命令页。`,
  notCarriedOpen: (name, what) => `「${name}」已打开，但表格无法显示：${what}。在这里保存的文件将不含这些内容，请保留原文件。`,
  notCarriedSave: (name, what) => `已保存为「${name}」，但不含：${what}。请保留原文件。`,
  separator: '、',
  failedStart: (cause) => `试用台没有启动成功：${cause}`,
  failedOpen: (name, cause) => `「${name}」打不开：${cause}`,
  failedSave: (cause) => `没有保存成功：${cause}`,
  failedSample: (name) => `找不到示例「${name}」。`,
  isOldFormat: (name) => `「${name}」是旧版 .xls 文件。请在 Excel 或 WPS 中另存为 .xlsx 后再打开。`,
  isEncrypted: (name) => `「${name}」设有打开密码。请在 Excel 或 WPS 中去掉密码后再打开。`,
  isNoWorkbook: (name) => `「${name}」不是 .xlsx 工作簿。`,
  isEmpty: (name) => `「${name}」是空文件。`,
  isTooBig: (name, limit) => `「${name}」超过 ${limit} MB，试用台打不开这么大的文件。`,
  dropHere: '松开鼠标，打开这个 .xlsx 文件',
  pane: '加载项窗格',
  paneStarting: '正在启动加载项…',
  paneSilent: (seconds) => `加载项在 ${seconds} 秒内没有启动。请关闭窗格后再打开；仍不行时，请检查 taskpane/taskpane.html 是否在这台服务器上。`,
  closePane: '关闭窗格',
  resizePane: '调整窗格宽度',
  dismiss: '关闭提示',
  grid: '工作表',
};

const english: Texts = {
  locale: 'en-US',
  product: 'Jishu · Workbench',
  local: 'Data stays on this computer and is gone when you close the page',
  untitled: 'Workbook.xlsx',
  fileGroup: 'File',
  open: 'Open file',
  openTip: 'Opens an .xlsx file; you can also drop one on the grid. The file does not leave this computer.',
  save: 'Save',
  saveTip: 'Downloads the workbook as an .xlsx file.',
  samples: 'Samples',
  samplesTip: 'Opens another sample workbook.',
  noSamples: 'No sample workbooks were found.',
  loading: 'Loading the grid…',
  opening: (name) => `Opening ${name}…`,
  saving: 'Saving…',
  saved: (name) => `Saved as ${name}; look in the download folder of your browser.`,
  running: (label) => `Running ${label}…`,
  ran: (label) => `${label} is done.`,
  commandUnknown: (label, name) => `${label} did not run: the add-in has no command named ${name}.`,
  commandFailed: (label, status) => `${label} did not finish (error ${status}).`,
  commandSilent: (label, seconds) => `${label} did not answer within ${seconds} seconds. Open the pane to see why.`,
  noFunctionPage: (label) => `${label} did not run: manifest.xml names no command page.`,
  notCarriedOpen: (name, what) => `${name} is open, but the grid cannot show: ${what}. A file saved here will not contain them; keep the original.`,
  notCarriedSave: (name, what) => `Saved as ${name}, without: ${what}. Keep the original file.`,
  separator: ', ',
  failedStart: (cause) => `The workbench could not start: ${cause}`,
  failedOpen: (name, cause) => `${name} cannot be opened: ${cause}`,
  failedSave: (cause) => `Saving failed: ${cause}`,
  failedSample: (name) => `There is no sample named ${name}.`,
  isOldFormat: (name) => `${name} is an old .xls file. Save it as .xlsx in Excel or WPS first.`,
  isEncrypted: (name) => `${name} is protected by a password. Remove the password in Excel or WPS first.`,
  isNoWorkbook: (name) => `${name} is not an .xlsx workbook.`,
  isEmpty: (name) => `${name} is an empty file.`,
  isTooBig: (name, limit) => `${name} is larger than ${limit} MB, which the workbench cannot open.`,
  dropHere: 'Drop to open this .xlsx file',
  pane: 'Add-in pane',
  paneStarting: 'Starting the add-in…',
  paneSilent: (seconds) => `The add-in did not start within ${seconds} seconds. Close the pane and open it again; if that does not help, see whether taskpane/taskpane.html is on this server.`,
  closePane: 'Close the pane',
  resizePane: 'Resize the pane',
  dismiss: 'Dismiss',
  grid: 'Worksheet',
};

/** The words for the locale: Chinese unless English is asked for. */
export function textsFor(locale: string): Texts {
  return locale.toLowerCase().startsWith('en') ? english : chinese;
}
