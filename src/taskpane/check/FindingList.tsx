import { Link, Switch, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { Finding, Severity } from '../../core/model/evaluation';
import { checkTexts } from './check-texts';
import { Choice } from './Choice';
import { FindingFilterBar } from './FindingFilterBar';
import { FindingRow } from './FindingRow';
import { FindingSteps } from './FindingSteps';
import { useFindingSteps } from './use-finding-steps';
import { entriesOf, filtered, grouped, indexOf, isTextHint, openFilter } from './finding-list';
import type { FindingEntry, FindingFilter, FindingGroup, Grouping, Position } from './finding-list';
import { GroupSummary } from './GroupSummary';
import { useRowStyles } from './row-styles';
import { useSeverityStyles } from './severity-marks';
import { useFindingKeys } from './use-finding-keys';
import { composed } from '../composed';
import { usePane, useWords } from '../pane-context';
import { Disclosure } from '../components/Disclosure';
import { useTextStyles } from '../components/text-styles';

/** A group with many findings shows so many of them, and as many again when asked or when the keyboard gets there. */
const shownAtOnce = 60;
/** More groups than these are an overview first: they stand closed until one is opened. */
const openedAtFirst = 10;

/** The findings of a group that are shown: from, and up to but not including. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** Returns the span grown to hold one more finding; far from it, a span of its own. */
const spanWith = ({ from, to }: Span, index: number): Span => {
  const page = { from: Math.floor(index / shownAtOnce) * shownAtOnce, to: (Math.floor(index / shownAtOnce) + 1) * shownAtOnce };
  return page.to < from || page.from > to ? page : { from: Math.min(from, page.from), to: Math.max(to, page.to) };
};

const useStyles = makeStyles({
  // Stays in sight while the list scrolls below it; the pane's own padding lies above.
  head: { position: 'sticky', top: '-12px', zIndex: 1, display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 6px', margin: '-12px -12px 0', padding: '10px 12px 8px', backgroundColor: tokens.colorNeutralBackground1 },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: '24px', fontWeight: tokens.fontWeightSemibold },
  grouping: { marginLeft: 'auto' },
});

/** 问题: the findings in groups. Arrows move within the list, Enter selects the cells; F8 and Shift+F8 go on from anywhere in the tab and select. */
export const FindingList = ({ beside }: { readonly beside: ReactNode }) => {
  const styles = useStyles();
  const rows = useRowStyles();
  const marks = useSeverityStyles();
  const text = useTextStyles();
  const { evaluation, locale, state, select, revealed } = usePane();
  const words = useWords(checkTexts);
  const { facts } = evaluation;
  const { snapshot } = state;
  const all = useMemo(() => composed(evaluation, snapshot).findings, [evaluation, snapshot]);
  const [withHints, setWithHints] = useState(false);
  const findings = useMemo(() => (withHints ? all : all.filter((finding) => !isTextHint(finding))), [all, withHints]);
  const hints = all.filter(isTextHint).length;
  const [grouping, setGrouping] = useState<Grouping>('severity');
  const [filter, setFilter] = useState<FindingFilter>(openFilter);
  const [openings, setOpenings] = useState<Readonly<Record<string, boolean>>>({});
  const [spans, setSpans] = useState<Readonly<Record<string, Span>>>({});
  const [position, setPosition] = useState<Position | null>(null);
  // Anew each time the keyboard is to stand on the current finding.
  const [wanted, setWanted] = useState<{ readonly key: string } | null>(null);
  // The finding that was asked for from elsewhere, until the list shows it.
  const sought = useRef<Finding | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const inside = useRef(false);

  const note = useMemo(() => locale.noteOn(findings), [locale, findings]);
  const entries = useMemo(() => entriesOf(findings, facts, locale), [findings, facts, locale]);
  const groups = useMemo(() => grouped(filtered(entries, filter), grouping, facts), [entries, filter, grouping, facts]);
  const groupKey = ({ id, waived }: FindingGroup): string => (waived ? 'waived' : `${grouping} ${id}`);
  const showsWaived = openings.waived ?? filter.severity === 'waived';
  // What is set aside is gone over only where it is in sight.
  const order = useMemo(() => groups.flatMap((group) => (group.waived && !showsWaived ? [] : group.entries)), [groups, showsWaived]);
  const index = indexOf(order, position);
  const current = order[index]?.key ?? null;
  const spanOf = (group: FindingGroup): Span => spans[groupKey(group)] ?? { from: 0, to: shownAtOnce };
  const severalProjects = useMemo(() => new Set(entries.map(({ finding }) => finding.project)).size > 1, [entries]);

  const reach = useCallback((key: string) => setPosition({ key, index: Math.max(0, order.findIndex((entry) => entry.key === key)) }), [order]);
  const isOpen = (group: FindingGroup): boolean => group.waived ? showsWaived : (openings[groupKey(group)] ?? groups.length <= openedAtFirst);
  const walk = groups.flatMap((group) => (isOpen(group) ? group.entries : []));
  // Where the current finding is out of sight, the Tab key comes to the first that is not.
  const shown = groups.flatMap((group) => (isOpen(group) ? group.entries.slice(spanOf(group).from, spanOf(group).to) : []));
  const stop = shown.some(({ key }) => key === current) ? current : (shown[0]?.key ?? null);
  const setOpen = (group: FindingGroup, open: boolean): void => setOpenings((before) => ({ ...before, [groupKey(group)]: open }));
  const go = (entry: FindingEntry | undefined, selecting: boolean): void => {
    const group = groups.find((candidate) => entry !== undefined && candidate.entries.includes(entry));
    if (!entry || !group) return;
    setPosition({ key: entry.key, index: order.indexOf(entry) });
    setOpen(group, true);
    setSpans((before) => ({ ...before, [groupKey(group)]: spanWith(spanOf(group), group.entries.indexOf(entry)) }));
    setWanted({ key: entry.key });
    if (selecting && entry.finding.at[0] !== undefined) select(entry.finding.at[0]);
  };
  const { move, focus } = useFindingKeys(root, 'data-finding', { walk, stop, wanted, go });

  useEffect(() => {
    if (revealed?.dependent.kind !== 'finding') return;
    sought.current = revealed.dependent.finding;
    setFilter(openFilter);
  }, [revealed]);
  useEffect(() => {
    const asked = sought.current;
    const entry = asked && groups.flatMap(({ entries: own }) => own).find(({ finding }) => finding === asked);
    if (!entry) return;
    sought.current = null;
    go(entry, false);
  });
  // A finding that was mended is gone after a refresh: the keyboard stands on the one that took its place.
  useEffect(() => {
    if (inside.current && document.activeElement === document.body) focus(current);
  }, [current, evaluation, focus]);

  const step = useFindingSteps(root, order, position === null ? null : index, go);

  const hintSwitch = hints > 0 && <Switch checked={withHints} onChange={(_, { checked }) => setWithHints(checked)} label={words.textHints(hints)} data-testid="text-hints" />;
  if (findings.length === 0) {
    return <><p className={text.heading}><CheckmarkCircleFilled className={mergeClasses(marks.icon, marks.good)} />{facts.projects.length === 0 ? words.nothingRecognised : words.noFindings}</p>{hintSwitch}</>;
  }
  return (
    <div ref={root}>
      <div className={styles.head}>
        <h2 className={styles.title}>{words.findings}</h2>
        <FindingSteps place={index + 1} count={order.length} onStep={step} />
        <div className={styles.grouping}>
          {severalProjects ? (
            <Choice<Grouping> label={words.groupBy} chosen={grouping} onChoose={setGrouping} options={(['severity', 'project'] as const).map((value) => ({ value, name: `group-${value}`, content: words.groupings[value] }))} />
          ) : beside}
        </div>
      </div>
      <FindingFilterBar
        entries={entries}
        shown={order.length}
        facts={facts}
        filter={filter}
        onFilter={(next) => {
          setFilter(next);
          // The link that clears the filters goes with them.
          if (next === openFilter && current !== null) setWanted({ key: current });
        }}
      />
      {note !== null && <p className={text.quiet}>{note}</p>}
      {groups.length === 0 && <p className={text.quiet}>{words.noMatch}</p>}
      {groups.length > 0 && groups.every(({ waived }) => waived) && filter === openFilter && <p className={text.heading}><CheckmarkCircleFilled className={mergeClasses(marks.icon, marks.good)} />{words.allWaived}</p>}
      <div
        onKeyDown={move}
        onFocus={() => (inside.current = true)}
        onBlur={(event) => {
          if (event.target.isConnected) inside.current = false;
        }}
      >
        {groups.map((group) => {
          const standing = group.waived ? 'waived' : grouping === 'severity' ? (group.id as Severity) : null;
          const { from, to } = spanOf(group);
          const listed = group.entries.slice(from, to);
          const further = (count: number, index: number) => count > 0 && <Link as="button" className={rows.more} onClick={() => go(group.entries[index], false)}>{words.moreFindings(count)}</Link>;
          const summary = (
            <GroupSummary standing={standing} count={group.entries.length}>
              {standing ? words.severities[standing] : group.project === null ? words.noProject : <span lang="zh-CN">{group.project}</span>}
            </GroupSummary>
          );
          return (
            <Disclosure
              key={groupKey(group)}
              quiet
              flush
              summary={summary}
              name={group.waived ? 'findings-waived' : `${grouping}-${group.id}`}
              open={isOpen(group)}
              onToggle={(open) => setOpen(group, open)}
            >
              {further(from, from - 1)}
              <ul className={rows.list}>
                {listed.map((entry) => (
                  <FindingRow key={entry.key} entry={entry} current={entry.key === stop} onReach={reach} />
                ))}
              </ul>
              {further(group.entries.length - from - listed.length, to)}
            </Disclosure>
          );
        })}
      </div>
      {hintSwitch}
    </div>
  );
};
