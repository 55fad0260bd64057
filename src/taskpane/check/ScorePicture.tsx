import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { checkTexts } from './check-texts';
import { stretchesOf } from './score-parts';
import type { ScorePart, Stretch } from './score-parts';
import { useWords } from '../pane-context';

const useStyles = makeStyles({
  picture: { display: 'block', width: '100%', borderRadius: tokens.borderRadiusSmall },
  swatch: { display: 'block', flexShrink: 0, borderRadius: '2px' },
  earned: { fill: tokens.colorCompoundBrandBackground, '@media (forced-colors: active)': { fill: 'CanvasText' } },
  ground: { fill: tokens.colorNeutralBackground1, '@media (forced-colors: active)': { fill: 'Canvas' } },
  hatching: { stroke: tokens.colorStatusDangerForeground1, strokeWidth: '2.2px', '@media (forced-colors: active)': { stroke: 'CanvasText' } },
  dots: { fill: tokens.colorStatusWarningForeground3, '@media (forced-colors: active)': { fill: 'CanvasText' } },
  border: { stroke: tokens.colorNeutralBackground1, strokeWidth: '2px', '@media (forced-colors: active)': { stroke: 'Canvas' } },
  frame: { fill: 'none', stroke: tokens.colorNeutralStroke1, strokeWidth: '1px', '@media (forced-colors: active)': { stroke: 'CanvasText' } },
  legend: { display: 'flex', flexWrap: 'wrap', gap: '2px 12px', margin: '0 0 8px', padding: 0, listStyleType: 'none', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  entry: { display: 'flex', alignItems: 'center', gap: '5px' },
});

/** The fillings: full for what was earned, hatched for what was lost, dotted for what is open, so that they differ without colour. */
const Fillings = ({ id }: { readonly id: string }) => {
  const styles = useStyles();
  return (
    <defs>
      <pattern id={`${id}-lost`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="5" height="5" className={styles.ground} />
        <line x1="1.5" y1="0" x2="1.5" y2="5" className={styles.hatching} />
      </pattern>
      <pattern id={`${id}-open`} width="5" height="5" patternUnits="userSpaceOnUse">
        <rect width="5" height="5" className={styles.ground} />
        <circle cx="2.5" cy="2.5" r="1.3" className={styles.dots} />
      </pattern>
    </defs>
  );
};

const outcomes: readonly Stretch['outcome'][] = ['earned', 'lost', 'open'];

/** The parts of a score side by side, each as wide as its points; said in words to those who do not see it. */
export const ScorePicture = ({ parts, height = 12 }: { readonly parts: readonly ScorePart[]; readonly height?: number }) => {
  const styles = useStyles();
  const words = useWords(checkTexts);
  const id = useId();
  const { stretches, borders } = stretchesOf(parts);
  return (
    <svg className={styles.picture} height={height} role="img" aria-label={parts.map((part) => words.part(words.parts[part.id], part.earned, part.maxPoints, part.lost, part.open)).join(words.betweenParts)} data-testid="score-picture">
      <Fillings id={id} />
      {stretches.map(({ outcome, start, width }) => (
        <rect key={`${start} ${outcome}`} x={`${start}%`} width={`${width}%`} height={height} className={outcome === 'earned' ? styles.earned : undefined} fill={outcome === 'earned' ? undefined : `url(#${id}-${outcome})`} data-outcome={outcome} />
      ))}
      <rect x="0.5" y="0.5" width="100%" height={height - 1} className={styles.frame} />
      {borders.map((at) => (
        <line key={at} x1={`${at}%`} x2={`${at}%`} y1="0" y2={height} className={styles.border} />
      ))}
    </svg>
  );
};

/** What the fillings mean. */
export const ScoreLegend = () => {
  const styles = useStyles();
  const words = useWords(checkTexts);
  const id = useId();
  return (
    <ul className={styles.legend}>
      {outcomes.map((outcome) => (
        <li key={outcome} className={styles.entry}>
          <svg className={styles.swatch} width="16" height="10" aria-hidden="true">
            <Fillings id={id + outcome} />
            <rect width="16" height="10" className={outcome === 'earned' ? styles.earned : undefined} fill={outcome === 'earned' ? undefined : `url(#${id}${outcome}-${outcome})`} />
            <rect x="0.5" y="0.5" width="15" height="9" className={styles.frame} />
          </svg>
          {words.outcomes[outcome]}
        </li>
      ))}
    </ul>
  );
};
