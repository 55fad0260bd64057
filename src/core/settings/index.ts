export { amendSettings, type SettingsChange, type SettingsProblem } from './amend-settings';
export { amendWaivers, draftWaiver, type WaiverDraft, type WaiverProblem, type WaiversChange } from './amend-waivers';
export { candidates, type Candidate } from './candidates';
export { examineSource, type SourceExamination } from './examine-source';
export { answersOf, readSettings } from './read-settings';
export { resolveReference, type ReferenceProblem } from './resolve-reference';
export { sourceKinds, sourceNames } from './settings-sheet';
export { understandYear } from './understand';
