import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Suspense, useState } from 'react';
import type { TableInfo } from '../../core/model/facts';
import type { SourceKind } from '../../core/model/settings';
import { formatExact, formatWan } from '../../core/units/money';
import type { Fen } from '../../core/units/money';
import { usePane, useWords } from '../pane-context';
import { CellButton, CellList } from '../components/CellButton';
import { Disclosure } from '../components/Disclosure';
import { Said } from '../components/Said';
import { useTextStyles } from '../components/text-styles';
import { panePart } from '../pane-part';
import { Account } from './Account';
import { confidenceOf } from './confidence';
import { correctionsTexts } from './corrections-texts';
import { dataTexts } from './data-texts';
import type { Reason, SumLine, TableDetails } from './table-details';
import { useTableStyles } from './table-styles';

// What a person seldom opens is loaded when one does.
const ColumnList = panePart(() => import('./ColumnList').then((module) => module.ColumnList));
const TableCorrections = panePart(() => import('./TableCorrections').then((module) => module.TableCorrections));
const IncludeRows = panePart(() => import('./IncludeRows').then((module) => module.IncludeRows));

/** What lists cells and sums shows at a glance; 核对 has them all. */
const sumsShown = 8;

const useStyles = makeStyles({
  subject: { fontWeight: tokens.fontWeightRegular, overflowWrap: 'anywhere' },
  range: { display: 'flex', alignItems: 'baseline', gap: '8px' },
  // A bracket would else stay behind on the line above.
  unbroken: { whiteSpace: 'nowrap' },
  change: { flexShrink: 0, marginLeft: 'auto', fontSize: tokens.fontSizeBase200, minHeight: '24px' },
  line: { display: 'flex', flexWrap: 'wrap', columnGap: '12px', alignItems: 'baseline' },
  reasons: { listStyleType: 'none', margin: 0, padding: 0 },
  reason: { marginBottom: '6px' },
  sums: { marginTop: '4px' },
});

/** One recognised table: where it is, in which unit, what its columns mean, which rows were left out and why, whether its totals hold. */
export const TableCard = ({ table, details, pointed, point }: { readonly table: TableInfo; readonly details: TableDetails; /** True where a person pointed at the range. */ readonly pointed: boolean; /** Leads to the field that points at tables of a kind. */ readonly point: (kind: SourceKind) => void }) => {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useWords(dataTexts);
  const corrections = useWords(correctionsTexts);
  const [showCorrections, setShowCorrections] = useState(false);
  const [showColumns, setShowColumns] = useState(false);
  const [showLeftOut, setShowLeftOut] = useState(false);
  const left = table.rows - table.used;
  const { evaluation: { conservation } } = usePane();
  const conserved = conservation.find((entry) => entry.table === table.id && entry.read.cells > 0);
  return (
    <section className={text.card} data-testid="table" data-table={table.id}>
      <h3 className={text.cardTitle}>{words.tableKinds[table.recogniser]}{table.subject !== undefined && <span lang="zh-CN" className={styles.subject}>{words.brackets[0]}{table.subject}{words.brackets[1]}</span>}{pointed && <span className={text.tag}>{words.pointed}</span>}</h3>
      <div className={styles.range}><CellButton cells={[table.range]} /><Link as="button" className={styles.change} onClick={() => point(table.recogniser)} aria-label={words.changeRange(words.tableKinds[table.recogniser])}>{words.change}</Link></div>
      <div className={mergeClasses(text.quiet, styles.line)}>
        <span>{words.rowsUsed(table.used, table.rows)}</span>
        {table.unit && <span>{words.moneyUnit(table.unit.name)}<span className={styles.unbroken}>{words.brackets[0]}<CellButton cells={table.unit.at}>{words.unitFrom[table.unit.from]}</CellButton>{words.brackets[1]}</span></span>}
      </div>
      {table.recogniser !== 'unit-information' && <ConfidenceLine table={table} details={details} />}
      {table.hidden !== undefined && table.hidden.length > 0 && <div className={text.quiet}>{words.hiddenRead} <CellButton cells={table.hidden} /></div>}
      {details.sums.length > 0 && <Sums lines={details.sums} />}
      {conserved && <Account conserved={conserved} unread={details.unread} />}
      <Disclosure quiet flush level={4} summary={words.columns(table.columns.length + (table.others ?? []).length)} open={showColumns} onToggle={setShowColumns} name="columns">
        <Suspense><ColumnList table={table} /></Suspense>
      </Disclosure>
      {table.recogniser !== 'unit-information' && (
        <Disclosure quiet flush level={4} summary={table.body !== undefined ? corrections.rowsAndCells : table.unit === null ? corrections.rowsOnly : corrections.rowsAndUnit} open={showCorrections} onToggle={setShowCorrections} name="rows-and-unit">
          <Suspense><TableCorrections table={table} /></Suspense>
        </Disclosure>
      )}
      {details.leftOut.length > 0 && (
        <Disclosure quiet level={4} summary={words.leftOutHere(details.leftOut.length)} open={showLeftOut} onToggle={setShowLeftOut} name="left-out-here">
          <Reasons reasons={details.leftOut} table={table} />
        </Disclosure>
      )}
      {details.leftOut.length === 0 && left > 0 && <div className={text.quiet}>{words.blankRows(left)}</div>}
    </section>
  );
};

/** How sure it is that the table was understood, in words. */
const ConfidenceLine = ({ table, details }: { readonly table: TableInfo; readonly details: TableDetails }) => {
  const text = useTextStyles();
  const { texts } = usePane();
  const words = useWords(correctionsTexts);
  const { level, doubts, holds } = confidenceOf(table, details);
  return (
    <div className={text.quiet} data-testid="confidence" data-level={level}>
      {words.confidence[level]}{texts.language === 'en' ? ': ' : '：'}<Said>{doubts.length === 0 ? (holds ? words.holds : words.known) : doubts.map(words.doubt).join(texts.separator)}</Said>
    </div>
  );
};

/** What was left out, by reason, each with its cells. */
export const Reasons = ({ reasons, table }: { readonly reasons: readonly Reason[]; /** A table whose rows may be counted after all. */ readonly table?: TableInfo }) => {
  const styles = useStyles();
  const { locale } = usePane();
  const words = useWords(dataTexts);
  return (
    <ul className={styles.reasons}>
      {reasons.map(({ why, cells }) => (
        <li key={why} className={styles.reason}>
          <Said>{locale.say(why)}</Said>
          <CellList cells={cells} more={words.andMore} />
          {table && <Suspense><IncludeRows cells={cells} table={table} /></Suspense>}
        </li>
      ))}
    </ul>
  );
};

/** As exact as the amounts differ: 0.00 would hide the difference. */
const shownDifference = (fen: Fen): string => (Number(formatWan(fen)) === 0 ? formatExact(fen) : formatWan(fen));

const Sums = ({ lines }: { readonly lines: readonly SumLine[] }) => {
  const styles = useStyles();
  const text = useTextStyles();
  const table = useTableStyles();
  const { texts, show } = usePane();
  const words = useWords(dataTexts);
  const differ = lines.some(({ difference }) => difference !== 0);
  const kinds = lines.find(({ otherKinds }) => otherKinds.length > 0);
  return (
    <div className={styles.sums} data-testid="sums">
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(table.head, table.first)} style={{ width: '31%' }}>{words.inWan}</th>
            <th scope="col" className={table.head}>{words.stated}</th>
            <th scope="col" className={table.head}>{words.sum}</th>
            {differ && <th scope="col" className={table.head}>{words.difference}</th>}
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, sumsShown).map(({ name, covers, measure, stated, at, computed, partsAt, difference, agrees }) => (
            <tr key={`${name} ${measure} ${at.join()}`}>
              <th scope="row" className={mergeClasses(table.cell, table.first)}>{covers !== 'table' && <span lang="zh-CN">{name} </span>}{words.measures[measure]}</th>
              <td className={table.cell}><CellButton cells={at} plain>{stated === null ? words.blank : formatWan(stated)}</CellButton></td>
              <td className={table.cell}><CellButton cells={partsAt} plain>{formatWan(computed)}</CellButton></td>
              {differ && <td className={mergeClasses(table.cell, !agrees && table.less)}>{difference === 0 ? '—' : shownDifference(difference)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {kinds && <div className={text.quiet}>{words.kindsDiffer(words.kinds[kinds.measure], kinds.otherKinds.map((kind) => words.kinds[kind]).join(texts.separator))}</div>}
      {lines.length > sumsShown && <Link as="button" onClick={() => show('check')}>{words.moreSums(lines.length - sumsShown)}</Link>}
    </div>
  );
};
