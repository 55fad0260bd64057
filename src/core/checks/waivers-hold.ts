import { defineCheck } from '../check/define-check';

export const waiversHold = defineCheck({
  id: 'waivers-hold',
  code: 'R11',
  title: { zh: '「不再提示的问题」都有理由，数据没有变', en: 'What is set aside under “不再提示的问题” has a reason, and its data have not changed' },
  fault: '说明已失效',
  severity: 'review',
  basis: { document: '本程序的约定：', clause: '问题可以写明理由后不再提示，数据变了即失效' },
  messages: {
    changed: {
      zh: '对{code}的说明已失效：数据已变。请在「核对」中看这个问题，更正，或重新说明；不需要的清空这一行。',
      en: 'The reason given for {code} no longer counts: the data have changed. Look at the finding under Check, mend it or give a reason anew; clear this row if it is not needed.',
    },
    gone: {
      zh: '对{code}的说明不再需要：现在没有这个问题。可以清空这一行。',
      en: 'The reason given for {code} is not needed: there is no such finding now. This row can be cleared.',
    },
    'no-reason': {
      zh: '不再提示{code}没有写明理由，没有采用；请在这一格写明，或清空这一行。',
      en: '{code} is not set aside: no reason is given. Give one in this cell, or clear the row.',
    },
    unreadable: {
      zh: '不再提示{code}没有采用：没有程序写的指纹，不知是哪一处。请在「核对」中说明，并清空这一行。',
      en: '{code} is not set aside: without the fingerprint that the program writes, nobody knows which finding is meant. Give the reason under Check, and clear this row.',
    },
  },
  *findInWaivers(waivers) {
    for (const { state, code, at, reasonAt } of waivers) {
      if (state === 'holds' || state === 'open') continue;
      yield { message: state, ...(state === 'gone' && { severity: 'hint' as const }), at: [state === 'no-reason' ? reasonAt : at], data: { code } };
    }
  },
});
