/** The words of `jishu batch` in one language. */
export interface BatchTexts {
  readonly nothing: string;
  readonly started: (workbooks: number, reports: number) => string;
  readonly done: (number: number, all: number, file: string) => string;
  readonly trouble: (file: string, why: string) => string;
  readonly ended: (files: number, withErrors: number, troubled: number, kept: number) => string;
  readonly interrupted: (done: number, all: number) => string;
  readonly link: (path: string) => string;
  readonly inside: (folder: string) => string;
  /** Notes on a file, beside its results. */
  readonly sameUnit: (others: number) => string;
  readonly setApart: (from: string, to: string) => string;
  readonly takenOver: (sheet: string) => string;
  readonly renamed: (sheet: string, now: string) => string;
  readonly severalWorkbooks: (alike: number, file: string) => string;
  /** Why a file was not worked on. */
  readonly noReport: string;
  readonly tooLarge: string;
  readonly brokenOff: string;
  readonly internal: (message: string) => string;
}

export const batchChinese: BatchTexts = {
  nothing: '没有找到工作簿（.xlsx、.xlsm、.xls、.xlsb、.ods）或报告（.docx、.txt）。',
  started: (workbooks, reports) => `${workbooks}份工作簿，${reports}份报告`,
  done: (number, all, file) => `[${number}/${all}] ${file}`,
  trouble: (file, why) => `${file}：${why}`,
  ended: (files, withErrors, troubled, kept) => `办好${files - troubled}份${kept > 0 ? `（${kept}份是上次办好的）` : ''}，其中${withErrors}份有错误${troubled > 0 ? `；${troubled}份没有办成，见汇总表末列` : ''}`,
  interrupted: (done, all) => `已中断：办好${done}/${all}份，没有留下半份文件。加 --resume 再运行，从这里接着办。`,
  link: (path) => `${path} 是链接，没有办理；需要的请把所指的文件或文件夹写在命令里。`,
  inside: (folder) => `结果文件夹 ${folder} 不能就是原文件所在的文件夹；请另给一个。`,
  sameUnit: (others) => `同一单位还有${others}份工作簿，金额不要重复相加`,
  setApart: (from, to) => `「${from}」没有生成记录，已改名为「${to}」留存`,
  takenOver: (sheet) => `「${sheet}」没有生成记录，已接管，请核对保留的手工修改`,
  renamed: (sheet, now) => `没有「${sheet}」，「${now}」像是它改了名，上面的手工修改没有带过来`,
  severalWorkbooks: (alike, file) => `有${alike}份工作簿是这个单位的，对照的是「${file}」`,
  noReport: '没有认出预算支出表，没有写报告',
  tooLarge: '内存不够，这个文件太大。请拆成几个工作簿，或加 --jobs 1 --resume 再运行',
  brokenOff: '处理中断',
  internal: (message) => `程序内部错误：${message}`,
};

export const batchEnglish: BatchTexts = {
  nothing: 'There is no workbook (.xlsx, .xlsm, .xls, .xlsb, .ods) and no report (.docx, .txt).',
  started: (workbooks, reports) => `workbooks: ${workbooks}, reports: ${reports}`,
  done: (number, all, file) => `[${number}/${all}] ${file}`,
  trouble: (file, why) => `${file}: ${why}`,
  ended: (files, withErrors, troubled, kept) => `done: ${files - troubled}${kept > 0 ? ` (in the run before: ${kept})` : ''}, with errors: ${withErrors}${troubled > 0 ? `; not done: ${troubled}, see the last column of the summary` : ''}`,
  interrupted: (done, all) => `Interrupted: ${done} of ${all} done, and no half file left. Run again with --resume to go on from here.`,
  link: (path) => `${path} is a link and was passed over; name what it points to on the command line where it is wanted.`,
  inside: (folder) => `The folder of results ${folder} must not be the folder of the files themselves; give another.`,
  sameUnit: (others) => `further workbooks of the unit: ${others}; do not add their amounts`,
  setApart: (from, to) => `there was no record of “${from}”; it is kept as “${to}”`,
  takenOver: (sheet) => `there was no record of “${sheet}”; it was taken over, and what counts as edited by hand wants a look`,
  renamed: (sheet, now) => `there is no “${sheet}”; “${now}” looks like it under another name, and what was changed on it is not carried over`,
  severalWorkbooks: (alike, file) => `${alike} workbooks are this unit’s; it was held against “${file}”`,
  noReport: 'no budget table was recognised, and no report written',
  tooLarge: 'there is not enough memory; the file is too large. Make several workbooks of it, or run again with --jobs 1 --resume',
  brokenOff: 'the work was broken off',
  internal: (message) => `a fault of the program: ${message}`,
};
