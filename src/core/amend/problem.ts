import type { TargetDraft } from '../model/options';

/** What keeps a filled form from being written, at which field. */
export interface Problem {
  readonly problem: string;
  readonly field: keyof TargetDraft;
}
