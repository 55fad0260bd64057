import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, useMemo } from 'react';
import type { Finding } from '../../core/model/evaluation';
import type { Place, SheetProse } from '../../core/model/prose';
import type { CellRef } from '../../core/units/address';
import { checkTexts } from '../check/check-texts';
import { standingOf } from '../check/finding-list';
import { RulesLink } from '../check/RulesLink';
import { useRowStyles } from '../check/row-styles';
import { severityIcons, useSeverityStyles } from '../check/severity-marks';
import { CellList } from '../components/CellButton';
import { Said } from '../components/Said';
import { useTextStyles } from '../components/text-styles';
import { usePane, useWords } from '../pane-context';
import { cellOf, excerptOf } from './excerpt';
import { reviewTexts } from './review-texts';

const useStyles = makeStyles({
  // Rows out of sight are neither laid out nor painted.
  row: { contentVisibility: 'auto', containIntrinsicSize: 'auto 132px' },
  main: { scrollMarginTop: '56px' },
  quotation: { margin: '4px 0', paddingLeft: '8px', borderLeft: `2px solid ${tokens.colorNeutralStroke1}`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, overflowWrap: 'anywhere' },
  mark: { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorPaletteYellowBackground2, borderRadius: '2px', padding: '0 1px', '@media (forced-colors: active)': { backgroundColor: 'Mark', color: 'MarkText' } },
  cells: { display: 'flex', gap: '4px', alignItems: 'baseline', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export interface ReviewEntry {
  readonly key: string;
  readonly finding: Finding;
}

/** A reviewed text, with what tells the line of a place; a sheet's prose has cells instead. */
export interface ReviewedText {
  readonly text: string;
  readonly lineOf: (place: Place) => number;
  readonly sheet: SheetProse | null;
}

const proseCell = ({ place }: Finding, sheet: SheetProse | null): CellRef | null => (place && sheet ? cellOf(sheet, place) : null);

/** Returns what a finding leads to: the cell of its words, or else the first that says otherwise. */
export const targetOf = (finding: Finding, sheet: SheetProse | null): CellRef | undefined => proseCell(finding, sheet) ?? finding.at[0];

/** A finding: place, message, and its words in their paragraph. Its message selects its cell. */
export const ReviewFinding = memo(({ entry, of, current, onReach }: { readonly entry: ReviewEntry; readonly of: ReviewedText; readonly current: boolean; readonly onReach: (key: string) => void }) => {
  const styles = useStyles();
  const rows = useRowStyles();
  const text = useTextStyles();
  const marks = useSeverityStyles();
  const { locale, select } = usePane();
  const words = useWords(reviewTexts);
  const own = useWords(checkTexts);
  const { finding, key } = entry;
  const { place } = finding;
  const { text: whole, lineOf, sheet } = of;
  const where = place ? [...(sheet ? [] : [words.line(lineOf(place))]), ...(place.chapter === null ? [] : [place.chapter])].join(' · ') : words.whole;
  const excerpt = useMemo(() => (place && place.end > place.start ? excerptOf(whole, place) : null), [whole, place]);
  const prose = proseCell(finding, sheet);
  const standing = standingOf(finding);
  const Icon = severityIcons[standing];
  const target = targetOf(finding, sheet);
  return (
    <li className={mergeClasses(rows.row, styles.row, current && rows.current)} data-testid="review-finding" data-code={finding.code} onFocus={() => onReach(key)}>
      <button type="button" className={mergeClasses(rows.main, styles.main)} tabIndex={current ? 0 : -1} aria-current={current} data-review-finding={key} onClick={() => target !== undefined && select(target)}>
        <span className={rows.head}>
          <Icon className={mergeClasses(marks.icon, marks[standing])} aria-label={own.severities[standing]} />
          {finding.code}
          <span className={rows.place} title={where} lang="zh-CN">· {where}</span>
        </span>
        <span className={rows.message}><Said>{locale.tell(finding)}</Said></span>
      </button>
      {excerpt && <div className={styles.quotation} lang="zh-CN" data-testid="quotation">{excerpt.before}<mark className={styles.mark}>{excerpt.marked}</mark>{excerpt.after}</div>}
      {prose !== null && <div className={styles.cells}>{words.prose}<CellList cells={[prose]} reachable={current} /></div>}
      {finding.at.length > 0 && <div className={styles.cells}>{words.data}<CellList cells={finding.at} reachable={current} /></div>}
      {finding.waived !== null && <div className={text.quiet}>{own.waived}<span lang="zh-CN">{finding.waived}</span></div>}
      <RulesLink rule={finding.code} reachable={current}>{own.aboutCheck}</RulesLink>
    </li>
  );
});
ReviewFinding.displayName = 'ReviewFinding';
