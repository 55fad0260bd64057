import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { CellRef } from '../../core/units/address';
import { shownRef } from '../../core/units/address';
import { joinCells } from '../cell-groups';
import { usePane } from '../pane-context';
import { Said } from './Said';

const useStyles = makeStyles({
  button: {
    padding: 0,
    border: 'none',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: 'transparent',
    color: tokens.colorBrandForegroundLink,
    font: 'inherit',
    fontVariantNumeric: 'tabular-nums',
    textAlign: 'inherit',
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    ':hover': { textDecoration: 'underline', color: tokens.colorBrandForegroundLinkHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  plain: { color: tokens.colorNeutralForeground1, ':hover': { textDecoration: 'underline', color: tokens.colorNeutralForeground1 } },
  list: { display: 'flex', flexWrap: 'wrap', columnGap: '10px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, '& button': { minHeight: '24px' } },
});

/** Text that selects the cells it came from; plain text where it came from none. */
export const CellButton = ({ cells, children, plain = false, name, reachable = true }: { readonly cells: readonly CellRef[] | undefined; readonly children?: ReactNode; readonly plain?: boolean; readonly name?: string; readonly reachable?: boolean }) => {
  const styles = useStyles();
  const { texts, select } = usePane();
  const joined = joinCells(cells ?? []);
  const [first] = joined;
  if (first === undefined) return <>{children}</>;
  const shown = joined.map(shownRef).join(texts.separator);
  return (
    <button type="button" className={mergeClasses(styles.button, plain && styles.plain)} tabIndex={reachable ? undefined : -1} title={texts.selectCells(shown)} onClick={() => select(first)} data-testid={name} data-cells={joined.join(' ')}>
      {children ?? <Said>{shownRef(first)}</Said>}
    </button>
  );
};

/** More than so many cells tell no more, where `more` says how many there are. */
const cellsShown = 12;

/** The cells of something behind what is said of them, neighbours joined, each to be selected; those that are not reachable are left out by the Tab key. */
export const CellList = ({ cells, reachable = true, more, children }: { readonly cells: readonly CellRef[]; readonly reachable?: boolean; /** Words for so many cells that are not shown; without, all are. */ readonly more?: (count: number) => string; readonly children?: ReactNode }) => {
  const styles = useStyles();
  const joined = joinCells(cells);
  const shown = more ? joined.slice(0, cellsShown) : joined;
  return (
    <div className={styles.list}>
      {children}
      {shown.map((cell) => (
        <CellButton key={cell} cells={[cell]} reachable={reachable} />
      ))}
      {more && shown.length < joined.length && <span>{more(joined.length - shown.length)}</span>}
    </div>
  );
};
