import Big from 'big.js';
import { basisWords, categories, categoryNames } from '../model/names';
import type { Scheme } from '../model/scheme';
import { chineseNumber } from '../units/chinese-numbers';
import { decimal, plain } from '../units/decimal';
import { formatLine } from '../units/percent';
import { narrow, nameKey } from '../units/text';

/** How a number is written and read: 90分 · 60% of the points · 130% of the target · 3个 · one of a few words. */
type NumberKind = 'points' | 'share' | 'multiple' | 'count' | 'choice';

/** 方案数值: a number of a scheme that a person may change. It says where the number stands, never what it is. */
export interface SchemeNumber {
  /** Stable, the same for the same thing in every scheme. */
  readonly id: string;
  /** By which a line of the sheet is found; no two of a scheme are alike. Holds no digit. */
  readonly label: string;
  readonly kind: NumberKind;
  /** True where 无 is a value. */
  readonly optional: boolean;
  /** The words of a choice by its values; empty for numbers. */
  readonly words: Readonly<Record<string, readonly string[]>>;
  /** What it does, where the label does not say it; ''. */
  readonly use: string;
  /** Where the document states it; null where none does. */
  readonly basis: keyof Scheme['basis'] | null;
  /** Returns the value that a scheme has; null for 无. */
  read(scheme: Scheme): string | null;
  /** Returns the scheme with another value. */
  write(scheme: Scheme, value: string | null): Scheme;
}

/** Numbers that depend on each other: `falling` from the first to the last, equal neighbours only where `level`; `sum` to 满分. */
export interface NumberOrder {
  readonly rule: 'falling' | 'sum';
  readonly level: boolean;
  readonly ids: readonly string[];
}

type Path = readonly (string | number)[];
const valueAt = (whole: unknown, path: Path): unknown => path.reduce((part, key) => (part as Readonly<Record<string | number, unknown>>)[key], whole);
const withValue = (whole: unknown, [key, ...rest]: Path, value: unknown): unknown => {
  if (key === undefined) return value;
  if (Array.isArray(whole)) return whole.map((part: unknown, index) => (index === key ? withValue(part, rest, value) : part));
  return { ...(whole as object), [key]: withValue(valueAt(whole, [key]), rest, value) };
};

type Draft = Pick<SchemeNumber, 'id' | 'label' | 'kind' | 'basis'> & Partial<Pick<SchemeNumber, 'optional' | 'words' | 'use' | 'read' | 'write'>> & { /** The first is read, all are written. */ readonly paths?: readonly Path[] };

const numberOf = ({ paths = [], ...draft }: Draft): SchemeNumber => ({
  optional: false,
  words: {},
  use: '',
  read: (scheme) => {
    const value = valueAt(scheme, paths[0] ?? []);
    return value === null ? null : String(value);
  },
  write: (scheme, value) => paths.reduce<Scheme>((changed, path) => withValue(changed, path, draft.kind === 'count' ? Number(value) : value) as Scheme, scheme),
  ...draft,
});

const ordinal = (index: number): string => `第${chineseNumber(index + 1)}档`;

const weights = (scheme: Scheme): readonly SchemeNumber[] =>
  scheme.weights.flatMap(({ title, groups, has }, profile) =>
    groups.map(({ categories: levels }, group) =>
      numberOf({
        id: `weight/${scheme.weights.length === 1 ? '' : `${has.length === 0 ? 'neither' : has.join('+')}/`}${levels.join('+')}`,
        label: `${title ?? ''}${categories.filter((level) => levels.includes(level)).map((level) => categoryNames[level]).join('和')}分值`,
        kind: 'points', basis: 'weights', paths: [['weights', profile, 'groups', group, 'points']],
      }),
    ),
  );

/** The lowest of tiers, grades and bands begins at nothing: there is nothing to change. */
const tiers = (scheme: Scheme): readonly SchemeNumber[] =>
  scheme.tiers.slice(0, -1).map(({ name }, index) =>
    numberOf({ id: `tier/${index + 1}`, label: `定性指标${ordinal(index)}的最低比例`, kind: 'share', basis: 'qualitative', use: `“${name}”最少得分值的这一比例`, paths: [['tiers', index, 'low'], ['tiers', index + 1, 'high']] }),
  );

const grades = (scheme: Scheme): readonly SchemeNumber[] => scheme.grades.slice(0, -1).map(({ name }, index) => numberOf({ id: `grade/${name}`, label: `等级${name}的最低分`, kind: 'points', basis: 'grade', paths: [['grades', index, 'from']] }));

const bands = (id: string, label: string, basis: SchemeNumber['basis'], path: Path, count: number): readonly SchemeNumber[] =>
  Array.from({ length: count }, (_, index) => [
    ...(index < count - 1 ? [numberOf({ id: `${id}/${index + 1}/from`, label: `${label}${ordinal(index)}的下限`, kind: 'share' as const, basis, paths: [[...path, index, 'from']] })] : []),
    numberOf({ id: `${id}/${index + 1}/share`, label: `${label}${ordinal(index)}得分值的比例`, kind: 'share' as const, basis, paths: [[...path, index, 'share']] }),
  ]).flat();

const execution = (scheme: Scheme): readonly SchemeNumber[] => (scheme.execution.kind === 'banded' ? bands('execution-band', '未完成项目执行率', 'execution', ['execution', 'unfinished'], scheme.execution.unfinished.length) : []);
const satisfaction = (scheme: Scheme): readonly SchemeNumber[] => (scheme.satisfaction === null ? [] : bands('satisfaction-band', '满意度', 'satisfaction', ['satisfaction'], scheme.satisfaction.length));

const caps = (scheme: Scheme): readonly SchemeNumber[] =>
  scheme.caps.flatMap((_, index) => [
    numberOf({ id: `cap/${index + 1}/below`, label: `总分上限${ordinal(index)}的执行率`, kind: 'share', basis: 'caps', use: '执行率低于它时，总分不超过下一行的分数', paths: [['caps', index, 'below']] }),
    numberOf({ id: `cap/${index + 1}/most`, label: `总分上限${ordinal(index)}的最高分`, kind: 'points', basis: 'caps', paths: [['caps', index, 'atMost']] }),
  ]);

const gate = numberOf({
  id: 'quantity-gate', label: '定量指标的及格线', kind: 'share', basis: 'quantity', optional: true,
  use: '写“无”按比例计分；写了及格线的，完成率低于它得零分，其余按（完成率−及格线）÷（1−及格线）计分',
  read: ({ quantity }) => (quantity.kind === 'gated' ? quantity.gate : null),
  write: (scheme, value) => ({ ...scheme, quantity: value === null ? { kind: 'proportional' } : { kind: 'gated', gate: value } }),
});

/** By this id the scheme's number is known that says what 预算执行率 divides by. */
export const rateBasisId = 'rate-basis';

/** Returns the numbers of a scheme in the order of the sheet. */
export const numbersOf = (scheme: Scheme): readonly SchemeNumber[] => [
  numberOf({ id: 'full-points', label: '满分', kind: 'points', basis: 'weights', paths: [['fullPoints']] }),
  numberOf({ id: 'execution-points', label: '预算执行率分值', kind: 'points', basis: 'weights', paths: [['executionPoints']] }),
  ...weights(scheme),
  ...grades(scheme),
  ...tiers(scheme),
  gate,
  numberOf({ id: 'reverse', label: '反向指标超出时', kind: 'choice', basis: 'reverse', words: { excess: ['按超出比例扣分'], quotient: ['按指标值÷完成值计分'] }, paths: [['reverse']] }),
  ...satisfaction(scheme),
  numberOf({ id: rateBasisId, label: '预算执行率的分母', kind: 'choice', basis: 'execution', words: basisWords, paths: [['rateBasis']] }),
  ...execution(scheme),
  numberOf({ id: 'overshoot/from', label: '超额完成的界限', kind: 'multiple', basis: 'overshoot', use: '实际完成值达到指标值的这一比例，须说明原因', paths: [['overshoot', 'from']] }),
  numberOf({ id: 'overshoot/deduction', label: '超额完成每个指标扣分', kind: 'points', basis: 'overshoot', optional: true, paths: [['overshoot', 'deduction']] }),
  numberOf({ id: 'overshoot/far', label: '指标值存疑的界限', kind: 'multiple', basis: null, use: '实际完成值达到指标值的这一比例，指标值可能明显偏低', paths: [['overshoot', 'far']] }),
  ...caps(scheme),
  numberOf({ id: 'low-execution/warn', label: '执行率须说明原因的界限', kind: 'share', basis: null, use: '低于它须说明原因', paths: [['lowExecution', 'warn']] }),
  numberOf({ id: 'low-execution/error', label: '执行率过低的界限', kind: 'share', basis: null, use: '低于它列为错误', paths: [['lowExecution', 'error']] }),
  numberOf({ id: 'untroubled-from', label: '称没有问题时执行率的界限', kind: 'share', basis: null, use: '低于它不得称没有问题', paths: [['untroubledFrom']] }),
  numberOf({ id: 'adjustment-line', label: '预算调整须说明的界限', kind: 'share', basis: null, use: '全年预算数比年初预算数增减超过它，须说明原因', paths: [['adjustmentLine']] }),
  numberOf({ id: 'received-line', label: '资金到位率的界限', kind: 'share', basis: null, use: '低于它须说明原因', paths: [['receivedLine']] }),
  numberOf({ id: 'nearly-full', label: '接近满分的界限', kind: 'points', basis: null, use: '得分达到它而仍有问题的，须核实', paths: [['nearlyFull']] }),
  numberOf({ id: 'spread/most', label: '单个指标分值的上限', kind: 'points', basis: null, paths: [['spread', 'most']] }),
  numberOf({ id: 'spread/fewest', label: '三级指标的最少个数', kind: 'count', basis: null, paths: [['spread', 'fewest']] }),
];

/** Returns which numbers of a scheme depend on each other. */
export const ordersOf = (scheme: Scheme): readonly NumberOrder[] => {
  const ids = numbersOf(scheme).map(({ id }) => id);
  const like = (pattern: RegExp): readonly string[] => ids.filter((id) => pattern.test(id));
  const falling = (chosen: readonly string[], level = false): NumberOrder => ({ rule: 'falling', level, ids: chosen });
  const profiles = [...new Set(like(/^weight\//).map((id) => id.slice(0, id.lastIndexOf('/') + 1)))];
  return [
    ...profiles.map((profile): NumberOrder => ({ rule: 'sum', level: false, ids: [...ids.filter((id) => id.startsWith(profile)), 'execution-points', 'full-points'] })),
    falling(['full-points', ...like(/^grade\//)]),
    falling(like(/^tier\//)),
    ...['execution-band', 'satisfaction-band'].flatMap((band) => [falling(like(new RegExp(`^${band}/\\d+/from$`))), falling(like(new RegExp(`^${band}/\\d+/share$`)), true)]),
    falling([...like(/^cap\/\d+\/below$/)].reverse()),
    falling([...like(/^cap\/\d+\/most$/)].reverse(), true),
    falling(['low-execution/warn', 'low-execution/error'], true),
  ];
};

const none = '无';
/** Where a bare number is taken to be in per cent already: nobody wants ten times a target. */
const barePercent = 10;

/** Returns a value as a reader sees it: 90分, 60%, 130%, 3个, the word of a choice, 无. */
export const shownNumber = ({ kind, words }: SchemeNumber, value: string | null): string => {
  if (value === null) return none;
  if (kind === 'choice') return words[value]?.[0] ?? value;
  return kind === 'points' ? `${value}分` : kind === 'count' ? `${value}个` : formatLine(new Big(value));
};

/** Returns what may be written for a number, in a scheme that has so many points. */
export const allowedFor = ({ kind, words, optional }: SchemeNumber, { fullPoints }: Scheme): string => {
  const range = { points: `0–${fullPoints}`, share: '0%–100%', multiple: '≥100%', count: '≥1' };
  return [kind === 'choice' ? Object.values(words).map(([word]) => word).join('、') : range[kind], ...(optional ? [none] : [])].join('、');
};

const written = /^(-?\d+\.?\d*|-?\.\d+)(%|倍|分|个)?$/;

/** Returns the value that a text means for a number: 95%, 0.95 and 95 alike for a share; undefined where it means none. */
export const understandNumber = ({ kind, words, optional }: SchemeNumber, text: string): string | null | undefined => {
  const bare = narrow(text).replace(/[\s,]+/g, '');
  if (nameKey(bare) === none) return optional ? null : undefined;
  if (kind === 'choice') return Object.keys(words).find((value) => words[value]?.some((word) => nameKey(word) === nameKey(bare)));
  const [, digits = '', sign = ''] = written.exec(bare) ?? [];
  const value = decimal(digits);
  if (value === null) return undefined;
  if (kind === 'points' || kind === 'count') return ['', kind === 'points' ? '分' : '个'].includes(sign) && value.gte(0) && (kind === 'points' || (value.gte(1) && value.round(0).eq(value))) ? plain(value) : undefined;
  if (sign !== '' && sign !== '%' && (sign !== '倍' || kind === 'share')) return undefined;
  const inPercent = sign === '%' || (sign === '' && (kind === 'share' ? value.gt(1) : value.gte(barePercent)));
  const ratio = inPercent ? value.div(100) : value;
  const within = kind === 'share' ? ratio.gte(0) && ratio.lte(1) : ratio.gte(1);
  return within ? plain(ratio) : undefined;
};
