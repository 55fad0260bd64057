import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Conservation } from '../../core/model/evaluation';
import type { CellRef } from '../../core/units/address';
import { formatAlike } from '../../core/units/money';
import { joinCells } from '../cell-groups';
import { usePane, useWords } from '../pane-context';
import { CellButton, CellList } from '../components/CellButton';
import { Disclosure } from '../components/Disclosure';
import { Said } from '../components/Said';
import { useTextStyles } from '../components/text-styles';
import { leftByReason } from './account-lines';
import { dataTexts } from './data-texts';

/** A fault names so many of its cells. */
const cellsShown = 12;

const useStyles = makeStyles({
  figures: { fontVariantNumeric: 'tabular-nums', fontSize: tokens.fontSizeBase200 },
  reasons: { listStyleType: 'none', margin: 0, padding: 0 },
  reason: { marginBottom: '6px' },
  open: { color: tokens.colorPaletteRedForeground1 },
});

/** What became of the amounts of a table: all that were read are used or left out, with the cells and the reasons. */
export const Account = ({ conserved: { read, used, leftOut, left, open, differing }, unread }: { readonly conserved: Conservation; /** Cells of amounts that could not be read. */ readonly unread: readonly CellRef[] }) => {
  const styles = useStyles();
  const text = useTextStyles();
  const { locale } = usePane();
  const words = useWords(dataTexts);
  const [isOpen, setOpen] = useState(false);
  const faults = [...new Set([...open, ...differing])];
  const [all = '', kept = '', rest = ''] = formatAlike([read.fen, used.fen, leftOut.fen]);
  const cellsOf = (cells: readonly CellRef[]) => joinCells(cells).slice(0, cellsShown).map((cell) => <CellButton key={cell} cells={[cell]} />);
  return (
    <div data-testid="account" data-holds={faults.length === 0}>
      {left.length > 0 || faults.length > 0 ? (
        <Disclosure quiet flush level={4} summary={<span className={styles.figures}>{words.account(read.cells, all, kept, rest)}</span>} open={isOpen} onToggle={setOpen} name="account-left">
          <ul className={styles.reasons}>
            {leftByReason(left).map(({ why, cells, fen }) => (
              <li key={why} className={styles.reason}>
                <Said>{locale.say(why)}</Said>
                <CellList cells={cells} more={words.andMore}>
                  <span className={text.quiet}>{words.accountLeft(cells.length, formatAlike([fen])[0] ?? '')}</span>
                </CellList>
              </li>
            ))}
          </ul>
          <div className={text.quiet}>{words.accountNote}</div>
        </Disclosure>
      ) : (
        unread.length === 0 && <div className={mergeClasses(text.quiet, styles.figures)}>{words.accountWhole(read.cells)}</div>
      )}
      {faults.length > 0 && <div className={styles.open}>{words.accountOpen} {cellsOf(faults)}</div>}
      {unread.length > 0 && <div className={mergeClasses(styles.figures, styles.open)} data-testid="unread">{words.accountUnread} {cellsOf(unread)}</div>}
    </div>
  );
};
