import { useEffect, useState } from 'react';
import type { CellRef } from '../core/units/address';
import { usePane } from './pane-context';

/** Returns the range that is selected in the workbook; null where it is none, nothing until it is known. */
export const useSelected = (): CellRef | null | undefined => {
  const { session } = usePane();
  const [selection, setSelection] = useState<CellRef | null>();
  useEffect(() => session.watchSelection(setSelection), [session]);
  return selection;
};
