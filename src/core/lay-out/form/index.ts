export { formPlan } from './form-plan';
export { formSheetNames, isFormName } from './sheet-names';
export { withHandWork } from './with-hand-work';
