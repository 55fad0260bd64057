import { formsIn } from '../recognise/form/find-forms';
import { readForm } from '../recognise/form/read-form';
import type { Recogniser } from '../recognise/recogniser';

/** 项目支出绩效目标表: the amount at the beginning of the year and the targets; those of the whole period that stand beside them are left out. */
export const targetForm: Recogniser = {
  id: 'target-form',
  starts: (view) => formsIn(view).filter(({ kind }) => kind === 'target-form').map(({ start }) => start),
  reach: (view, row) => formsIn(view).find(({ start }) => start === row)?.last ?? row,

  read(view, start, end, options) {
    const form = formsIn(view).find((place) => place.start === start);
    return form ? readForm(view, { ...form, last: Math.min(form.last, end - 1) }, options) : {};
  },
};
