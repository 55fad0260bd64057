import { useEffect, useMemo, useState } from 'react';
import type { Renewal } from '../../core/model/composition';
import type { Evaluation } from '../../core/model/evaluation';
import type { FormSheets } from '../../core/model/form-sheets';
import type { Snapshot } from '../../core/model/snapshot';
import type { forms as formsOf } from '../../core/pipeline/forms';
import { loadPart } from '../../hosts/load-part';

/** Returns what writing the forms does to the workbook; null where they are not wanted, and until what lays them out has come. */
export const useFormSheets = (evaluation: Evaluation, snapshot: Snapshot | null, renewed: readonly Renewal[], wanted: boolean): FormSheets | null => {
  const [part, setPart] = useState<{ readonly forms: typeof formsOf } | null>(null);
  useEffect(() => {
    let stopped = false;
    // Where it does not come the report is written all the same; writing the forms says then what failed.
    if (wanted && part === null) void loadPart(import('../../core/pipeline/forms')).then((come) => !stopped && setPart(come), () => undefined);
    return () => {
      stopped = true;
    };
  }, [wanted, part]);
  return useMemo(() => (wanted && part && snapshot ? part.forms(evaluation, snapshot, renewed) : null), [wanted, part, evaluation, snapshot, renewed]);
};
