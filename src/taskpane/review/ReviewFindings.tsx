import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Finding } from '../../core/model/evaluation';
import type { SheetProse } from '../../core/model/prose';
import { checkTexts } from '../check/check-texts';
import { standingOf, standings } from '../check/finding-list';
import { RulesLink } from '../check/RulesLink';
import { useRowStyles } from '../check/row-styles';
import { severityIcons, useSeverityStyles } from '../check/severity-marks';
import { CellList } from '../components/CellButton';
import { Disclosure } from '../components/Disclosure';
import { Said } from '../components/Said';
import { useTextStyles } from '../components/text-styles';
import { usePane, useWords } from '../pane-context';
import { cellOf, excerptOf, lineOf } from './excerpt';
import { reviewTexts } from './review-texts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  group: { display: 'flex', alignItems: 'center', gap: '6px', color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  main: { scrollMarginTop: '24px' },
  quotation: { margin: '4px 0', paddingLeft: '8px', borderLeft: `2px solid ${tokens.colorNeutralStroke1}`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, overflowWrap: 'anywhere' },
  mark: { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorPaletteYellowBackground2, borderRadius: '2px', padding: '0 1px', '@media (forced-colors: active)': { backgroundColor: 'Mark', color: 'MarkText' } },
  cells: { display: 'flex', gap: '4px', alignItems: 'baseline', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** A reviewed text as it is shown: a sheet's prose has cells, any other has lines. */
export interface ShownReview {
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly sheet: SheetProse | null;
}

const keyOf = (finding: Finding, index: number): string => `${index} ${finding.code}`;

/** What is wrong with a text: place, message, and its words in their paragraph. The message selects the cell of the words, or the first cell that says otherwise. Arrows, Home and End move; the gravest first, each group in the order of the text. */
export const ReviewFindings = ({ text: whole, findings, sheet }: ShownReview) => {
  const styles = useStyles();
  const rows = useRowStyles();
  const text = useTextStyles();
  const marks = useSeverityStyles();
  const { locale, select } = usePane();
  const words = useWords(reviewTexts);
  const own = useWords(checkTexts);
  const root = useRef<HTMLDivElement>(null);
  const [position, setPosition] = useState<string | null>(null);
  const [openings, setOpenings] = useState<Readonly<Record<string, boolean>>>({});
  const entries = findings.map((finding, index) => ({ finding, key: keyOf(finding, index) }));
  const groups = standings
    .map((standing) => ({ standing, entries: entries.filter(({ finding }) => standingOf(finding) === standing).sort((one, other) => (one.finding.place?.start ?? -1) - (other.finding.place?.start ?? -1)) }))
    .filter((group) => group.entries.length > 0);
  // Hints, and what was set aside, are there for those who ask.
  const isOpen = (standing: string): boolean => openings[standing] ?? ((standing !== 'hint' && standing !== 'waived') || groups.every((group) => group.standing === 'hint' || group.standing === 'waived'));
  const shown = groups.flatMap((group) => (isOpen(group.standing) ? group.entries : []));
  const stop = shown.some(({ key }) => key === position) ? position : (shown[0]?.key ?? null);

  const move = (event: KeyboardEvent): void => {
    if (!(event.target instanceof Element) || event.target.closest('[data-review-finding]') === null || event.altKey || event.ctrlKey || event.metaKey) return;
    const at = shown.findIndex(({ key }) => key === stop);
    const keys: Readonly<Record<string, string | undefined>> = { ArrowDown: shown[at + 1]?.key, ArrowUp: shown[at - 1]?.key, Home: shown[0]?.key, End: shown.at(-1)?.key };
    if (!(event.key in keys)) return;
    event.preventDefault();
    const key = keys[event.key];
    if (key !== undefined) root.current?.querySelector<HTMLElement>(`[data-review-finding="${CSS.escape(key)}"]`)?.focus();
  };

  if (findings.length === 0) return <p className={text.heading} data-testid="review-nothing"><CheckmarkCircleFilled className={mergeClasses(marks.icon, marks.good)} />{words.nothing}</p>;
  return (
    <div ref={root} onKeyDown={move}>
      {groups.map(({ standing, entries: listed }) => {
        const Icon = severityIcons[standing];
        const summary = <span className={styles.group}><Icon className={mergeClasses(marks.icon, marks[standing])} aria-hidden="true" />{own.severities[standing]}<span className={text.aside}>{listed.length}</span></span>;
        return (
          <Disclosure key={standing} quiet flush name={`review-${standing}`} summary={summary} open={isOpen(standing)} onToggle={(open) => setOpenings((before) => ({ ...before, [standing]: open }))}>
            <ul className={styles.list}>
              {listed.map(({ finding, key }) => {
                const { place, code, at } = finding;
                const prose = place && sheet ? cellOf(sheet, place) : null;
                const excerpt = place && place.end > place.start ? excerptOf(whole, place) : null;
                const where = place ? [...(sheet ? [] : [words.line(lineOf(whole, place))]), ...(place.chapter === null ? [] : [place.chapter])].join(' · ') : words.whole;
                const current = key === stop;
                const target = prose ?? at[0];
                return (
                  <li key={key} className={mergeClasses(rows.row, current && rows.current)} data-testid="review-finding" data-code={code} onFocus={() => setPosition(key)}>
                    <button type="button" className={mergeClasses(rows.main, styles.main)} tabIndex={current ? 0 : -1} aria-current={current} data-review-finding={key} onClick={() => target !== undefined && select(target)}>
                      <span className={rows.head}>
                        <Icon className={mergeClasses(marks.icon, marks[standing])} aria-label={own.severities[standing]} />
                        {code}
                        <span className={rows.place} title={where} lang="zh-CN">· {where}</span>
                      </span>
                      <span className={rows.message}><Said>{locale.tell(finding)}</Said></span>
                    </button>
                    {excerpt && <div className={styles.quotation} lang="zh-CN" data-testid="quotation">{excerpt.before}<mark className={styles.mark}>{excerpt.marked}</mark>{excerpt.after}</div>}
                    {prose !== null && <div className={styles.cells}>{words.prose}<CellList cells={[prose]} reachable={current} /></div>}
                    {at.length > 0 && <div className={styles.cells}>{words.data}<CellList cells={at} reachable={current} /></div>}
                    {finding.waived !== null && <div className={text.quiet}>{own.waived}<span lang="zh-CN">{finding.waived}</span></div>}
                    <RulesLink rule={code} reachable={current}>{own.aboutCheck}</RulesLink>
                  </li>
                );
              })}
            </ul>
          </Disclosure>
        );
      })}
    </div>
  );
};
