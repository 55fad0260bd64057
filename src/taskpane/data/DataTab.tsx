import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import Big from 'big.js';
import { useState } from 'react';
import type { Amounts, At, Measure, Project, TableInfo } from '../../core/model/facts';
import { formatWan } from '../../core/units/money';
import { formatShare } from '../../core/units/percent';
import { usePane, useWords } from '../pane-context';
import { CellButton } from '../components/CellButton';
import { Disclosure } from '../components/Disclosure';
import { dataTexts } from './data-texts';
import { FirstRun } from './FirstRun';
import { TabBody } from '../components/TabBody';
import { useTextStyles } from '../components/text-styles';

/** More would be slow to show and no use at a glance. */
const shownAtFirst = 20;

const useStyles = makeStyles({
  facts: { display: 'grid', gridTemplateColumns: 'auto 1fr', gap: '2px 12px', margin: '0 0 4px' },
  term: { color: tokens.colorNeutralForeground2 },
  definition: { margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
  line: { marginBottom: '4px' },
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, tableLayout: 'fixed' },
  head: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular, textAlign: 'right', padding: '4px 0 4px 6px', borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
  cell: { textAlign: 'right', verticalAlign: 'top', padding: '5px 0 5px 6px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, fontVariantNumeric: 'tabular-nums' },
  first: { textAlign: 'left', paddingLeft: 0, overflowWrap: 'anywhere', fontWeight: tokens.fontWeightRegular },
  sum: { fontWeight: tokens.fontWeightSemibold },
});

/** 数据: what was recognised, from where, in which unit, and what was left out and why. */
export const DataTab = () => {
  const styles = useStyles();
  const text = useTextStyles();
  const { texts, evaluation, session } = usePane();
  const words = useWords(dataTexts);
  const { unit, tables, projects, total, sum, leftOut } = evaluation.facts;
  const [all, setAll] = useState(false);
  const [showLeftOut, setShowLeftOut] = useState(false);
  const listed = all ? projects : projects.slice(0, shownAtFirst);

  return (
    <TabBody primary={{ label: texts.reread, name: 'reread', run: () => void session.read() }}>
      {projects.length === 0 && <FirstRun />}
      <dl className={styles.facts}>
        <dt className={styles.term}>{words.unit}</dt>
        <dd className={styles.definition} data-testid="unit">{unit.name === null ? words.unknown : <CellButton cells={unit.at.name} plain>{unit.name}</CellButton>}</dd>
        <dt className={styles.term}>{words.year}</dt>
        <dd className={styles.definition} data-testid="year">{unit.year === null ? words.unknown : <CellButton cells={unit.at.year} plain>{words.yearValue(unit.year)}</CellButton>}</dd>
      </dl>

      {projects.length > 0 && (
        <>
          <h2 className={text.heading}>{words.projects(projects.length)}<span className={text.aside}>{words.inWan}</span></h2>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col" className={mergeClasses(styles.head, styles.first)} style={{ width: '37%' }}>{words.project}</th>
                <th scope="col" className={styles.head}>{words.adjusted}</th>
                <th scope="col" className={styles.head}>{words.executed}</th>
                <th scope="col" className={styles.head}>{words.rate}</th>
              </tr>
            </thead>
            <tbody>
              {listed.map((project) => (
                <ProjectRow key={project.id} project={project} />
              ))}
            </tbody>
            <tbody>
              <SumRow label={words.sum} amounts={sum} />
              {(total.adjusted ?? total.executed ?? total.initial) !== null && <SumRow label={words.stated} amounts={total} at={total.at} />}
            </tbody>
          </table>
          {listed.length < projects.length && (
            <Link as="button" onClick={() => setAll(true)}>{texts.more(projects.length - listed.length)}</Link>
          )}
        </>
      )}

      {tables.length > 0 && <h2 className={text.heading}>{words.tables}</h2>}
      {tables.map((table) => (
        <TableCard key={table.id} table={table} />
      ))}

      {tables.length > 0 && leftOut.length === 0 && <p className={text.quiet}>{words.nothingLeftOut}</p>}
      {leftOut.length > 0 && (
        <Disclosure summary={words.leftOut(leftOut.length)} open={showLeftOut} onToggle={setShowLeftOut} name="left-out">
          {leftOut.map(({ at, why }) => (
            <div key={at.join()} className={styles.line}>
              <CellButton cells={at} /> <span lang="zh-CN">{why}</span>
            </div>
          ))}
        </Disclosure>
      )}
    </TabBody>
  );
};

const Amount = ({ amounts, at, measure }: { readonly amounts: Amounts; readonly at: At<Measure> | undefined; readonly measure: Measure }) => {
  const fen = amounts[measure];
  return fen === null ? <>—</> : <CellButton cells={at?.[measure]} plain>{formatWan(fen)}</CellButton>;
};

/** A hand-kept ledger may know the budget of the year's start alone. */
const budgetOf = ({ adjusted, initial }: Amounts): Measure => (adjusted === null && initial !== null ? 'initial' : 'adjusted');

const ProjectRow = ({ project }: { readonly project: Project }) => {
  const styles = useStyles();
  const words = useWords(dataTexts);
  const budget = budgetOf(project);
  return (
    <tr data-testid="project">
      <th scope="row" className={mergeClasses(styles.cell, styles.first)} lang="zh-CN"><CellButton cells={project.at.name}>{project.name}</CellButton></th>
      <td className={styles.cell}><Amount amounts={project} at={project.at} measure={budget} />{budget === 'initial' && <><br />{words.initial}</>}</td>
      <td className={styles.cell}><Amount amounts={project} at={project.at} measure="executed" /></td>
      <td className={styles.cell}>{project.executionRate === null ? '—' : formatShare(new Big(project.executionRate))}</td>
    </tr>
  );
};

const SumRow = ({ label, amounts, at }: { readonly label: string; readonly amounts: Amounts; readonly at?: At<Measure> }) => {
  const styles = useStyles();
  return (
    <tr>
      <th scope="row" className={mergeClasses(styles.cell, styles.first, styles.sum)}>{label}</th>
      <td className={mergeClasses(styles.cell, styles.sum)}><Amount amounts={amounts} at={at} measure={budgetOf(amounts)} /></td>
      <td className={mergeClasses(styles.cell, styles.sum)}><Amount amounts={amounts} at={at} measure="executed" /></td>
      <td className={styles.cell} />
    </tr>
  );
};

const TableCard = ({ table }: { readonly table: TableInfo }) => {
  const styles = useStyles();
  const text = useTextStyles();
  const { texts } = usePane();
  const words = useWords(dataTexts);
  const [open, setOpen] = useState(false);
  return (
    <div className={text.card} data-testid="table">
      <h3 className={text.cardTitle}><span lang="zh-CN">{table.title}</span><span className={text.tag}>{words.tableKinds[table.recogniser]}</span></h3>
      <div><CellButton cells={[table.range]} /></div>
      <div className={text.quiet}>
        {words.rowsUsed(table.used, table.rows)}
        {table.hidden !== undefined && table.hidden.length > 0 && (
          <>
            <br />
            {words.hiddenRead} <CellButton cells={table.hidden} />
          </>
        )}
        {table.unit && (
          <>
            <br />
            {words.moneyUnit(table.unit.name)}
            {texts.language === 'en' ? ' (' : '（'}<CellButton cells={table.unit.at}>{words.unitFrom[table.unit.from]}</CellButton>{texts.language === 'en' ? ')' : '）'}
          </>
        )}
      </div>
      <Disclosure quiet level={4} summary={words.columns(table.columns.length)} open={open} onToggle={setOpen}>
        <dl className={styles.facts} lang="zh-CN">
          {table.columns.map(({ header, meaning, at }) => (
            <ColumnLine key={at.join()} header={header} meaning={meaning} at={at} />
          ))}
        </dl>
      </Disclosure>
    </div>
  );
};

const ColumnLine = ({ header, meaning, at }: TableInfo['columns'][number]) => {
  const styles = useStyles();
  return (
    <>
      <dt><CellButton cells={at}>{header}</CellButton></dt>
      <dd className={styles.definition}>{meaning}</dd>
    </>
  );
};
