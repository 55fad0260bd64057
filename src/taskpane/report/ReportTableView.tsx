import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { ReportTable } from '../../core/model/report';
import { usePane } from '../pane-context';
import { CellButton } from '../components/CellButton';

/** A table of hundreds of indicators is shown whole only when asked for. */
const shownAtFirst = 15;

const line = `1px solid ${tokens.colorNeutralStroke2}`;

const useStyles = makeStyles({
  // Beside what scrolls, so that it is read whole.
  caption: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: '0 12px', margin: '4px 0 0', padding: '2px 0 4px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightSemibold },
  unit: { marginLeft: 'auto', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  frame: { overflowX: 'auto', margin: '0 0 10px', ':focus': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  table: { minWidth: '100%', borderCollapse: 'separate', borderSpacing: 0, borderTop: line, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  cell: { borderRight: line, borderBottom: line, padding: '3px', fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightRegular },
  // Says of which project an amount is, however far the table is scrolled.
  first: { position: 'sticky', left: 0, zIndex: 1, borderLeft: line, backgroundColor: tokens.colorNeutralBackground1 },
  head: { backgroundColor: tokens.colorNeutralBackground3, textAlign: 'center' },
  // Chinese breaks after every character: without a least width, a column of names becomes one character wide.
  words: { minWidth: '5em' },
  number: { whiteSpace: 'nowrap' },
  total: { fontWeight: tokens.fontWeightSemibold },
});

/** A table of the report, in a frame of its own that scrolls sideways. */
export const ReportTableView = ({ table }: { readonly table: ReportTable }) => {
  const styles = useStyles();
  const { texts } = usePane();
  const id = useId();
  const [all, setAll] = useState(false);
  const rows = all ? table.rows : table.rows.slice(0, shownAtFirst);
  return (
    <>
      <p className={styles.caption} id={id}><span>{table.title}</span>{table.unit !== null && <span className={styles.unit}>{table.unit}</span>}</p>
      <div className={styles.frame} role="region" aria-label={table.title} tabIndex={0} data-place={table.id}>
        <table className={styles.table} aria-labelledby={id}>
          <thead>
            <tr>
              {table.columns.map(({ heading }, index) => (
                <th key={heading} scope="col" className={mergeClasses(styles.cell, index === 0 && styles.first, styles.head)}>{heading}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                {row.cells.map(({ text, number, proof }, index) => (
                  <td key={index} className={mergeClasses(styles.cell, index === 0 && styles.first, number === null ? styles.words : styles.number, row.total && styles.total)} style={{ textAlign: table.columns[index]?.align ?? 'left' }}>
                    <CellButton cells={proof} plain={number === null}>{text}</CellButton>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length < table.rows.length && <Link as="button" lang={texts.language} onClick={() => setAll(true)}>{texts.more(table.rows.length - rows.length)}</Link>}
    </>
  );
};
