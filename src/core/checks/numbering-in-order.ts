import { defineCheck } from '../check/define-check';
import type { Heading, Place } from '../model/prose';

/** The numbers that were last: of the chapters, and of each form below them. */
type Last = Record<1 | 2 | 3 | 4, Heading | null>;

const valueOf = (heading: Heading | null): number => heading?.ordinal ?? 0;
const shown = ({ number, title }: Heading): string => `${number}${title}`;

/** Returns the form below a number's own, whose count starts anew behind it. */
const startAnew = (last: Last, form: number): void => {
  for (const deeper of [2, 3, 4] as const) if (deeper > form) last[deeper] = null;
};

export const numberingInOrder = defineCheck({
  id: 'numbering-in-order',
  code: 'C06',
  title: { zh: '标题序号连续，同级标题用同一种序号', en: 'Headings are numbered in sequence, those of one level in one form' },
  fault: '标题序号混用或跳号',
  severity: 'hint',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '附件3（报告提纲）' },
  messages: {
    mixed: {
      zh: '「{heading}」接在「{before}」后面，同级标题的序号写法不同；请用同一种序号（一级“一、”，二级“（一）”，三级“1.”，四级“（1）”）。',
      en: '“{heading}” follows “{before}”, on one level but in another form of number; use one form (first level “一、”, second “（一）”, third “1.”, fourth “（1）”).',
    },
    skipped: {
      zh: '「{heading}」前面一个序号是「{before}」，中间缺号；请补上或重新编号。',
      en: '“{heading}” comes after “{before}”: numbers between them are missing; add what is missing or number anew.',
    },
    repeated: {
      zh: '「{heading}」与前面的「{before}」序号重复；请重新编号。',
      en: '“{heading}” has the same number as “{before}” before it; number anew.',
    },
  },
  *findInText({ prose: { headings } }) {
    const last: Last = { 1: null, 2: null, 3: null, 4: null };
    let chapter: string | null = null;
    const found = (message: 'mixed' | 'skipped' | 'repeated', heading: Heading, before: Heading) => {
      const place: Place = { chapter, start: heading.start, end: heading.end };
      return { message, at: [], place, data: { heading: shown(heading), before: shown(before) } } as const;
    };
    for (const heading of headings) {
      const { level, form, ordinal, number, title } = heading;
      if (level === 1) {
        chapter = title;
        const before = last[1];
        if (form !== null && ordinal !== null && before !== null) {
          if (ordinal === valueOf(before)) yield found('repeated', heading, before);
          else if (ordinal !== valueOf(before) + 1 && ordinal !== 1) yield found('skipped', heading, before);
          // Once a form was changed, those that keep to the change are not told of again, and neither is the way back.
          else if (form !== before.form && form !== 1) yield found('mixed', heading, before);
        }
        // What begins a part of its own counts its chapters anew.
        last[1] = form === null && number !== '' ? null : heading;
        startAnew(last, 1);
        continue;
      }
      if (form === null || form === 1 || ordinal === null) continue;
      const before = last[form];
      if (ordinal > 1 && ordinal !== valueOf(before) + 1) {
        const other = ([2, 3, 4] as const).map((kind) => last[kind]).find((one) => one !== null && one.form !== form && valueOf(one) === ordinal - 1);
        if (other) yield found('mixed', heading, other);
        else if (before && ordinal === valueOf(before)) yield found('repeated', heading, before);
        else if (before && ordinal > valueOf(before)) yield found('skipped', heading, before);
      }
      last[form] = heading;
      startAnew(last, form);
    }
  },
});
