import type { Section } from '../narrate/section';
import { benefit } from './benefit';
import { conclusion } from './conclusion';
import { decision } from './decision';
import { evaluationWork } from './evaluation-work';
import { experience } from './experience';
import { fundUse } from './fund-use';
import { other } from './other';
import { output } from './output';
import { problems } from './problems';
import { process } from './process';
import { projectOverview } from './project-overview';
import { recommendations } from './recommendations';
import { targetCompletion } from './target-completion';

/** All sections by id; a scheme's chapters name them. */
export const sections: Readonly<Record<string, Section>> = {
  'project-overview': projectOverview,
  'fund-use': fundUse,
  'target-completion': targetCompletion,
  'evaluation-work': evaluationWork,
  conclusion,
  decision,
  process,
  output,
  benefit,
  experience,
  problems,
  recommendations,
  other,
};
