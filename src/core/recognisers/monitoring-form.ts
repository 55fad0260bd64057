import { formsIn } from '../recognise/form/find-forms';
import { readForm } from '../recognise/form/read-form';
import type { Recogniser } from '../recognise/recogniser';

/** 项目支出绩效监控表: budget and targets; what was spent and done by the middle of the year is nothing of the year. */
export const monitoringForm: Recogniser = {
  id: 'monitoring-form',
  starts: (view) => formsIn(view).filter(({ kind }) => kind === 'monitoring-form').map(({ start }) => start),
  reach: (view, row) => formsIn(view).find(({ start }) => start === row)?.last ?? row,

  read(view, start, end, options) {
    const form = formsIn(view).find((place) => place.start === start);
    return form ? readForm(view, { ...form, last: Math.min(form.last, end - 1) }, options) : {};
  },
};
