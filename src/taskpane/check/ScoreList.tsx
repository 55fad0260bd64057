import { Input, Link, Select, makeStyles, tokens } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Ref } from 'react';
import { checkTexts } from './check-texts';
import { partShowing, ScoreCard } from './ScoreCard';
import type { OpenParts } from './ScoreCard';
import { ScoreLegend } from './ScorePicture';
import { gradeCounts, ordered, scoreOrders } from './score-parts';
import type { ScoreOrder } from './score-parts';
import { toggled } from '../toggled';
import { usePane, useWords } from '../pane-context';
import { Said } from '../components/Said';
import { hasWords, searchable, wordsSought } from '../search';
import { useTextStyles } from '../components/text-styles';

/** Fewer projects are seen at a glance. */
const many = 6;
const shownAtOnce = 60;
const nothingOpen: OpenParts = new Set();

const useStyles = makeStyles({
  heading: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '2px 8px', margin: '20px 0 6px', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' } },
  counts: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  tools: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '8px', marginBottom: '8px', '& > *': { minWidth: 0 } },
  more: { minHeight: '24px' },
});

/** 得分: every project's score as a card, in the order chosen; `heading` is where a link to the scores leads. */
export const ScoreList = ({ heading }: { readonly heading: Ref<HTMLHeadingElement> }) => {
  const styles = useStyles();
  const text = useTextStyles();
  const { texts, locale, evaluation, revealed } = usePane();
  const words = useWords(checkTexts);
  const { scores, facts, scheme } = evaluation;
  const [order, setOrder] = useState<ScoreOrder>('table');
  const [asked, setAsked] = useState('');
  const [limit, setLimit] = useState(shownAtOnce);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set(scores.length === 1 ? [scores[0]?.project ?? ''] : []));
  const [parts, setParts] = useState<Readonly<Record<string, OpenParts>>>({});
  const projects = useMemo(() => new Map(facts.projects.map((project) => [project.id, project])), [facts]);
  const toggle = useCallback((project: string, open: boolean) => setOpened((before) => toggled(before, project, open)), []);
  const togglePart = useCallback((project: string, part: string, open: boolean) => setParts((before) => ({ ...before, [project]: toggled(before[project] ?? nothingOpen, part, open) })), []);
  // The part of a score that was asked for last; anew each time.
  const [inSight, setInSight] = useState<{ readonly id: string } | null>(null);
  const root = useRef<HTMLElement>(null);
  useEffect(() => {
    if (revealed?.dependent.kind !== 'score') return;
    const { score: { project }, item } = revealed.dependent;
    const part = partShowing(item);
    setAsked('');
    setLimit(Infinity);
    toggle(project, true);
    if (part !== null) togglePart(project, part, true);
    setInSight({ id: `${project} ${item.indicator ?? item.kind}` });
  }, [revealed, toggle, togglePart]);
  useEffect(() => {
    const item = inSight && root.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(inSight.id)}"]`);
    item?.scrollIntoView({ block: 'center' });
    item?.focus({ preventScroll: true });
  }, [inSight]);
  if (scores.length === 0) return null;
  const found = ordered(scores, order).filter(({ name }) => hasWords(wordsSought(asked), searchable(name)));
  const counts = gradeCounts(scores, scheme.grades.map(({ name }) => name));
  const pictured = scores.some(({ items }) => items.some(({ kind }) => kind === 'indicator') && items.some(({ points, maxPoints }) => points !== maxPoints));
  return (
    <section ref={root}>
      <h2 className={styles.heading} ref={heading} tabIndex={-1}>
        {words.scores}
        {scores.length > 1 && (
          <span className={styles.counts}>
            {words.projects(scores.length)}
            {counts.graded.map(({ grade, count }) => <span key={grade}> · <Said>{locale.say(grade)}</Said> {count}</span>)}
            {counts.open > 0 && ` · ${words.openProjects(counts.open)}`}
            {counts.ungraded > 0 && ` · ${words.ungradedProjects(counts.ungraded)}`}
            {counts.unrated > 0 && ` · ${words.unratedProjects(counts.unrated)}`}
          </span>
        )}
      </h2>
      {pictured && <ScoreLegend />}
      {scores.length >= many && (
        <div className={styles.tools}>
          <Select size="small" aria-label={words.order} value={order} onChange={(_, { value }) => setOrder(scoreOrders.find((candidate) => candidate === value) ?? 'table')} data-testid="score-order">
            {scoreOrders.map((value) => <option key={value} value={value}>{words.orders[value]}</option>)}
          </Select>
          <Input size="small" type="search" contentBefore={<SearchRegular />} placeholder={words.findProject} aria-label={words.findProject} value={asked} onChange={(_, { value }) => setAsked(value)} data-testid="find-score" />
        </div>
      )}
      {found.length === 0 && <p className={text.quiet} role="status">{words.noProjectFound}</p>}
      {found.slice(0, limit).map((score) => (
        <ScoreCard key={score.project} score={score} project={projects.get(score.project)} open={opened.has(score.project)} parts={parts[score.project] ?? nothingOpen} onToggle={toggle} onTogglePart={togglePart} />
      ))}
      {found.length > limit && <Link as="button" className={styles.more} onClick={() => setLimit(found.length)}>{texts.more(found.length - limit)}</Link>}
    </section>
  );
};
