/** A piece of work that can be left between its steps and taken up again. */
export type Steps<Of> = Generator<undefined, Of>;

/** Returns what a piece of work comes to, done at once. */
export const finished = <Of>(steps: Steps<Of>): Of => {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
};
