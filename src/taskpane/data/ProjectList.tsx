import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import Big from 'big.js';
import { memo, useDeferredValue, useId, useMemo, useState } from 'react';
import type { Amounts, At, Facts, Measure, Project } from '../../core/model/facts';
import { formatWan } from '../../core/units/money';
import { formatShare } from '../../core/units/percent';
import { usePane, useWords } from '../pane-context';
import { hasWords, searchable, wordsSought } from '../search';
import { CellButton } from '../components/CellButton';
import { useTextStyles } from '../components/text-styles';
import { dataTexts } from './data-texts';
import { useTableStyles } from './table-styles';

/** More would be slow to show and no use at a glance. */
const shownAtFirst = 20;
/** How many more are shown at each asking. */
const step = 200;

const useStyles = makeStyles({
  list: { marginTop: '16px' },
  find: {
    boxSizing: 'border-box', width: '100%', minHeight: '32px', padding: '4px 10px', marginBottom: '4px', font: 'inherit', color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`, borderRadius: tokens.borderRadiusMedium,
    '::placeholder': { color: tokens.colorNeutralForeground3, opacity: 1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  more: { minHeight: '28px' },
});

/** The projects with budget, expenditure and rate, a part at a time, to be found by name. */
export const ProjectList = memo(({ projects, total, sum, rateBasis: { over } }: Pick<Facts, 'projects' | 'total' | 'sum' | 'rateBasis'>) => {
  const styles = useStyles();
  const text = useTextStyles();
  const table = useTableStyles();
  const id = useId();
  const { texts } = usePane();
  const words = useWords(dataTexts);
  const [shown, setShown] = useState(shownAtFirst);
  const [sought, setSought] = useState('');
  const asked = useDeferredValue(sought);
  const found = useMemo(() => projects.filter(({ name }) => hasWords(wordsSought(asked), searchable(name))), [projects, asked]);
  const listed = found.slice(0, shown);
  const rest = found.length - listed.length;

  return (
    <section aria-labelledby={id} className={styles.list}>
      <h2 className={text.heading} id={id}>{words.projects(projects.length)}<span className={text.aside}>{words.inWan}</span></h2>
      {projects.length > shownAtFirst && <input type="search" className={styles.find} value={sought} onChange={({ target }) => setSought(target.value)} placeholder={words.findProject} aria-label={words.findProject} data-testid="find-project" />}
      <div role="status" className={text.quiet}>{asked.trim() !== '' && words.found(found.length)}</div>
      <table className={table.table} aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(table.head, table.first)} style={{ width: '37%' }}>{words.project}</th>
            <th scope="col" className={table.head}>{words.measures.adjusted}</th>
            <th scope="col" className={table.head}>{words.measures.executed}</th>
            <th scope="col" className={table.head}>{words.rate}{over !== 'adjusted' && <><br />÷{words.measures[over]}</>}</th>
          </tr>
        </thead>
        <tbody>
          {listed.map((project) => (
            <ProjectRow key={project.id} project={project} />
          ))}
        </tbody>
        {asked.trim() === '' && (
          <tbody>
            <SumRow label={words.sum} amounts={sum} />
            {(total.adjusted ?? total.executed ?? total.initial) !== null && <SumRow label={words.stated} amounts={total} at={total.at} />}
          </tbody>
        )}
      </table>
      {rest > 0 && (
        <Link as="button" className={styles.more} onClick={() => setShown(rest <= step ? found.length : shown + step)} data-testid="more-projects">
          {rest <= step ? texts.more(rest) : words.showSome(step, rest)}
        </Link>
      )}
    </section>
  );
});
ProjectList.displayName = 'ProjectList';

const Amount = ({ amounts, at, measure }: { readonly amounts: Amounts; readonly at: At<Measure> | undefined; readonly measure: Measure }) => {
  const fen = amounts[measure];
  return fen === null ? <>—</> : <CellButton cells={at?.[measure]} plain>{formatWan(fen)}</CellButton>;
};

/** A hand-kept ledger may know the budget of the year's start alone. */
const budgetOf = ({ adjusted, initial }: Amounts): Measure => (adjusted === null && initial !== null ? 'initial' : 'adjusted');

const ProjectRow = ({ project }: { readonly project: Project }) => {
  const table = useTableStyles();
  const words = useWords(dataTexts);
  const budget = budgetOf(project);
  return (
    <tr data-testid="project">
      <th scope="row" className={mergeClasses(table.cell, table.first)} lang="zh-CN"><CellButton cells={project.at.name}>{project.name}</CellButton></th>
      <td className={table.cell}><Amount amounts={project} at={project.at} measure={budget} />{budget === 'initial' && <><br />{words.measures.initial}</>}</td>
      <td className={table.cell}><Amount amounts={project} at={project.at} measure="executed" /></td>
      <td className={table.cell}>{project.executionRate === null ? '—' : formatShare(new Big(project.executionRate))}</td>
    </tr>
  );
};

const SumRow = ({ label, amounts, at }: { readonly label: string; readonly amounts: Amounts; readonly at?: At<Measure> }) => {
  const table = useTableStyles();
  return (
    <tr>
      <th scope="row" className={mergeClasses(table.cell, table.first, table.sum)}>{label}</th>
      <td className={mergeClasses(table.cell, table.sum)}><Amount amounts={amounts} at={at} measure={budgetOf(amounts)} /></td>
      <td className={mergeClasses(table.cell, table.sum)}><Amount amounts={amounts} at={at} measure="executed" /></td>
      <td className={table.cell} />
    </tr>
  );
};
