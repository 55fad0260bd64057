import type { Recogniser } from '../recognise/recogniser';
import { achievements } from './achievements';
import { budgetLedger } from './budget-ledger';
import { monitoringForm } from './monitoring-form';
import { selfEvaluationForm } from './self-evaluation-form';
import { targetForm } from './target-form';
import { targetsTable } from './targets-table';
import { unitInformation } from './unit-information';

/** All recognisers. Where two start in the same row the earlier one reads it. */
export const recognisers: readonly Recogniser[] = [selfEvaluationForm, targetForm, monitoringForm, targetsTable, budgetLedger, achievements, unitInformation];
