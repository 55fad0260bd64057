import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReportTable } from '../../core/model/report';
import { usePane } from '../pane-context';
import { CellButton } from '../components/CellButton';

/** A table of hundreds of indicators is shown whole only when asked for. */
const shownAtFirst = 15;

const useStyles = makeStyles({
  frame: { overflowX: 'auto', margin: '4px 0 10px', ':focus': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  caption: { textAlign: 'left', padding: '2px 0 4px', fontWeight: tokens.fontWeightSemibold },
  unit: { float: 'right', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  table: { minWidth: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  cell: { border: `1px solid ${tokens.colorNeutralStroke2}`, padding: '3px 5px', fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightRegular },
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
  const [all, setAll] = useState(false);
  const rows = all ? table.rows : table.rows.slice(0, shownAtFirst);
  return (
    <>
      <div className={styles.frame} role="region" aria-label={table.title} tabIndex={0} data-place={table.id}>
        <table className={styles.table}>
          <caption className={styles.caption}>{table.title}{table.unit !== null && <span className={styles.unit}>{table.unit}</span>}</caption>
          <thead>
            <tr>
              {table.columns.map(({ heading }) => (
                <th key={heading} scope="col" className={mergeClasses(styles.cell, styles.head)}>{heading}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                {row.cells.map(({ text, number, proof }, index) => (
                  <td key={index} className={mergeClasses(styles.cell, number === null ? styles.words : styles.number, row.total && styles.total)} style={{ textAlign: table.columns[index]?.align ?? 'left' }}>
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
