import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Score, ScoreItem } from '../../core/model/evaluation';
import { checkTexts } from './check-texts';
import { deductionsFirst, outcomeOf } from './finding-groups';
import type { Outcome } from './finding-groups';
import { usePane, useWords } from '../pane-context';
import { scoreFigure } from '../score-figure';
import { CellButton } from '../components/CellButton';
import { Disclosure } from '../components/Disclosure';
import { useTextStyles } from '../components/text-styles';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'baseline', gap: '8px' },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  figure: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  grade: { flexShrink: 0, padding: '0 8px', borderRadius: tokens.borderRadiusCircular, fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
  picture: { display: 'flex', gap: '1px', height: '6px', marginTop: '6px', borderRadius: tokens.borderRadiusCircular, overflow: 'hidden', backgroundColor: tokens.colorNeutralBackground5, forcedColorAdjust: 'none' },
  part: { height: '100%', flexBasis: 0 },
  earned: { display: 'block', height: '100%', backgroundColor: tokens.colorBrandBackground },
  deducted: { backgroundColor: tokens.colorStatusDangerBackground3 },
  undecided: { backgroundColor: tokens.colorStatusWarningBackground3 },
  full: {},
  unscored: { display: 'none' },
  items: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { padding: '6px 0', borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  points: { flexShrink: 0, fontVariantNumeric: 'tabular-nums' },
  less: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** The score of one project: total and grade, its parts as a picture, and below each part with its formula. */
export const ScoreCard = ({ score, open, onToggle }: { readonly score: Score; readonly open: boolean; readonly onToggle: (open: boolean) => void }) => {
  const styles = useStyles();
  const { texts } = usePane();
  const summary = (
    <>
      <span className={styles.line}>
        <span className={styles.name} lang="zh-CN">{score.name}</span>
        {score.grade !== null && <span className={styles.grade} lang="zh-CN">{score.grade}</span>}
      </span>
      <span className={styles.figure}>{scoreFigure(score, texts)}</span>
      <span className={styles.picture} aria-hidden="true">
        {score.items.map((item, index) => (
          <span key={`${item.indicator ?? ''}${index}`} className={mergeClasses(styles.part, styles[outcomeOf(item)])} style={{ flexGrow: Number(item.maxPoints ?? 0) }}>
            <span className={styles.earned} style={{ width: item.points === null || item.maxPoints === null ? 0 : `${(Number(item.points) / Number(item.maxPoints)) * 100}%` }} />
          </span>
        ))}
      </span>
    </>
  );
  return (
    <Disclosure summary={summary} open={open} onToggle={onToggle} name="score">
      <ul className={styles.items}>
        {deductionsFirst(score.items).map((item) => (
          <ItemRow key={item.indicator ?? item.kind} item={item} outcome={outcomeOf(item)} />
        ))}
      </ul>
    </Disclosure>
  );
};

const ItemRow = ({ item, outcome }: { readonly item: ScoreItem; readonly outcome: Outcome }) => {
  const styles = useStyles();
  const text = useTextStyles();
  const { texts } = usePane();
  const words = useWords(checkTexts);
  return (
    <li className={styles.item} data-testid="score-item" data-outcome={outcome}>
      <div className={styles.line}>
        <span className={styles.name} lang="zh-CN"><CellButton cells={item.at}>{item.name}</CellButton></span>
        <span className={mergeClasses(styles.points, outcome === 'deducted' && styles.less)}>{texts.outOf(item.points, item.maxPoints)}</span>
      </div>
      <div className={text.quiet} lang="zh-CN">{item.reason}</div>
      {item.band && <div className={text.quiet}>{texts.band(item.band.low, item.band.high)}</div>}
      {(outcome === 'deducted' || outcome === 'undecided') && <div className={text.quiet}>{words.basis}<span lang="zh-CN">{item.basis.document}{item.basis.clause}</span></div>}
    </li>
  );
};
