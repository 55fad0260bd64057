import { defineCheck } from '../check/define-check';
import type { Facts, Indicator, Reading } from '../model/facts';
import { grouped } from '../units/grouped';
import { joinRefs, parseRef } from '../units/address';

const headings = { target: '年度指标值', actual: '实际完成值' } as const;

/** A value that was read in a unit that it does not state. */
interface Guess {
  readonly project: string;
  readonly indicator: Indicator;
  readonly field: keyof typeof headings;
  readonly reading: Reading;
}

const guessesIn = ({ readings, projects }: Facts): readonly Guess[] => {
  const guessed = readings.filter(({ kind }) => kind === 'unit-guess');
  if (guessed.length === 0) return [];
  const owners = (['target', 'actual'] as const).flatMap((field) => projects.flatMap((project) => project.indicators.flatMap((indicator) => (indicator.at[field] ?? []).map((cell) => [`${field} ${cell}`, { project: project.id, indicator, field }] as const))));
  const ownerOf = new Map<string, Omit<Guess, 'reading'>>(owners);
  return guessed.flatMap((reading) => {
    const owner = ownerOf.get(`${reading.field} ${reading.at[0] ?? ''}`);
    return owner ? [{ ...owner, reading }] : [];
  });
};

/** Returns what tells one column and one unit from another: one answer holds for all values of one. */
const columnOf = ({ field, indicator, reading }: Guess): string => {
  const place = parseRef(reading.at[0] ?? '');
  return [field, indicator.measure, place?.sheet, place?.column].join('\n');
};

export const sharesNotGuessed = defineCheck({
  id: 'shares-not-guessed',
  code: 'R07',
  title: { zh: '指标值和完成值写明了单位，没有推定', en: 'Targets and actual values state their unit, and none is assumed' },
  fault: '指标单位为推定',
  severity: 'review',
  basis: { document: '本程序的约定：', clause: '只写一边单位而照写不合情理的，按合情理的单位推定并说明' },
  messages: {
    assumed: {
      zh: '「{name}」的{raw}没有写明单位，暂按{value}；请在单元格中写明单位。',
      en: '“{raw}” of “{name}” states no unit and is taken as “{value}”; state the unit in the cell.',
    },
    column: {
      zh: '「{heading}」一列有{count}个数没有写明单位，都暂按「{measure}」理解，如「{name}」的{raw}暂按{value}；请一并核对，在单元格中写明单位。',
      en: '{count} values of the column “{heading}” state no unit and are all taken in “{measure}”, such as “{raw}” of “{name}” as “{value}”; check them together, and state the unit in the cells.',
    },
  },
  *find({ facts }) {
    for (const guesses of grouped(guessesIn(facts), columnOf).values()) {
      const [first] = guesses;
      if (!first) continue;
      const { indicator: { name, measure, [first.field]: number }, reading: { raw } } = first;
      const data = { name, raw, value: `${number ?? ''}${measure ?? ''}` };
      const at = joinRefs(guesses.flatMap(({ reading }) => reading.at));
      const isOf = guesses.every(({ project }) => project === first.project) ? first.project : null;
      if (guesses.length === 1) yield { message: 'assumed', project: isOf, at, data };
      else yield { message: 'column', project: isOf, at, data: { ...data, heading: headings[first.field], measure: measure ?? '', count: String(guesses.length) } };
    }
  },
});
