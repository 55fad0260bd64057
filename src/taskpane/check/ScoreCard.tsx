import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import type { Score, ScoreItem } from '../../core/model/evaluation';
import type { Project } from '../../core/model/facts';
import { checkTexts } from './check-texts';
import { outcomeOf } from './finding-groups';
import type { Outcome } from './finding-groups';
import { RulesLink } from './RulesLink';
import { ScorePicture } from './ScorePicture';
import { lostBy, partsOf } from './score-parts';
import { usePane, useWords } from '../pane-context';
import { scoreFigure } from '../score-figure';
import { CellButton, CellList } from '../components/CellButton';
import { Disclosure } from '../components/Disclosure';
import { Said } from '../components/Said';
import { useTextStyles } from '../components/text-styles';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'baseline', gap: '8px' },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  figure: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  picture: { display: 'block', marginTop: '6px' },
  grade: { flexShrink: 0, padding: '0 8px', borderRadius: tokens.borderRadiusCircular, fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2, '@media (forced-colors: active)': { border: '1px solid CanvasText' } },
  parts: { display: 'grid', gridTemplateColumns: 'auto 1fr auto', alignItems: 'center', gap: '4px 8px', margin: '4px 0 8px', fontSize: tokens.fontSizeBase200 },
  partPoints: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  subheading: { margin: '10px 0 2px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
  items: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { padding: '2px 0', borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  open: { padding: '6px 0', borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  // Reached from what rests on a cell.
  reached: { ':focus': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' } },
  points: { flexShrink: 0, fontVariantNumeric: 'tabular-nums' },
  less: { flexShrink: 0, color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  decide: { minHeight: '24px', fontSize: tokens.fontSizeBase200 },
  formula: { overflowWrap: 'anywhere', color: tokens.colorNeutralForeground1, margin: '2px 0' },
});

/** What of a card is open: its items by name of indicator, `full` and `unscored`. */
export type OpenParts = ReadonlySet<string>;

const keyOf = (item: ScoreItem): string => `item ${item.indicator ?? item.kind}`;

/** Returns which part of an open card must be open for an item to be in sight; null where it is without. */
export const partShowing = (item: ScoreItem): string | null => {
  const outcome = outcomeOf(item);
  return outcome === 'undecided' ? null : outcome === 'deducted' ? keyOf(item) : outcome;
};

/** What finds the row of an item. */
const placeOf = (project: string, item: ScoreItem) => ({ tabIndex: -1, 'data-item': `${project} ${item.indicator ?? item.kind}` });

/** The score of one project: total and grade, its parts as a picture, and when opened every part with its formula, cells and clause. */
export const ScoreCard = memo(({ score, project, open, parts: openParts, onToggle, onTogglePart }: { readonly score: Score; readonly project: Project | undefined; readonly open: boolean; readonly parts: OpenParts; readonly onToggle: (project: string, open: boolean) => void; readonly onTogglePart: (project: string, part: string, open: boolean) => void }) => {
  const styles = useStyles();
  const { texts, locale, edit } = usePane();
  const words = useWords(checkTexts);
  const parts = partsOf(score, project);
  const rated = score.items.some(({ kind }) => kind === 'indicator') && parts.length > 0;
  const of = (outcome: Outcome): readonly ScoreItem[] => score.items.filter((item) => outcomeOf(item) === outcome);
  const [undecided, deducted, full, unscored] = [of('undecided'), of('deducted'), of('full'), of('unscored')];
  const toggle = (part: string) => (opened: boolean) => onTogglePart(score.project, part, opened);
  const summary = (
    <>
      <span className={styles.line}>
        <span className={styles.name} lang="zh-CN">{score.name}</span>
        {score.grade !== null && <span className={styles.grade}><Said>{locale.say(score.grade)}</Said></span>}
      </span>
      <span className={styles.figure}>{scoreFigure(score, texts)}</span>
      {rated && <span className={styles.picture}><ScorePicture parts={parts} /></span>}
    </>
  );
  return (
    <Disclosure summary={summary} open={open} onToggle={(opened) => onToggle(score.project, opened)} name="score">
      {!rated && <Link as="button" className={styles.decide} onClick={() => edit({ project: score.project, indicator: null })}>{words.addTargets}</Link>}
      {rated && parts.length > 1 && (
        <div className={styles.parts}>
          {parts.map((part) => (
            <PartRow key={part.id} part={part} />
          ))}
        </div>
      )}
      {undecided.length > 0 && (
        <>
          <h4 className={styles.subheading}>{words.undecided(undecided.length)}</h4>
          <ul className={styles.items}>
            {undecided.map((item) => (
              <UndecidedRow key={keyOf(item)} item={item} project={score.project} />
            ))}
          </ul>
        </>
      )}
      {deducted.length > 0 && (
        <>
          <h4 className={styles.subheading}>{words.deductions(deducted.length)}</h4>
          <ul className={styles.items}>
            {deducted.map((item) => (
              <li key={keyOf(item)} className={mergeClasses(styles.item, styles.reached)} {...placeOf(score.project, item)} data-testid="score-item" data-outcome="deducted">
                <Disclosure
                  quiet
                  level={4}
                  open={openParts.has(keyOf(item))}
                  onToggle={toggle(keyOf(item))}
                  summary={
                    <span className={styles.line}>
                      <span className={styles.name}><ItemName item={item} /></span>
                      <span className={styles.points}>{texts.outOf(item.points, item.maxPoints)}</span>
                      <span className={styles.less}>{words.less(lostBy(item))}</span>
                    </span>
                  }
                >
                  <Explained item={item} />
                </Disclosure>
              </li>
            ))}
          </ul>
        </>
      )}
      {([['full', full, words.full], ['unscored', unscored, words.unscored]] as const).map(
        ([name, items, heading]) =>
          items.length > 0 && (
            <Disclosure key={name} quiet flush level={4} summary={heading(items.length)} open={openParts.has(name)} onToggle={toggle(name)}>
              <ul className={styles.items}>
                {items.map((item) => (
                  <li key={keyOf(item)} className={mergeClasses(styles.open, styles.reached)} {...placeOf(score.project, item)} data-testid="score-item" data-outcome={name}>
                    <div className={styles.line}>
                      <span className={styles.name}><CellButton cells={item.at}><ItemName item={item} /></CellButton></span>
                      <span className={styles.points}>{texts.outOf(item.points, item.maxPoints)}</span>
                    </div>
                    <Formula item={item} />
                  </li>
                ))}
              </ul>
            </Disclosure>
          ),
      )}
    </Disclosure>
  );
});
ScoreCard.displayName = 'ScoreCard';

const PartRow = ({ part }: { readonly part: ReturnType<typeof partsOf>[number] }) => {
  const styles = useStyles();
  const { texts } = usePane();
  const words = useWords(checkTexts);
  return (
    <>
      <span>{words.parts[part.id]}</span>
      <ScorePicture parts={[part]} height={8} />
      <span className={styles.partPoints}>{texts.outOf(part.earned, part.maxPoints)}</span>
    </>
  );
};

/** What a part is called: an indicator as the sheet has it, the rest in the language of the pane. */
const ItemName = ({ item: { kind, name } }: { readonly item: ScoreItem }) => {
  const { locale } = usePane();
  return kind === 'indicator' ? <span lang="zh-CN">{name}</span> : <Said>{locale.say(name)}</Said>;
};

const Formula = ({ item }: { readonly item: ScoreItem }) => {
  const text = useTextStyles();
  const { locale } = usePane();
  return <div className={text.quiet}><Said>{locale.say(item.reason)}</Said></div>;
};

/** The formula with its numbers, the cells they stand in, and the clause. */
const Explained = ({ item }: { readonly item: ScoreItem }) => {
  const styles = useStyles();
  const text = useTextStyles();
  const { locale } = usePane();
  const words = useWords(checkTexts);
  return (
    <>
      <div className={styles.formula}><Said>{locale.say(item.reason)}</Said></div>
      <CellList cells={item.at} />
      <div className={text.quiet}>{words.basis}<Said>{locale.cite(item.basis)}</Said></div>
      <RulesLink rule={item.rule}>{words.aboutRule}</RulesLink>
    </>
  );
};

/** A part that a person must decide: why, within what band, and the way there. */
const UndecidedRow = ({ item, project }: { readonly item: ScoreItem; readonly project: string }) => {
  const styles = useStyles();
  const text = useTextStyles();
  const { texts, edit } = usePane();
  const words = useWords(checkTexts);
  return (
    <li className={mergeClasses(styles.open, styles.reached)} {...placeOf(project, item)} data-testid="score-item" data-outcome="undecided">
      <div className={styles.line}>
        <span className={styles.name}><ItemName item={item} /></span>
        <span className={styles.points}>{texts.outOf(item.points, item.maxPoints)}</span>
      </div>
      <Explained item={item} />
      {item.band && <div className={text.quiet}>{texts.band(item.band.low, item.band.high)}</div>}
      {item.indicator !== null && <Link as="button" className={styles.decide} onClick={() => edit({ project, indicator: item.indicator })} data-testid="decide">{words.decide}</Link>}
    </li>
  );
};
