import type { FieldProblem } from '../../core/model/wording';
import type { SavedFileWords } from '../components/SavedFileSaid';
import type { Spoken } from '../texts';

/** The words of what a person writes themselves in 报告. */
export interface OwnTextTexts {
  readonly reword: string;
  readonly change: string;
  /** Of the action at a passage, for those who listen. */
  readonly rewordAt: (action: string, place: string) => string;
  readonly own: string;
  readonly text: string;
  readonly textHint: string;
  readonly tableHint: string;
  readonly insert: string;
  readonly search: string;
  readonly fields: string;
  readonly noValue: string;
  readonly noField: (query: string) => string;
  readonly further: (count: number) => string;
  readonly preview: string;
  readonly previewEmpty: string;
  readonly save: string;
  readonly cancel: string;
  readonly reset: string;
  readonly problems: Readonly<Record<FieldProblem['why'], (name: string) => string>>;
  readonly at: (position: number) => string;
  readonly instead: string;
  readonly written: string;
  readonly bare: (amount: string) => string;
  readonly heading: string;
  readonly counts: (used: number, unused: number) => string;
  readonly none: string;
  readonly see: string;
  readonly unused: string;
  readonly repeated: string;
  readonly drafting: string;
  readonly clear: string;
  readonly saved: (place: string) => string;
  readonly savedAll: (count: number) => string;
  readonly undo: string;
  readonly template: string;
  readonly templateNote: string;
  readonly saveTemplate: string;
  readonly useTemplate: string;
  readonly file: SavedFileWords;
  readonly fits: (fresh: number, conflicts: number, same: number, unfit: number) => string;
  readonly openFields: (passages: number, fields: number) => string;
  readonly conflictHeading: (count: number) => string;
  readonly unfitHeading: (count: number) => string;
  readonly keepMine: string;
  readonly takeTemplate: string;
  readonly keepAllMine: string;
  readonly takeAllTemplate: string;
  readonly mineNow: string;
  readonly inTemplate: string;
  readonly choose: string;
  readonly use: (count: number) => string;
}

const chinese: OwnTextTexts = {
  reword: '改写',
  change: '修改',
  rewordAt: (action, place) => `${action}：${place}`,
  own: '您改写的',
  text: '自己的文字',
  textHint: '写 {{ 可插入字段：它的数按表填写，表改了跟着变。另起一行就另起一段。',
  tableHint: '这里是一张表，改写后用文字代替它。',
  insert: '插入字段',
  search: '查找字段',
  fields: '字段',
  noValue: '没有值',
  noField: (query) => `没有含「${query}」的字段`,
  further: (count) => `还有${count}个，再写几个字就能找到`,
  preview: '写入报告的样子',
  previewEmpty: '还没有文字',
  save: '保存',
  cancel: '取消',
  reset: '恢复生成的文字',
  problems: {
    unknown: (name) => `「${name}」不是字段`,
    ambiguous: (name) => `「${name}」有几个同名的，不知是哪一个`,
    blank: (name) => `「${name}」在表中没有值`,
    empty: () => '两对大括号之间没有写字段',
    unclosed: () => '两个左大括号后面没有两个右大括号',
  },
  at: (position) => `第${position}个字`,
  instead: '改为：',
  written: '报告中写成【待填写】',
  bare: (amount) => `「${amount}」没有单元格支撑：表中没有这个数，也算不出它（M15）`,
  heading: '自己的文字',
  counts: (used, unused) => (used + unused === 0 ? '没有改写' : `改写了${used}段${unused > 0 ? `，另有${unused}段没有用上` : ''}`),
  none: '在下面任何一段点「改写」，用自己的话写，数仍从表里来。',
  see: '查看',
  unused: '报告中没有这一段了，没有用上。文字留在「报告设置」，可以贴到别的段落。',
  repeated: '这一段改写了两次，这一份没有用上。',
  drafting: '您正在改写的这一段已不在报告中，文字在这里：',
  clear: '删除',
  saved: (place) => `「${place}」已保存。`,
  savedAll: (count) => `已采用模板的${count}段。`,
  undo: '撤销',
  template: '模板',
  templateNote: '把自己的文字存成一个文件，在别的工作簿里套用。文件中只有文字和字段，没有本工作簿的数。',
  saveTemplate: '存为模板',
  useTemplate: '套用模板',
  file: {
    exporting: '正在存模板…',
    failed: '没有存下模板，请再试一次。',
    saved: '模板已保存。',
    asked: (file) => `已请求下载「${file}」，一般在「下载」文件夹中。`,
    cancelled: '没有保存。',
    notThere: '没有看到文件？换一种方式',
    nowhere: (file) => `这台电脑上的 Excel 不让窗格保存文件。请复制模板内容，粘贴到记事本，存成「${file}」。`,
    copyText: '复制模板内容',
    copied: '已复制。',
    notCopied: '复制没有成功。',
  },
  fits: (fresh, conflicts, same, unfit) => [`可用${fresh}段`, ...(conflicts > 0 ? [`与已有的不同${conflicts}段`] : []), ...(same > 0 ? [`已经一样${same}段`] : []), ...(unfit > 0 ? [`本报告没有${unfit}段`] : [])].join('，'),
  openFields: (passages, fields) => `其中${passages}段的${fields}个字段在本工作簿没有值，会写成【待填写】。`,
  conflictHeading: (count) => `与已有的不同（${count}段）`,
  unfitHeading: (count) => `本报告没有这一段，不会采用（${count}段）`,
  keepMine: '保留现有的',
  takeTemplate: '改用模板的',
  keepAllMine: '全部保留现有的',
  takeAllTemplate: '全部改用模板的',
  mineNow: '现有的',
  inTemplate: '模板的',
  choose: '用哪一份',
  use: (count) => `采用${count}段`,
};

const english: OwnTextTexts = {
  reword: 'Reword',
  change: 'Edit',
  rewordAt: (action, place) => `${action}: ${place}`,
  own: 'worded by you',
  text: 'Your own text',
  textHint: 'Type {{ to insert a field: its number comes from the tables and follows them. A new line starts a new paragraph.',
  tableHint: 'This is a table; your text takes its place.',
  insert: 'Insert a field',
  search: 'Find a field',
  fields: 'Fields',
  noValue: 'no value',
  noField: (query) => `No field has “${query}” in its name`,
  further: (count) => `${count} more; type a few more letters to find them`,
  preview: 'As it will be written',
  previewEmpty: 'No text yet',
  save: 'Save',
  cancel: 'Cancel',
  reset: 'Use the generated text',
  problems: {
    unknown: (name) => `“${name}” is no field`,
    ambiguous: (name) => `Several fields are called “${name}”`,
    blank: (name) => `The workbook states nothing for “${name}”`,
    empty: () => 'There is no name between the braces',
    unclosed: () => 'Two braces open and none close them',
  },
  at: (position) => `Character ${position}`,
  instead: 'Use instead:',
  written: 'the report asks for it',
  bare: (amount) => `No cell is behind “${amount}”: no table has this amount, and none follows from them (M15)`,
  heading: 'Your own texts',
  counts: (used, unused) => (used + unused === 0 ? 'Nothing is reworded' : `${used} reworded${unused > 0 ? `, ${unused} not used` : ''}`),
  none: 'Choose Reword at any passage below to say it in your own words, with numbers from the tables.',
  see: 'Show',
  unused: 'The report has no such passage any more, and the text is not used. It stays on the settings sheet and can be pasted into another passage.',
  repeated: 'This passage is worded twice, and this text is not used.',
  drafting: 'The passage you are rewording is no longer in the report. Your text is here:',
  clear: 'Delete',
  saved: (place) => `“${place}” is saved.`,
  savedAll: (count) => `${count} ${count === 1 ? 'passage' : 'passages'} of the template ${count === 1 ? 'is' : 'are'} used.`,
  undo: 'Undo',
  template: 'Template',
  templateNote: 'Save your own texts as a file and use them in another workbook. It holds words and fields, and no figures of this workbook.',
  saveTemplate: 'Save as template',
  useTemplate: 'Use a template',
  file: {
    exporting: 'Saving the template…',
    failed: 'The template was not saved; try again.',
    saved: 'The template is saved.',
    asked: (file) => `The browser was asked to download “${file}”, mostly into the folder Downloads.`,
    cancelled: 'Nothing was saved.',
    notThere: 'No file? Try another way',
    nowhere: (file) => `Excel on this computer does not let the pane save files. Copy the template, paste it into a text editor and save it as “${file}”.`,
    copyText: 'Copy the template',
    copied: 'Copied.',
    notCopied: 'Copying did not work.',
  },
  fits: (fresh, conflicts, same, unfit) => [`${fresh} can be used`, ...(conflicts > 0 ? [`${conflicts} differ from yours`] : []), ...(same > 0 ? [`${same} the same already`] : []), ...(unfit > 0 ? [`${unfit} not in this report`] : [])].join(', '),
  openFields: (passages, fields) => `${fields} ${fields === 1 ? 'field' : 'fields'} in ${passages} of them ${fields === 1 ? 'has' : 'have'} no value in this workbook; the report will ask for ${fields === 1 ? 'it' : 'them'}.`,
  conflictHeading: (count) => `Different from yours (${count})`,
  unfitHeading: (count) => `Not in this report, and not used (${count})`,
  keepMine: 'Keep mine',
  takeTemplate: 'Use the template',
  keepAllMine: 'Keep all of mine',
  takeAllTemplate: 'Use all of the template',
  mineNow: 'Yours now',
  inTemplate: 'In the template',
  choose: 'Which one to use',
  use: (count) => `Use ${count}`,
};

export const ownTextTexts: Spoken<OwnTextTexts> = { 'zh-CN': chinese, en: english };
