export { amendSettings, type SettingsChange, type SettingsProblem } from './amend-settings';
export { readSettings } from './read-settings';
export { resolveReference, type ReferenceProblem } from './resolve-reference';
export { sourceNames } from './settings-sheet';
