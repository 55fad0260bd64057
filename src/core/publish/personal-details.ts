import type { DocumentBlock, DocumentCell, DocumentPlan } from '../model/document-plan';

/** A person's name or number that stands in a document. */
export interface PersonalDetail {
  readonly kind: 'name' | 'phone';
  readonly text: string;
  /** What stands instead in the published version. */
  readonly masked: string;
  /** How often it stands there. */
  readonly count: number;
}

/** After these, with a colon, names follow. */
const roles = '(?:姓名|联系人|经办人|填报人|填表人|填写人|制表人|审核人|复核人|审批人|责任人|评价人|参评人|(?:项目|财务|单位|部门|主要|分管|具体)?负责人|分管领导|法定代表人|组长|副组长|成员|组员)(?:及电话|（签字）|\\(签字\\)|（签章）|\\(签章\\))?';
/** The commonest surnames, those of two signs first: what stands before 同志 is a name only where it begins with one. */
const surnames = '(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|司徒|夏侯|[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由])';

const afterRole = new RegExp(`${roles}[:：][ 　]*((?:[\\p{Script=Han}·]{2,4}(?:[、，,；;/ 　]+|(?=$|[^\\p{Script=Han}·])))+)`, 'gu');
const beforeTitle = new RegExp(`(?:^|[^\\p{Script=Han}])(${surnames}[\\p{Script=Han}]{1,2})(?=同志|先生|女士)`, 'gu');
const mobile = /(?:^|[^\d.])(1[3-9]\d[- ]?\d{4}[- ]?\d{4})(?![\d.]|万?元)/g;
const landline = /(?:^|[^\d.])(0\d{2,3}[-—－ ]\d{7,8})(?!\d)/g;
const called = /(?:电话|手机|传真|座机)(?:号码)?[:：][ 　]*((?:\d[\d -]{5,}\d)(?:[、，,/ ]+\d[\d -]{5,}\d)*)/g;

/** What follows a role and is no name. */
const noName = /电话|手机|传真|签字|签章|盖章|日期|职务|待定|同上|(?:科|股|室|处|局|办|部|委|中心|单位|公司|小组|领导|人员)$/u;

const found = (text: string, pattern: RegExp): readonly string[] => [...text.matchAll(pattern)].map((match) => match[1] ?? '');

const namesIn = (text: string): readonly string[] => [...found(text, afterRole).flatMap((names) => names.split(/[、，,；;/ 　]+/)), ...found(text, beforeTitle)].filter((name) => name.length > 1 && !noName.test(name));
const phonesIn = (text: string): readonly string[] => [...found(text, mobile), ...found(text, landline), ...found(text, called).flatMap((numbers) => numbers.split(/[、，,/]+/))].map((phone) => phone.trim()).filter((phone) => phone !== '');

const maskedName = (name: string): string => `${[...name][0] ?? ''}${'某'.repeat(Math.max(1, [...name].length - 1))}`;
const kept = 3;
const maskedPhone = (phone: string): string => phone.slice(0, kept) + phone.slice(kept).replace(/\d/g, '*');

const textsOf = ({ sections }: DocumentPlan): readonly string[] =>
  sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.block === 'paragraph' ? [block.paragraph.runs.map(({ text }) => text).join('')] : block.table.rows.flatMap(({ cells }) => cells.flatMap(({ text, bar }) => [text, ...(bar ? [bar.words] : [])])))));

/** Returns the names and numbers of persons in a document, the longest first, so that a part of one is not taken for it. A name is known by the role before it or the word behind it, and found wherever it stands. */
export const personalDetails = (plan: DocumentPlan): readonly PersonalDetail[] => {
  const texts = textsOf(plan);
  const details = new Map<string, PersonalDetail['kind']>();
  for (const text of texts) {
    for (const name of namesIn(text)) details.set(name, 'name');
    for (const phone of phonesIn(text)) details.set(phone, 'phone');
  }
  return [...details]
    .sort(([one], [other]) => other.length - one.length)
    .map(([text, kind]) => ({ kind, text, masked: kind === 'name' ? maskedName(text) : maskedPhone(text), count: texts.reduce((sum, whole) => sum + whole.split(text).length - 1, 0) }));
};

/** Returns the document with these details masked wherever they stand. */
export const masked = (plan: DocumentPlan, details: readonly PersonalDetail[]): DocumentPlan => {
  const mask = (text: string): string => details.reduce((whole, detail) => whole.replaceAll(detail.text, detail.masked), text);
  const cell = (one: DocumentCell): DocumentCell => ({ ...one, text: mask(one.text), ...(one.bar ? { bar: { ...one.bar, words: mask(one.bar.words) } } : {}) });
  const block = (one: DocumentBlock): DocumentBlock =>
    one.block === 'paragraph'
      ? { ...one, paragraph: { ...one.paragraph, runs: one.paragraph.runs.map((run) => ({ ...run, text: mask(run.text) })) } }
      : { ...one, table: { ...one.table, rows: one.table.rows.map((row) => ({ ...row, cells: row.cells.map(cell) })) } };
  return { title: mask(plan.title), sections: plan.sections.map((section) => ({ ...section, blocks: section.blocks.map(block) })) };
};
