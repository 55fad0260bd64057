/** The words of `jishu batch` in one language. */
export interface BatchTexts {
  readonly nothing: string;
  readonly started: (workbooks: number, reports: number) => string;
  readonly done: (number: number, all: number, file: string) => string;
  readonly trouble: (file: string, why: string) => string;
  readonly ended: (files: number, withErrors: number, troubled: number, kept: number) => string;
  readonly interrupted: (done: number, all: number) => string;
  readonly inside: (folder: string) => string;
}

export const batchChinese: BatchTexts = {
  nothing: '没有找到工作簿（.xlsx、.xlsm、.xls、.xlsb、.ods）或报告（.docx、.txt）。',
  started: (workbooks, reports) => `${workbooks}份工作簿，${reports}份报告`,
  done: (number, all, file) => `[${number}/${all}] ${file}`,
  trouble: (file, why) => `${file}：${why}`,
  ended: (files, withErrors, troubled, kept) => `办好${files - troubled}份${kept > 0 ? `（${kept}份是上次办好的）` : ''}，其中${withErrors}份有错误${troubled > 0 ? `；${troubled}份没有办成，见汇总表末列` : ''}`,
  interrupted: (done, all) => `已中断：办好${done}/${all}份，没有留下半份文件。加 --resume 再运行，从这里接着办。`,
  inside: (folder) => `结果文件夹 ${folder} 不能就是原文件所在的文件夹；请另给一个。`,
};

export const batchEnglish: BatchTexts = {
  nothing: 'There is no workbook (.xlsx, .xlsm, .xls, .xlsb, .ods) and no report (.docx, .txt).',
  started: (workbooks, reports) => `workbooks: ${workbooks}, reports: ${reports}`,
  done: (number, all, file) => `[${number}/${all}] ${file}`,
  trouble: (file, why) => `${file}: ${why}`,
  ended: (files, withErrors, troubled, kept) => `done: ${files - troubled}${kept > 0 ? ` (in the run before: ${kept})` : ''}, with errors: ${withErrors}${troubled > 0 ? `; not done: ${troubled}, see the last column of the summary` : ''}`,
  interrupted: (done, all) => `Interrupted: ${done} of ${all} done, and no half file left. Run again with --resume to go on from here.`,
  inside: (folder) => `The folder of results ${folder} must not be the folder of the files themselves; give another.`,
};
