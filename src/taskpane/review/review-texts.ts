import type { Spoken } from '../texts';
import type { FileTrouble } from './read-report-file';

/** The words of 复核已有报告. */
export interface ReviewTexts {
  readonly title: string;
  readonly note: string;
  readonly label: string;
  readonly placeholder: string;
  readonly sheet: (name: string) => string;
  readonly file: string;
  readonly trouble: Readonly<Record<FileTrouble, (file: string) => string>>;
  readonly noProse: (sheet: string) => string;
  readonly beside: (projects: number) => string;
  readonly nothingBeside: string;
  readonly review: string;
  readonly reviewing: string;
  readonly another: string;
  readonly pasted: string;
  readonly read: (sentences: number, claims: number) => string;
  readonly findings: string;
  readonly nothing: string;
  readonly line: (number: number) => string;
  readonly whole: string;
  readonly prose: string;
  readonly data: string;
  readonly unjudged: (count: number) => string;
  readonly opinion: string;
  readonly opinionNote: string;
  readonly date: string;
  readonly write: string;
  readonly opinionFile: (name: string) => string;
}

const chinese: ReviewTexts = {
  title: '复核写好的报告',
  note: '只在本机核对，不上传、不改动工作簿；文字不保存，关闭窗格就没有了。',
  label: '粘贴报告全文',
  placeholder: '一、项目支出基本情况……',
  sheet: (name) => `取当前工作表「${name}」`,
  file: '选 Word 或文本文件…',
  trouble: {
    unreadable: (file) => `「${file}」不是完整的 .docx 或文本文件。请用 Word 打开后另存为 .docx 再选；PDF 请复制全文，粘贴到上面。`,
    empty: (file) => `「${file}」里没有文字。`,
    'too-large': (file) => `「${file}」超过 20 MB，不像是一份报告。请把图片去掉后再选，或粘贴全文。`,
    'not-loaded': () => '读取文件的部分没有下载下来。请检查网络，重新打开窗格后再选。',
  },
  noProse: (sheet) => `「${sheet}」里没有成段的文字，只有表格。请切换到写报告的工作表，或粘贴全文。`,
  beside: (projects) => `对照本工作簿（${projects}个项目）`,
  nothingBeside: '本工作簿没有识别出项目，只核对文字自身。',
  review: '复核',
  reviewing: '正在复核…',
  another: '换一份报告',
  pasted: '粘贴的文字',
  read: (sentences, claims) => `${sentences}句，${claims}处数字`,
  findings: '报告中的问题',
  nothing: '没有发现问题。',
  line: (number) => `第${number}行`,
  whole: '全文',
  prose: '文字：',
  data: '数据：',
  unjudged: (count) => `没有判断的事项（${count}）`,
  opinion: '退回意见',
  opinionNote: '逐条写明位置、原文、问题和应更正或补充的内容。',
  date: '落款日期（不填则留空）',
  write: '导出退回意见（Word）',
  opinionFile: (name) => `${name}退回意见.docx`,
};

const english: ReviewTexts = {
  title: 'Review a report that is there',
  note: 'All of it on this computer: nothing is sent, written to the workbook or kept once the pane is closed.',
  label: 'Paste the whole report',
  placeholder: '一、项目支出基本情况……',
  sheet: (name) => `Take the open sheet “${name}”`,
  file: 'Choose a Word or text file…',
  trouble: {
    unreadable: (file) => `“${file}” is no whole .docx and no text file. Save it as .docx in Word, then choose it again; of a PDF, copy the text and paste it above.`,
    empty: (file) => `“${file}” has no words in it.`,
    'too-large': (file) => `“${file}” is larger than 20 MB. Take its pictures out, or paste the text.`,
    'not-loaded': () => 'What reads files could not be downloaded. Check the network, open the pane anew, then try again.',
  },
  noProse: (sheet) => `“${sheet}” has tables and no prose. Go to the sheet with the report, or paste the text.`,
  beside: (projects) => `Hold it against this workbook (${projects} ${projects === 1 ? 'project' : 'projects'})`,
  nothingBeside: 'No project is recognised in this workbook: the text is checked by itself.',
  review: 'Review',
  reviewing: 'Reviewing…',
  another: 'Another report',
  pasted: 'Pasted text',
  read: (sentences, claims) => `${sentences} ${sentences === 1 ? 'sentence' : 'sentences'}, ${claims} ${claims === 1 ? 'figure' : 'figures'}`,
  findings: 'Findings in the report',
  nothing: 'Nothing is wrong.',
  line: (number) => `line ${number}`,
  whole: 'whole text',
  prose: 'Text: ',
  data: 'Data: ',
  unjudged: (count) => `Not judged (${count})`,
  opinion: 'What to send back (退回意见)',
  opinionNote: 'For each finding its place, its words, what is wrong and what to supply; in Chinese.',
  date: 'Date of the paper (left open where none is given)',
  write: 'Export what to send back (Word)',
  opinionFile: (name) => `${name}退回意见.docx`,
};

export const reviewTexts: Spoken<ReviewTexts> = { 'zh-CN': chinese, en: english };
