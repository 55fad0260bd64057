export { formPlan } from './form-plan';
export { renamesInOrder } from './renames';
export { formSheetNames, isFormName } from './sheet-names';
export { withHandWork } from './with-hand-work';
