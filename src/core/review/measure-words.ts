/** Words that numbers are counted in, as reports write them. */
const words: readonly string[] = [
  '人次', '户次', '车次', '班次', '场次', '批次', '件次', '家次', '架次', '台次', '亩次', '册次', '人天', '人日', '课时', '学时', '小时', '分钟', '秒', '个工作日', '个月', '平方公里', '平方千米', '平方米', '立方米', '平米', '平方', '立方', '延米', '厘米', '兆瓦', '人份', '剂次', '标段', '公里', '千米', '公顷', '公斤', '千克', '毫升', '千瓦时', '千瓦', '网点', '点位', '站点', '部门', '工作日',
  '个', '项', '名', '位', '人', '户', '家', '场', '次', '期', '批', '轮', '篇', '条', '件', '笔', '起', '宗', '例', '份', '册', '本', '套', '台', '辆', '艘', '架', '部', '座', '栋', '幢', '间', '所', '处', '块', '片', '根', '棵', '株', '头', '只', '羽', '尾', '匹', '张', '枚', '面', '盏', '道', '门', '堂', '节', '讲', '天', '日', '周', '岁', '年',
  '床', '盒', '箱', '桶', '瓶', '袋', '吨', '升', '斤', '克', '亩', '米', '口', '眼', '孔', '对', '双', '组', '支', '类', '种', '样', '幅', '站', '倍', '棚', '棒', '剂', '趟', '步', '路', '封', '桩', '尊', '屏', '兆', '㎡', 'm²', 'm2', 'm3', 'km', 'kg', 'KM', 'KG', 'M2',
];

/** What a word may not go on as: 3项目 counts nothing, 5项目标 does. */
const goesOnAs: Readonly<Record<string, RegExp>> = {
  人: /^(?:大|民|才|生|员|居|事|口|身|格|工|均|力)/,
  次: /^(?:要|数|序|方|年|生)/,
  期: /^(?:间|限|待|工程|项目|建设|末|初)/,
  项: /^(?:目(?!标)|规定)/,
  条: /^(?:例|约)/,
  家: /^(?:庭|属|园|长|乡|具)/,
  户: /^(?:籍|外|口|型)/,
  名: /^(?:单|称|优|师|义|录)/,
  场: /^(?:所|地|景|域|馆|合)/,
  处: /^(?:理|置|室|级|长|分|罚|于)/,
  所: /^(?:有|以|在|需|属|得|谓)/,
  台: /^(?:账|风|阶|湾)/,
  套: /^路/,
  起: /^(?:来|草|步|点|到|诉)/,
  本: /^(?:级|年|单|部|身|地|次|科|金|期)/,
  部: /^(?:门|队|长|分|署)/,
  门: /^(?:户|口|诊)/,
  面: /^(?:向|对|积|上|临)/,
  道: /^(?:路|德|理)/,
  份: /^额/,
  日: /^(?:常|均|前|后|起|至|益|程)/,
  年: /^(?:度|初|底|末|级|代|均|终|报)/,
  天: /^(?:然|气)/,
  组: /^(?:织|成|建|长|合)/,
  支: /^(?:出|付|部|持|撑|农)/,
  对: /^(?:于|外|照|应|比|接|象|全|各)/,
  类: /^(?:别|型|似)/,
  种: /^(?:植|养|子|业)/,
  路: /^(?:面|灯|段|网|线|基)/,
  站: /^(?:点|长|所)/,
  步: /^(?:骤|行)/,
  周: /^(?:边|期|年|围)/,
  升: /^(?:级|至|到|高)/,
  件: /^套/,
  位: /^(?:于|居|列|置)/,
  样: /^(?:本|式|品)/,
  节: /^(?:约|能|点|日|水|余|支)/,
  片: /^(?:区|面|组)/,
  块: /^状/,
  口: /^(?:号|径|岸)/,
  床: /^位/,
  只: /^(?:能|有|要|是)/,
  头: /^(?:脑|部)/,
  例: /^(?:如|会|行)/,
  批: /^(?:复|准|次|示|评)/,
  轮: /^(?:换|流|岗)/,
  米: /^(?:粉|业)/,
  克: /^服/,
  封: /^(?:山|闭|控)/,
  架: /^(?:设|构)/,
  根: /^(?:据|本)/,
  间: /^(?:隔|接)/,
  兆: /^瓦/,
  笔: /^(?:试|录|者|记|迹)/,
};

const longestFirst = [...words].sort((one, other) => other.length - one.length);

/** Returns the measure word that a text starts with; '' where it starts with none. */
export const measureAt = (text: string): string => longestFirst.find((word) => text.startsWith(word) && !goesOnAs[word]?.test(text.slice(word.length))) ?? '';

/** Measure words that a numeral in words counts with beyond doubt: 三项, 十二次; not 三个聚焦, 两手抓. */
const clear = new Set(['人次', '户次', '场次', '批次', '名', '户', '场', '次', '期', '项', '家', '件', '起', '篇', '条', '处', '座', '所', '台', '套', '辆', '份', '批', '轮', '人', '亩', '公里', '本', '册', '个月', '部门']);
export const countsInWords = (measure: string): boolean => clear.has(measure);

/** What a price is for one of, beside the measure words. */
const payers = ['人月', '工日', '学生', '学期', '学年', '生', '月', '季', '村', '校', '班', '岗', '床位', '建筑平方米'];

/** Returns what stands behind the stroke of a price, 生 or 人·年; '' where nothing does. */
export const perWhat = (text: string): string => {
  const one = (rest: string): string => [...payers, ...longestFirst].sort((first, second) => second.length - first.length).find((word) => rest.startsWith(word)) ?? '';
  const first = one(text);
  if (first === '') return '';
  const join = /^[/·.]/.exec(text.slice(first.length))?.[0] ?? '';
  const second = join === '' ? '' : one(text.slice(first.length + 1));
  return second === '' ? first : `${first}${join}${second}`;
};
