import type { InBoth } from '../../core/check/define-check';

/** The letters of the formulas. */
export const letters: readonly { readonly letter: string; readonly meaning: InBoth }[] = [
  { letter: 'A', meaning: { zh: '实际完成值', en: 'actual value' } },
  { letter: 'T', meaning: { zh: '年度指标值', en: 'target' } },
  { letter: 'L、H', meaning: { zh: '区间的下限、上限', en: 'lower and upper end of a range' } },
  { letter: 'W', meaning: { zh: '分值', en: 'maximum points' } },
];

/** What has to be known to read the numbers and the formulas. */
export const scoringNotes = {
  rounding: { zh: '得分四舍五入到0.01，总分是各项得分之和；各项分值合计为满分的才评定等级。', en: 'Points are rounded half up to 0.01; the total is the sum of the points shown. A grade is given only where the parts have the full points together.' },
  own: { zh: '粗体是与10号不同的数值。', en: 'Bold numbers differ from those of No. 10.' },
  order: { zh: '各行从上到下，先符合的为准。', en: 'From the top down, the first line that holds counts.' },
  noDocument: { zh: '文件未作规定，由本程序的方案所定', en: 'laid down by no document; the scheme of this program has it' },
} satisfies Readonly<Record<string, InBoth>>;
