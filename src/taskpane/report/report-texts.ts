import type { AddedTable } from '../../core/amend/add-table';
import type { Figure } from '../../core/model/report';
import type { Spoken } from '../texts';
import type { ForeignChoice } from '../workbook-session';
import type { SentenceState, ShownKind } from './report-changes';

/** The words of the tab 报告. */
export interface ReportTexts {
  readonly generate: string;
  /** Leads to where the document is saved. */
  readonly toWord: string;
  readonly characters: (count: number) => string;
  readonly totalCharacters: (count: number) => string;
  readonly placeholders: (count: number) => string;
  readonly placeholdersHeading: string;
  readonly nextPlaceholder: string;
  readonly allFilledIn: string;
  readonly fillAt: (place: string) => string;
  readonly fillInTargets: string;
  readonly noLedger: string;
  /** Without a ledger of projects there is no report to ask for anything. */
  readonly addTable: Readonly<Record<Exclude<AddedTable, 'budget-ledger'>, string>>;
  readonly fillOnReport: string;
  readonly openErrors: (count: number) => string;
  readonly keptEdits: (count: number, conflicts: number) => string;
  readonly keptOnForms: (count: number, conflicts: number) => string;
  readonly seeChanges: string;
  readonly seeFindings: string;
  readonly formulas: Readonly<Record<Figure['formula'], string>>;
  readonly showCells: string;
  readonly changes: string;
  readonly firstReport: (chapters: number, passages: number, tables: number) => string;
  readonly renamed: (names: string) => string;
  readonly foreign: string;
  readonly foreignChoices: Readonly<Record<ForeignChoice, string>>;
  readonly foreignNotes: Readonly<Record<ForeignChoice, string>>;
  readonly noChanges: string;
  readonly changeCounts: Readonly<Record<ShownKind | 'unchanged', (count: number) => string>>;
  readonly changeNotes: Readonly<Record<ShownKind, string>>;
  readonly tops: string;
  readonly tablePart: string;
  readonly headingPart: string;
  readonly onSheet: string;
  readonly onForm: string;
  readonly before: string;
  readonly after: string;
  readonly mine: string;
  readonly generated: string;
  readonly stands: string;
  readonly addedByHand: string;
  readonly keepMine: string;
  readonly takeGenerated: string;
  readonly choose: string;
  readonly blank: string;
  readonly forAll: (count: number) => string;
  readonly keepAll: string;
  readonly takeAll: string;
  readonly toChoose: (count: number) => string;
  readonly allChosen: string;
  readonly bringBack: string;
  readonly leaveOut: string;
  readonly bringAllBack: string;
  readonly leaveAllOut: string;
  readonly states: Readonly<Record<SentenceState, string>>;
  readonly was: (parts: string) => string;
  readonly changedIn: (sentences: number) => string;
  readonly markOnSheet: string;
  readonly markAgain: string;
  readonly unmark: string;
  readonly markNote: string;
  readonly between: string;
  readonly restoreNote: string;
}

const chinese: ReportTexts = {
  generate: '生成报告',
  toWord: '导出 Word…',
  characters: (count) => `${count}字`,
  totalCharacters: (count) => `全文约${count}字`,
  placeholders: (count) => `${count}处待填写`,
  placeholdersHeading: '待填写',
  nextPlaceholder: '下一处待填写',
  allFilledIn: '没有待填写的内容',
  fillAt: (place) => `填在 ${place}`,
  fillInTargets: '去「目标」填写',
  noLedger: '工作簿中没有项目支出表，请先添加',
  addTable: { 'unit-information': '添加「单位信息」表', achievements: '添加「成效台账」表' },
  fillOnReport: '在报告页填写',
  keptEdits: (count, conflicts) => `报告页有${count}处手工修改，生成时保留${conflicts > 0 ? `；其中${conflicts}处的数据已变，请核对` : ''}。`,
  keptOnForms: (count, conflicts) => `自评表上有${count}处手工修改，生成时保留${conflicts > 0 ? `；其中${conflicts}处的数据已变，请核对` : ''}。`,
  seeChanges: '查看',
  openErrors: (count) => `还有${count}个错误未处理，可以先生成，报送前请改正。`,
  seeFindings: '查看',
  formulas: { cell: '取自单元格', sum: '求和', difference: '相减', ratio: '相除', 'share-of-difference': '差额占比', count: '计数', points: '得分', 'max-points': '满分', 'lost-points': '扣分' },
  showCells: '查看来源单元格',
  changes: '将要改动',
  firstReport: (chapters, passages, tables) => `将新建「绩效自评报告」工作表：${chapters}章、${passages}段、${tables}张表，并写入「核对清单」。`,
  renamed: (names) => `没有找到「绩效自评报告」，「${names}」像是它改了名。现在生成会另写一张，「${names}」原样不动，上面的手工修改不会带过来；要接着用，请把它改回「绩效自评报告」。`,
  foreign: '这张「绩效自评报告」没有生成记录（可能是从别的工作簿复制来的，或记录已删除）。请选择：',
  foreignChoices: { 'take-over': '保留手改并接管', 'set-apart': '改名留存，另写一张' },
  foreignNotes: { 'take-over': '与数据一致的句子照常更新；其余都当作您写的，原样保留，像是改过的列为冲突。', 'set-apart': '原来那张改名为「绩效自评报告（原有）」，内容不动。' },
  noChanges: '报告页与将要生成的一致，不会改动。',
  changeCounts: {
    conflict: (count) => `冲突${count}处`,
    removed: (count) => `删除${count}处`,
    again: (count) => `重新写入${count}处`,
    deleted: (count) => `已删除${count}处`,
    renewed: (count) => `更新${count}处`,
    new: (count) => `新增${count}处`,
    kept: (count) => `保留手工修改${count}处`,
    unchanged: (count) => `不变${count}处`,
  },
  changeNotes: {
    conflict: '您改过，数据后来也变了。选择之前保留您写的，表上标有底色。',
    removed: '报告中不再有这些内容，将从报告页去掉。',
    again: '报告页上原有的表又有了内容，将再写上。',
    deleted: '您在报告页或自评表上删除的，不再写入，合计和得分仍按数据计；要用的可以恢复。',
    renewed: '数据变了，文字随之更新。',
    new: '报告页上还没有。',
    kept: '您在报告页或自评表上写的，生成时保留。',
  },
  tops: '标题',
  tablePart: '表格',
  headingPart: '标题',
  onSheet: '在报告页查看',
  onForm: '在自评表查看',
  before: '原为：',
  after: '改为：',
  mine: '您写的',
  generated: '按数据生成的',
  stands: '将写入',
  addedByHand: '您添加的',
  keepMine: '保留我写的',
  takeGenerated: '改用生成的',
  choose: '生成时用哪一份',
  blank: '（空白）',
  forAll: (count) => `以下${count}处一并处理`,
  keepAll: '全部保留我写的',
  takeAll: '全部改用生成的',
  toChoose: (count) => `还有${count}处未选择`,
  allChosen: '都已选择',
  bringBack: '恢复',
  leaveOut: '不恢复',
  bringAllBack: '全部恢复',
  leaveAllOut: '都不恢复',
  states: { kept: '手工修改', conflict: '冲突', renewed: '数据已变，将更新' },
  was: (parts) => `原为${parts}`,
  changedIn: (sentences) => `${sentences}句数据已变`,
  markOnSheet: '在报告页上标出',
  markAgain: '重新标出',
  unmark: '去掉标记',
  markNote: '标在报告页右侧、打印范围之外，不改动报告的文字；重新生成时自动去掉。',
  between: ' · ',
  restoreNote: '「恢复上一版」换回上次生成前的内容，再按一次换回来。',
};

const english: ReportTexts = {
  generate: 'Write report',
  toWord: 'Word file…',
  characters: (count) => `${count} characters`,
  totalCharacters: (count) => `About ${count} characters`,
  placeholders: (count) => `${count} to fill in`,
  placeholdersHeading: 'To fill in',
  nextPlaceholder: 'Next to fill in',
  allFilledIn: 'Nothing is left to fill in',
  fillAt: (place) => `Fill in at ${place}`,
  fillInTargets: 'Fill in under Targets',
  noLedger: 'The workbook has no table of expenditure. Add one first',
  addTable: { 'unit-information': 'Add the sheet about the unit', achievements: 'Add the ledger of achievements' },
  fillOnReport: 'Fill in on the report sheet',
  keptEdits: (count, conflicts) => `${count} ${count === 1 ? 'edit' : 'edits'} made by hand on the report sheet will be kept${conflicts > 0 ? `; the data behind ${conflicts} of them have changed, please look` : ''}.`,
  keptOnForms: (count, conflicts) => `${count} ${count === 1 ? 'edit' : 'edits'} made by hand on the forms will be kept${conflicts > 0 ? `; the data behind ${conflicts} of them have changed, please look` : ''}.`,
  seeChanges: 'Show',
  openErrors: (count) => `${count} ${count === 1 ? 'error is' : 'errors are'} open. You can write the report now; mend ${count === 1 ? 'it' : 'them'} before it is handed in.`,
  seeFindings: 'Show',
  formulas: { cell: 'from the cell', sum: 'sum', difference: 'difference', ratio: 'quotient', 'share-of-difference': 'difference as a share', count: 'count', points: 'points', 'max-points': 'points that can be had', 'lost-points': 'points lost' },
  showCells: 'Show the cells behind it',
  changes: 'What will change',
  firstReport: (chapters, passages, tables) => `A report sheet will be added, with ${chapters} chapters, ${passages} passages and ${tables} ${tables === 1 ? 'table' : 'tables'}, and the list of findings written.`,
  renamed: (names) => `There is no sheet “绩效自评报告”, and “${names}” looks like it under another name. Writing now makes a new one; “${names}” stays as it is, and what was changed on it is not carried over. To go on with it, give it the name “绩效自评报告” again.`,
  foreign: 'This program has no record of the report sheet: it may have been copied from another workbook, or its record deleted. Choose what to do:',
  foreignChoices: { 'take-over': 'Keep what is on it, and go on with it', 'set-apart': 'Keep it under another name, and write a new one' },
  foreignNotes: { 'take-over': 'Sentences that agree with the data are renewed from now on. All else counts as yours and stays; what looks like an edited sentence is listed as in conflict.', 'set-apart': 'The sheet stays as it is, under another name.' },
  noChanges: 'The report sheet already says what would be written. Nothing will change.',
  changeCounts: {
    conflict: (count) => `${count} in conflict`,
    removed: (count) => `${count} removed`,
    again: (count) => `${count} written again`,
    deleted: (count) => `${count} deleted by you`,
    renewed: (count) => `${count} renewed`,
    new: (count) => `${count} new`,
    kept: (count) => `${count} kept as edited`,
    unchanged: (count) => `${count} unchanged`,
  },
  changeNotes: {
    conflict: 'You changed these, and the data have changed since. Yours stay until you choose, shaded on their sheet.',
    removed: 'The report no longer has these; they will leave the report sheet.',
    again: 'A table that was on the report sheet has rows again; they will be written.',
    deleted: 'You deleted these on the report sheet or on a form; they stay away unless you bring them back. Totals and points are still those of the data.',
    renewed: 'The data have changed, and the text with them.',
    new: 'These are not on the report sheet yet.',
    kept: 'You wrote these on the report sheet or a form; they are kept.',
  },
  tops: 'Title',
  tablePart: 'Table',
  headingPart: 'Heading',
  onSheet: 'See on the report sheet',
  onForm: 'See on the form',
  before: 'Was: ',
  after: 'Becomes: ',
  mine: 'Written by you',
  generated: 'Generated from the data',
  stands: 'will be written',
  addedByHand: 'Added by you',
  keepMine: 'Keep mine',
  takeGenerated: 'Use the generated text',
  choose: 'Which one to write',
  blank: '(blank)',
  forAll: (count) => `All ${count} of them`,
  keepAll: 'Keep all of mine',
  takeAll: 'Use all generated',
  toChoose: (count) => `${count} still to choose`,
  allChosen: 'All chosen',
  bringBack: 'Bring back',
  leaveOut: 'Leave out',
  bringAllBack: 'Bring all back',
  leaveAllOut: 'Leave all out',
  states: { kept: 'edited by hand', conflict: 'in conflict', renewed: 'data changed, to be renewed' },
  was: (parts) => `was ${parts}`,
  changedIn: (sentences) => `data of ${sentences} ${sentences === 1 ? 'sentence' : 'sentences'} changed`,
  markOnSheet: 'Mark on the report sheet',
  markAgain: 'Mark again',
  unmark: 'Take the marks away',
  markNote: 'The marks stand right of the report, outside of what is printed; its text is not changed. They go when the report is written again.',
  between: ' · ',
  restoreNote: '“Bring back last version” restores the report and findings from before the last writing; press it again to return to this version.',
};

export const reportTexts: Spoken<ReportTexts> = { 'zh-CN': chinese, en: english };
