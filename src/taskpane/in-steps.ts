import type { Steps } from '../core/units/steps';

/** So long the pane may stand still, in milliseconds: what a person does meanwhile is answered before it is noticed. */
const slice = 25;

/** Works through steps in short slices, with time for the pane between them. Returns how to leave off; then nothing is told. */
export const inSteps = <Of>(steps: Steps<Of>, done: (of: Of) => void): (() => void) => {
  let timer = setTimeout(work, 0);
  function work(): void {
    const start = performance.now();
    let step = steps.next();
    while (step.done !== true && performance.now() - start < slice) step = steps.next();
    if (step.done === true) done(step.value);
    else timer = setTimeout(work, 0);
  }
  return () => clearTimeout(timer);
};
