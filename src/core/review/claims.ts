import Big from 'big.js';
import type { Claim, ProseSentence } from '../model/prose';
import { readChineseNumber, readChineseSum } from '../units/chinese-numbers';
import { plain as plainDecimal, rounded } from '../units/decimal';
import { toFen } from '../units/money';
import { subjectOf } from './claim-subject';
import { countsInWords, measureAt, perWhat } from './measure-words';
import { plainSigns } from './plain-signs';
import type { Stretch } from './split-sentences';

/** A number with its unit, in the units of the sentence; `before` is how much of its words stands before its digits. */
type Read = Pick<Claim, 'kind' | 'unit' | 'fen' | 'value'> & { readonly length: number; readonly before?: number; readonly approximate?: true };

const scales: Readonly<Record<string, number>> = { 万亿: 1e12, 千亿: 1e11, 百亿: 1e10, 亿: 1e8, 千万: 1e7, 百万: 1e6, 十万: 1e5, 万: 1e4, 千: 1e3, 百: 1e2 };
const scaled = '(万亿|千亿|百亿|亿|千万|百万|十万|万|千|百)';
const more = '(?:余|多|来)';
/** Of a list only the first that fits counts, so that 万亿 goes before 万. */
const yuan = new RegExp(`^ ?${more}? ?${scaled}?${more}? ?(元(?![旦月宵素件])|块钱)`);
/** Money of another country is no 元. */
const bareScale = new RegExp(`^ ?${more}?(亿|万)${more}?(?! ?(?:美元|欧元|日元|港元|港币|英镑|美金))(?![\\d.])`);
/** ¥1,200 and RMB 300 have their unit before them. */
const signOfYuan = /(?:[¥￥]|RMB|CNY) ?$/;
/** 1.2个亿, as it is spoken. */
const spokenScale = /^ ?个(亿)(?:元)?/;
/** 5000块 is money where nothing is counted behind it and the clause speaks of money. */
const spokenYuan = /^ ?(万|千|百)?(块)(?=[，。；、！？,; ]|$)/;
const counted = new RegExp(`^ ?${more}?${scaled}?${more}? ?`);
const ofMoney = /(?:经费|资金|预算|支出|投入|拨款|补助|补贴|奖补|配套|筹|捐|欠|贴息|利息|收入|债务|奖励|奖金|工资|款|费|成本|金额|财政|价|税|贷|投资|账|赔偿|押金|钱)/;

const byHalves = (number: Big, unit: string): number | null => {
  const scale = scales[unit.replace(/[元块].*$/, '')] ?? 1;
  const { fen } = toFen(number.times(scale), '元');
  return Number.isSafeInteger(fen) ? fen : null;
};

/** 人均120元, 次均费用268.5元: for one of them. */
const average = /([人户亩次生班台床吨件村])均[^，,。；;：:、\d]{0,6}$/;

/** 三个实验室各5万元: for one of those that are named before. */
const forEach = /各(?:自|安排|支付|补助|补贴|奖励|奖补|拨付|投入|下达|支出|配套|出资)*(?:资金|经费)?(?:为|约|计)? ?$/;

/** 单价31.6万元: for one of what is told of. */
const unitPrice = /单(?:价|[台套件座辆间架组](?:价格?|造价|投资|成本)?)(?:为|约|是)? ?$/;

/** 每亩350元提高到480元: the price that another became. */
const priceAsBefore = /(?:每(?!年|当)(?:个|名|位)?([一-鿿㎡]{1,3}?)[^，,。；;：:、\d每]{0,8}|([人户亩次生班台床吨件村])均[^，,。；;：:、\d]{0,8})\d[\d,]*(?:\.\d+)?万?元(?:提高|提升|增加|上调|上涨|下降|降低|下调|调整|提|涨|降)?(?:到|至|为) ?$/;

/** What is for so much time is spent by all together. */
const isTime = /^(?:年|月|季|周|日|天|期|批|次|轮)/;

/** Returns what an amount is for one of where its clause begins with it: 每座水库年均养护经费不到4万元 is for a 座. */
const perWhatOf = (lead: string): string => {
  const [, words = ''] = /(?:^|[，,。；;：:、（(])[^，,。；;：:、（(\d每]{0,4}每(?:个|名|位)?([^，,。；;：:、\d每]{2,18})$/.exec(lead) ?? [];
  const of = /[共总]|合计|累计/.test(words) || isTime.test(words) ? '' : perWhat(words);
  return /平均|年均|月均|造价|定额|标准|不足|不到|约$|最高|最低/.test(words) ? of : '';
};

/** Returns a price or an amount in 元; null for an amount beyond all measure. */
const readYuan = (number: Big, before: string, after: string): Read | null => {
  const match = yuan.exec(after);
  if (!match) return null;
  const unit = `${match[1] ?? ''}${match[2] === '块钱' ? '块' : '元'}`;
  const fen = byHalves(number, unit);
  if (fen === null) return null;
  const behind = after.slice(match[0].length);
  // 每亩80至100元: the other end of a range.
  const lead = before.replace(/\d+(?:\.\d+)? ?(?:万?元)? ?[-—~～–至] ?$/, '');
  const stroke = /^ ?\/ ?/.exec(behind);
  const per = stroke ? perWhat(behind.slice(stroke[0].length)) : '';
  // 0.035元/条 is less than a fen shows.
  const exact = number.times(scales[unit.replace(/[元块].*$/, '')] ?? 1);
  const value = exact.times(100).eq(fen) ? {} : { value: plainDecimal(exact) };
  if (stroke && per !== '') return { kind: 'price', unit: `${unit}/${per}`, fen, ...value, length: match[0].length + stroke[0].length + per.length };
  const [, one = ''] = /每(?!年|当)(?:个|名|位)?([一-鿿㎡]{1,6}?)(?:每(?:年|月|天|次|学期|学年))?(?:的)?(?:补助|补贴|奖励|资助|发放|给予|奖补|标准|收费|执行|按|可获|成本|投资|增加|减少|增收|节约|拨付|支付|安排|投入|支出)*(?:[一-鿿]{1,3}(?:费|金))?(?:为|约|近|达到|达)? ?$/.exec(lead.slice(-20)) ?? [];
  const of = perWhat(one) || one || (priceAsBefore.exec(lead)?.slice(1).find(Boolean) ?? perWhatOf(lead));
  if (of !== '') return { kind: 'price', unit: `${unit}/${of}`, fen, ...value, length: match[0].length };
  const [mean = '', whose = ''] = average.exec(lead.slice(-10)) ?? [];
  // 生均公用经费 in 万元 is what a fund is called.
  if (whose !== '' && !(match[1] && mean.includes('公用经费'))) return { kind: 'price', unit: `${unit}/${whose}`, fen, length: match[0].length };
  if (forEach.test(lead.slice(-10)) || unitPrice.test(lead)) return { kind: 'price', unit: `${unit}/个`, fen, length: match[0].length };
  const each = /^ ?每/.test(behind) ? perWhat(behind.replace(/^ ?每/, '')) : '';
  return { kind: each === '' ? 'money' : 'price', unit: each === '' ? unit : `${unit}/${each}`, fen, length: match[0].length };
};

const ofPeople = /群众|人口|居民|农户|村民|学生|老人|职工|惠及|受益|对象|观众|游客|粉丝|阅读|点击|浏览|访问|安装|下载|注册|用户|播放|数量|[^数]量$|次数/;
const amountBefore = /\d(?:余|多)?(?:万|亿)?元/;

/** 50万 without 元 is money where the clause speaks of money, or goes on from an amount, and no measure word follows. */
const readBareScale = (number: Big, clause: string, before: string, after: string, onMoney = false): Read | null => {
  const match = bareScale.exec(after);
  if (!match || measureAt(after.slice(match[0].length).trimStart()) !== '') return null;
  const unit = match[1] ?? '';
  const fen = ofMoney.test(clause) || (onMoney && !ofPeople.test(clause)) || (amountBefore.test(before) && !ofPeople.test(clause)) ? byHalves(number, unit) : null;
  return fen === null ? { kind: 'count', unit, value: plainDecimal(number), length: match[0].length } : { kind: 'money', unit, fen, length: match[0].length };
};

const readSpoken = (number: Big, clause: string, after: string): Read | null => {
  const match = spokenScale.exec(after) ?? (ofMoney.test(clause) ? spokenYuan.exec(after) : null);
  if (!match) return null;
  const unit = `${match[1] ?? ''}${match[2] ?? ''}`;
  const fen = byHalves(number, unit);
  return fen === null ? null : { kind: 'money', unit, fen, length: match[0].length };
};

const readCount = (number: Big, after: string): Read | null => {
  const match = counted.exec(after);
  const start = match?.[0].length ?? 0;
  const measure = measureAt(after.slice(start));
  if (measure === '') return null;
  return { kind: 'count', unit: `${match?.[1] ?? ''}${measure}`, value: plainDecimal(number), length: start + measure.length };
};

/** 分 that goes on as another word, or a word of organisation, is no score. */
const score = /^ ?分(?! ?\d{1,2} ?秒)(?![钟之别布类配散为级解管期批片组段成数享母局支行店册公校局院])/;

const readUnit = (number: Big, clause: string, before: string, after: string, onMoney: boolean): Read | null => {
  const rate = /^ ?(?:%|‰)/.exec(after);
  if (rate) return { kind: 'rate', unit: rate[0].trim(), value: plainDecimal(number), length: rate[0].length };
  const points = /^ ?个?百分点/.exec(after);
  if (points) return { kind: 'rate', unit: '个百分点', value: plainDecimal(number), length: points[0].length };
  const full = score.exec(after);
  if (full) return { kind: 'score', unit: '分', value: plainDecimal(number), length: full[0].length };
  if (yuan.test(after)) return readYuan(number, before, after);
  const read = readSpoken(number, clause, after) ?? readBareScale(number, clause, before, after, onMoney);
  const sign = read === null ? signOfYuan.exec(before) : null;
  const fen = sign && byHalves(number, '元');
  if (!sign || fen === null) return read ?? readCount(number, after);
  const [stroke = ''] = /^ ?\/ ?/.exec(after) ?? [];
  const per = stroke === '' ? '' : perWhat(after.slice(stroke.length));
  return { ...(per === '' ? { kind: 'money', unit: '元', length: 0 } : { kind: 'price', unit: `元/${per}`, length: stroke.length + per.length }), fen, before: sign[0].length };
};

/** Numbers that are no figures: document numbers, ordinals, telephone numbers, years and spans of years. */
const noFigures: readonly RegExp[] = [
  /[〔[（(【] ?(?:19|20)\d\d ?[〕\]）)】] ?(?:第 ?)?\d{1,6} ?号/g,
  /第 ?(?:\d{1,6}|[一二三四五六七八九十百]{1,6})(?: ?[-—~～至、] ?\d{1,6})?/g,
  /(?:19|20)\d\d ?(?:[-—~～–]|至|到) ?(?:19|20)?\d\d(?!\d| ?[万亿]?元) ?年?度?/g,
  /(?:19|20)\d\d ?年(?:度)?/g,
  /K\d+\+\d+(?:\.\d+)?/g,
  /\d{1,6} ?号(?!召)/g,
  /(?:^|[^时期已])近 ?(?:\d{1,2}|[一二两三四五六七八九十]{1,2}) ?年/g,
  /1[3-9]\d{9}(?!\d)(?! ?[万亿元])/g,
  /0\d{2,3} ?-? ?\d{7,8}(?!\d)/g,
  /\d{1,4} ?[:∶] ?\d{1,4}(?: ?[:∶] ?\d{1,4})?/g,
  /\d{1,2} ?[-—~～至] ?(?=\d{1,2}月)/g,
  /每(?:年|季|月)?(?:\d{1,2}月)? ?\d{1,2} ?[日号]/g,
  /\d{1,2} ?分(?= ?\d{1,2} ?秒)/g,
];
/** Letters with a number behind them name a thing (G107, A4, GB9704), unless a name of letters alone is counted: CT1台. */
const named = /([A-Za-z]+)\d[\d.]*/g;
const dates: readonly RegExp[] = [
  /(?:((?:19|20)\d\d) ?年 ?)?(\d{1,2}) ?月份?(?! ?[至到] ?\d+ ?个月)(?: ?(\d{1,2}) ?[日号])?/g,
  /((?:19|20)\d\d)([-/.])(\d{1,2})\2(\d{1,2}) ?日?/g,
  // 1月13日至24日: the month stands before.
  /月 ?\d{1,2} ?[日号]? ?[-—~～–至到] ?((\d{1,2}) ?[日号])/g,
];

const datesIn = (words: string): readonly (Stretch & Read)[] => {
  const found = dates.flatMap((pattern, kind) =>
    [...words.matchAll(pattern)].map((match) => {
      const [year, month, day] = kind === 0 ? [match[1], match[2], match[3]] : kind === 1 ? [match[1], match[3], match[4]] : [undefined, undefined, match[2]];
      const length = kind === 2 ? (match[1] ?? '').length : match[0].length;
      const end = match.index + match[0].length;
      const value = [year, month, day].filter((part) => part !== undefined).map((part) => part.padStart(2, '0')).join('-');
      return { kind: 'date' as const, unit: null, value, length, start: end - length, end };
    }),
  );
  return found.sort((one, other) => one.start - other.start).filter((one, index, all) => index === 0 || one.start >= (all[index - 1]?.end ?? 0));
};

/** 1亿2000, 4万7千2百: of several scales, the larger first; the last may be the unit's. */
const ofScales = /^\d{1,12}(?:\.\d+)?[亿万千](?:零?\d{1,8}(?:[亿万]|[千百]万?)?)+$/;
const inWords = '一二两三四五六七八九十百千零';
const numeral = new RegExp(
  [
    '\\d{1,12}(?:\\.\\d{1,6})?[亿万千](?:零?\\d{1,8}(?:[亿万]|[千百]万?)?)+(?=元|块钱)',
    `(?:[${inWords}]{1,8}[亿万]){1,2}[${inWords}]{1,8}万?`,
    '[壹贰叁肆伍陆柒捌玖拾][壹贰叁肆伍陆柒捌玖拾佰仟零〇百千万亿]*',
    '\\d{1,3}(?:,\\d{3})+(?!\\d)(?:\\.\\d+)?',
    '\\d+(?:\\.\\d+)?',
    '百分之(?:\\d+(?:\\.\\d+)?|[零一二三四五六七八九十百点]+)',
    '[二两三四五六七八九十][一二三四五六七八九十百千零]*',
    '一[百千][一二三四五六七八九十百千零]*',
  ].join('|'),
  'g',
);
/** 近百万元, 上千元: a scale alone, which only an approximate sum is. */
const roundSum = /(?:近|上|约|超过?|逾|达到?|不足|突破|过)((?:百|千)?[万亿]|百|千)余?元(?![旦月宵素件])/g;
/** 近百人, 上千家. */
const roundCount = /(?:近|上|约|超过?|逾|不足|突破|达到?)((?:百|千)?[万亿]|百|千)余?(?=[一-鿿])/g;
/** 三分之二, 五成: a share in words is never to the digit. */
const fraction = /([一二两三四五六七八九十]{1,3})分之([一二两三四五六七八九十]{1,3})/g;
const tenths = /([一二两三四五六七八九]|\d(?:\.\d)?)成(半?)(?!不变|[立员果为本效功绩绵长年分交套型品份熟语龙都因形事千新对])/g;
const approximately = /(?:大约|(?:^|[^节合契预条签特公制简])约|接近|将近|(?:^|[^最附邻临靠])近|(?:^|[^赶反])超|超过|逾|不足|不到|至少|不少于|不低于|不超过|不高于|高于|低于|多于|少于|突破|[≥≤>＞<＜]|预计)(?:达到|达|为|可达|在|需要?|有|共?计)?(?:资金|经费|投入|投资|人民币)? ?$/;
const roughly = /^(?: ?[-—~～–至] ?\d|(?:（含）)?(?:及?以上|左右|上下|及?以内|及?以下|多))/;
const rangeBefore = /\d *(?:%|万?元|万)? *[-—~～–至] *$/;

/** Returns the per cent that words write: 百分之八十五点二九 → 85.29; null where they write none. */
const perCent = (words: string): Big | null => {
  const said = words.slice(3);
  if (/^\d/.test(said)) return new Big(said);
  const [whole = '', part] = said.split('点');
  const digits = [...(part ?? '')].map((sign) => '零一二三四五六七八九'.indexOf(sign));
  const number = whole === '零' ? 0 : whole === '百' ? 100 : readChineseNumber(whole);
  if (number === null || digits.includes(-1) || said.split('点').length > 2 || part === '') return null;
  return new Big(`${number}${digits.length > 0 ? `.${digits.join('')}` : ''}`);
};

/** Returns the sum of 7千2百 and of plain digits; null where a larger scale stands behind a smaller one. */
const sumOfThousands = (said: string): Big | null => {
  let sum = new Big(0);
  let least = Infinity;
  for (const { 1: digits = '', 2: scale = '' } of said.matchAll(/(\d+(?:\.\d+)?)([千百]?)/g)) {
    const worth = scales[scale] ?? 1;
    if (worth >= least) return null;
    sum = sum.plus(new Big(digits).times(worth));
    least = worth;
  }
  return sum;
};

/** Returns the sum of 4万7千2百 and of 1亿2千万: what stands before 亿, before 万 and behind them; null where a larger scale stands behind a smaller one. */
const sumOfScales = (said: string): Big | null => {
  const parts = /^(?:([^亿]*)亿)?(?:([^亿万]*)万)?([^亿万]*)$/.exec(said)?.slice(1) ?? [];
  const sums = parts.map((part) => sumOfThousands(part ?? ''));
  return parts.length === 0 || sums.includes(null) ? null : sums.reduce<Big>((sum, part, index) => sum.plus((part ?? new Big(0)).times([scales.亿!, scales.万!, 1][index] ?? 1)), new Big(0));
};

/** Words farther away than this say nothing about a number. */
const farthest = 40;

/** What is longer is no number that anyone has counted. */
const longest = 24;

/** A slogan or a title between quotation marks counts nothing in words: “三个聚焦”. */
const isQuoted = (before: string): boolean => /[“「《『][^”」》』]*$/.test(before);
/** 八项规定, 两项补贴, 十九届五次全会: names of things, not counts. */
const isName = (before: string, after: string): boolean => /届$/.test(before) || /^.{1,2}规定|^项补贴/.test(after);

/** Numbers below zero stand behind words that say so. */
const minus = /(?:增长|增加|增幅|增减|变动|变化|下降|减少|降低|降幅|同比|环比|差额|结余|余额|盈余|净额|为|是|：|:) ?[-−－]$/;

/** Returns a rate or an amount below zero where a sign stands before it. */
const signed = (read: Read, before: string): Read =>
  (read.kind === 'rate' || read.kind === 'money') && minus.test(before) ? { ...read, before: (read.before ?? 0) + 1, ...(read.fen !== undefined && { fen: -read.fen }), ...(read.value !== undefined && { value: `-${read.value}` }) } : read;

/** Returns the shares that words write. */
const sharesIn = (words: string): readonly (Stretch & Read)[] =>
  [...words.matchAll(fraction), ...words.matchAll(tenths)].flatMap(({ index, 0: said, 1: one = '', 2: other = '' }): readonly (Stretch & Read)[] => {
    const before = words.slice(Math.max(0, index - farthest), index);
    if (/[一二两三四五六七八九十百千万几数点第\d.]$/.test(before) || isQuoted(before)) return [];
    const [part, whole] = said.includes('分之') ? [readChineseNumber(other), readChineseNumber(one)] : [/\d/.test(one) ? Number(one) : (readChineseNumber(one) ?? 0) + (other === '' ? 0 : 0.5), 10];
    if (part === null || whole === null || part >= whole) return [];
    return [{ start: index, end: index + said.length, kind: 'rate', unit: '%', value: plainDecimal(rounded(new Big(part).div(whole).times(100), 2)), length: said.length, approximate: true }];
  });

/** Things of which a report counts two or three: 三个科室; not 三个聚焦. */
const countedInWords = /^(?:项目|子项目|环节|行政村|村|社区|乡镇|街道|镇|乡|部门|科室|股室|处室|单位|班组|学校|县|区|市|小组|标段|课题|批次|站点|点位|网点)/;

const readInWords = (said: string, clause: string, before: string, after: string): Read | null => {
  const sum = /[万亿]/.test(said) ? /^ ?(?:余|多|来)?万/.test(after) : false;
  const number = sum ? (readChineseSum(`${said}万`) ?? 0) / scales.万! : readChineseSum(said);
  if (number === null || said === '二' || isQuoted(before) || isName(before, after) || /(?:[一百千万亿几数点]|分之)$/.test(before)) return null;
  const amount = readYuan(new Big(number), before, after) ?? readBareScale(new Big(number), clause, before, after);
  if (amount?.fen !== undefined) return amount;
  const found = readCount(new Big(number), after);
  if (found === null) return null;
  // 课题三个，: nothing comes behind that could be a name.
  const isLast = /^[，。；、,;]/.test(after.slice(found.length)) && /[一-鿿]$/.test(before) && !/[这那前后上下首末]$/.test(before);
  return countsInWords(found.unit ?? '') || (found.unit === '个' && (number > 10 || isLast || countedInWords.test(after.slice(found.length)))) ? found : null;
};

interface ReadSentence {
  readonly numbers: readonly (Stretch & Read)[];
  /** Digits that state no figure and name nothing that is known: of what they are is not read. */
  readonly unread: readonly Stretch[];
}

/** Returns the numbers of a sentence with their places in it. */
const readAll = (words: string, chapter: string | null): ReadSentence => {
  const onMoney = /支出|资金|经费|预算|收支/.test(chapter ?? '');
  const unread: Stretch[] = [];
  const days = datesIn(words);
  const taken = new Uint8Array(words.length);
  for (const { start, end } of days) taken.fill(1, start, end);
  for (const pattern of noFigures) for (const { index, 0: match } of words.matchAll(pattern)) taken.fill(1, index, index + match.length);
  for (const { index, 0: match, 1: letters = '' } of words.matchAll(named)) if (letters.length < 2 || measureAt(words.slice(index + match.length)) === '') taken.fill(1, index, index + match.length);
  const figures = [...words.matchAll(numeral)].flatMap((match): readonly (Stretch & Read)[] => {
    const [said] = match;
    const start = match.index;
    const end = start + said.length;
    const [before, after] = [words.slice(Math.max(0, start - farthest), start), words.slice(end, end + farthest)];
    const sign = /(?:RMB|CNY) ?$/.test(before);
    if ((!sign && taken.subarray(start, end).includes(1)) || /[.\d]$|(?:^|[\d元A-Za-z%])\/$/.test(before) || said.length > longest) return [];
    if (said.startsWith('百分之')) {
      const value = perCent(said);
      return value === null ? [] : [{ start, end, kind: 'rate', unit: '%', value: plainDecimal(value), length: said.length }];
    }
    const clause = `${/[^，；;。：]*$/.exec(before)?.[0] ?? ''}${/^[^，；;。：]*/.exec(after)?.[0] ?? ''}`;
    const number = ofScales.test(said) ? sumOfScales(said) : /\d/.test(said) ? new Big(said.replaceAll(',', '')) : null;
    if (number === null && /\d/.test(said)) return [];
    const read = number === null ? readInWords(said, clause, before, after) : readUnit(number, clause, before, after, onMoney);
    if (read === null && number !== null) unread.push({ start, end });
    if (read === null) return [];
    const all = signed(read, before);
    return [{ ...all, start: start - (all.before ?? 0), end: end + read.length }];
  });
  const rounds = [...words.matchAll(roundSum)].flatMap(({ index, 0: whole, 1: scale = '' }): readonly (Stretch & Read)[] => {
    const start = index + whole.indexOf(scale);
    const end = index + whole.length;
    return [{ start, end, kind: 'money', unit: '元', fen: (scales[scale] ?? 0) * 100, length: end - start, approximate: true }];
  });
  const many = [...words.matchAll(roundCount)].flatMap(({ index, 0: whole, 1: scale = '' }): readonly (Stretch & Read)[] => {
    const start = index + whole.indexOf(scale);
    const measure = measureAt(words.slice(index + whole.length));
    const end = index + whole.length + measure.length;
    return countsInWords(measure) ? [{ start, end, kind: 'count', unit: measure, value: String(scales[scale] ?? 0), length: end - start, approximate: true }] : [];
  });
  return { numbers: [...days, ...figures, ...rounds, ...many, ...sharesIn(words)].sort((one, other) => one.start - other.start), unread };
};

/** What stands between a price and how much it changed: 人均192.6元，比上年增加24.1元. */
const changeOfPrice = /^[，,（(]?(?:(?:比|较)(?:上一?年|去年|前一年|(?:19|20)\d\d年|年初|同期)(?:度|同期)?|同比|环比)?(?:多|增加|增收|提高|上涨|上升|减少|减支|降低|下降|节约|节省)了?$/;

/** Returns the numbers with what a price changed by as a price for the same. */
const withChanges = (words: string, numbers: readonly (Stretch & Read)[]): readonly (Stretch & Read)[] =>
  numbers.map((one, index) => {
    const price = numbers[index - 1];
    return one.kind === 'money' && price?.kind === 'price' && changeOfPrice.test(words.slice(price.end, one.start)) ? { ...one, kind: 'price', unit: `${one.unit ?? ''}/${price.unit?.split('/')[1] ?? ''}` } : one;
  });

/** Returns the numbers that a sentence states, in its order. Where it starts with one, the words of the heading that it goes on from say what the number is of: 收入：792.22万元. */
export const claimsIn = (sentence: Pick<ProseSentence, 'text' | 'start' | 'chapter'>, heading: string | null = null): readonly Claim[] => {
  const words = plainSigns(sentence.text);
  const found = withChanges(words, readAll(words, sentence.chapter).numbers);
  return found.map(({ kind, unit, fen, value, start, end, approximate: round }, index) => {
    const [before, after] = [words.slice(Math.max(0, start - farthest), start), words.slice(end, end + farthest)];
    const approximate = kind !== 'date' && (round === true || approximately.test(before.slice(-12)) || roughly.test(after) || /[余多来]/.test(words.slice(start, end).replace(/^[\d.,一二两三四五六七八九十百千零]+/, '').slice(0, 4)) || rangeBefore.test(before.slice(-8)));
    return {
      kind, text: sentence.text.slice(start, end), start: sentence.start + start, end: sentence.start + end, ...(fen !== undefined && { fen }), ...(value !== undefined && { value }), unit, approximate,
      chapter: sentence.chapter, subject: subjectOf(words, { start, end }, { previous: found[index - 1], next: found[index + 1] }) ?? (index === 0 ? heading : null),
    };
  });
};

/** Returns where a sentence has digits that are not read: they state no figure with a unit, no date and no number of a document. */
export const unreadIn = ({ text, start, chapter }: Pick<ProseSentence, 'text' | 'start' | 'chapter'>): readonly Stretch[] => readAll(plainSigns(text), chapter).unread.map((stretch) => ({ start: start + stretch.start, end: start + stretch.end }));
