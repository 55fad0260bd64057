import { formsIn } from '../recognise/form/find-forms';
import { readForm } from '../recognise/form/read-form';
import type { Recogniser } from '../recognise/recogniser';

/** 项目支出绩效自评表, the national form and its variants in the provinces: head, amounts by source, goal, indicators, total and foot. A form of a whole department is found with it, and left out. */
export const selfEvaluationForm: Recogniser = {
  id: 'self-evaluation-form',
  starts: (view) => formsIn(view).filter(({ kind }) => kind === 'self-evaluation-form' || kind === 'whole-department').map(({ start }) => start),
  reach: (view, row) => formsIn(view).find(({ start }) => start === row)?.last ?? row,

  read(view, start, end, options) {
    const form = formsIn(view).find((place) => place.start === start);
    return form ? readForm(view, { ...form, last: Math.min(form.last, end - 1) }, options) : {};
  },
};
