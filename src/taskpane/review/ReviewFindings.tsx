import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons';
import { useMemo, useRef, useState } from 'react';
import type { Finding } from '../../core/model/evaluation';
import type { SheetProse } from '../../core/model/prose';
import { lineNumbers } from '../../core/units/line-numbers';
import { checkTexts } from '../check/check-texts';
import { standingOf, standings } from '../check/finding-list';
import { FindingSteps } from '../check/FindingSteps';
import { GroupSummary } from '../check/GroupSummary';
import { useRowStyles } from '../check/row-styles';
import { useSeverityStyles } from '../check/severity-marks';
import { useFindingKeys } from '../check/use-finding-keys';
import { useFindingSteps } from '../check/use-finding-steps';
import { Disclosure } from '../components/Disclosure';
import { useTextStyles } from '../components/text-styles';
import { usePane, useWords } from '../pane-context';
import { ReviewFinding, targetOf } from './ReviewFinding';
import type { ReviewEntry, ReviewedText } from './ReviewFinding';
import { reviewTexts } from './review-texts';

/** A group shows so many findings, and as many again when asked or when the keyboard gets there. */
const shownAtOnce = 30;

const useStyles = makeStyles({
  // Stays in sight while the list scrolls below it; the pane's own padding lies above.
  head: { position: 'sticky', top: '-12px', zIndex: 1, display: 'flex', alignItems: 'center', gap: '4px 6px', margin: '0 -12px', padding: '6px 12px', backgroundColor: tokens.colorNeutralBackground1 },
  title: { margin: 0, marginRight: 'auto', fontSize: tokens.fontSizeBase300, lineHeight: '24px', fontWeight: tokens.fontWeightSemibold },
});

/** A reviewed text as it is shown: a sheet's prose has cells, any other has lines. */
export interface ShownReview {
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly sheet: SheetProse | null;
}

/** What is wrong with a text, the gravest first, each group in the order of the text. Arrows, Home and End move within the list; F8 and Shift+F8 go on from anywhere in the view and select. */
export const ReviewFindings = ({ text: whole, findings, sheet }: ShownReview) => {
  const styles = useStyles();
  const text = useTextStyles();
  const rows = useRowStyles();
  const marks = useSeverityStyles();
  const { select } = usePane();
  const words = useWords(reviewTexts);
  const own = useWords(checkTexts);
  const root = useRef<HTMLDivElement>(null);
  const [position, setPosition] = useState<string | null>(null);
  const [openings, setOpenings] = useState<Readonly<Record<string, boolean>>>({});
  const [limits, setLimits] = useState<Readonly<Record<string, number>>>({});
  // Anew each time the keyboard is to stand on a finding.
  const [wanted, setWanted] = useState<{ readonly key: string } | null>(null);
  const groups = useMemo(() => {
    const entries = findings.map((finding, index): ReviewEntry => ({ key: `${index} ${finding.code}`, finding }));
    const startOf = ({ finding }: ReviewEntry): number => finding.place?.start ?? -1;
    return standings.map((standing) => ({ standing, entries: entries.filter(({ finding }) => standingOf(finding) === standing).sort((one, other) => startOf(one) - startOf(other)) })).filter((group) => group.entries.length > 0);
  }, [findings]);
  const of = useMemo((): ReviewedText => ({ text: whole, lineOf: lineNumbers(whole), sheet }), [whole, sheet]);
  // Hints, and what was set aside, are there for those who ask.
  const isOpen = (standing: string): boolean => openings[standing] ?? ((standing !== 'hint' && standing !== 'waived') || groups.every((group) => group.standing === 'hint' || group.standing === 'waived'));
  const limitOf = (standing: string): number => limits[standing] ?? shownAtOnce;
  const order = groups.flatMap((group) => (isOpen(group.standing) ? group.entries : []));
  const shown = groups.flatMap((group) => (isOpen(group.standing) ? group.entries.slice(0, limitOf(group.standing)) : []));
  const stop = shown.some(({ key }) => key === position) ? position : (shown[0]?.key ?? null);
  const index = order.findIndex(({ key }) => key === stop);

  const go = (entry: ReviewEntry | undefined, selecting: boolean): void => {
    const group = entry && groups.find(({ entries }) => entries.includes(entry));
    if (!group) return;
    setLimits((before) => ({ ...before, [group.standing]: Math.max(limitOf(group.standing), Math.ceil((group.entries.indexOf(entry) + 1) / shownAtOnce) * shownAtOnce) }));
    setPosition(entry.key);
    setWanted({ key: entry.key });
    const target = targetOf(entry.finding, sheet);
    if (selecting && target !== undefined) select(target);
  };
  const { move } = useFindingKeys(root, 'data-review-finding', { walk: order, stop, wanted, go });
  const step = useFindingSteps(root, order, position === null ? null : index, go);

  if (findings.length === 0) return <p className={text.heading} data-testid="review-nothing"><CheckmarkCircleFilled className={mergeClasses(marks.icon, marks.good)} />{words.nothing}</p>;
  return (
    <div ref={root} onKeyDown={move}>
      <div className={styles.head}>
        <h3 className={styles.title}>{words.findings}</h3>
        <FindingSteps place={index + 1} count={order.length} onStep={step} />
      </div>
      {groups.map(({ standing, entries }) => {
        const summary = <GroupSummary standing={standing} count={entries.length}>{own.severities[standing]}</GroupSummary>;
        const limit = limitOf(standing);
        return (
          <Disclosure key={standing} quiet flush name={`review-${standing}`} summary={summary} open={isOpen(standing)} onToggle={(open) => setOpenings((before) => ({ ...before, [standing]: open }))}>
            <ul className={rows.list}>
              {entries.slice(0, limit).map((entry) => <ReviewFinding key={entry.key} entry={entry} of={of} current={entry.key === stop} onReach={setPosition} />)}
            </ul>
            {entries.length > limit && <Link as="button" className={rows.more} onClick={() => go(entries[limit], false)} data-testid={`more-${standing}`}>{own.moreFindings(entries.length - limit)}</Link>}
          </Disclosure>
        );
      })}
    </div>
  );
};
