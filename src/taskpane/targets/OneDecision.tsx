import { Button, Field, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { Problem } from '../../core/amend';
import { comparisonSigns } from '../../core/model/names';
import { liveAward } from '../../core/score';
import { isInTier, tierBands, tierOf } from '../../core/score/tier-bands';
import { decimal } from '../../core/units/decimal';
import { narrow } from '../../core/units/text';
import { CellButton } from '../components/CellButton';
import { Said } from '../components/Said';
import { TabBody } from '../components/TabBody';
import { useTextStyles } from '../components/text-styles';
import { usePane, useWords } from '../pane-context';
import { formOf } from './target-forms';
import type { FormEdits } from './target-forms';
import type { ListedIndicator } from './target-list';
import { targetsTexts } from './targets-texts';
import { useHeadStyles } from './head-styles';
import { useProblem } from './use-problem';

const useStyles = makeStyles({
  name: { margin: '0 0 2px', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  values: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', gap: '2px 12px', margin: '10px 0', overflowWrap: 'anywhere', '& dt': { color: tokens.colorNeutralForeground2 }, '& dd': { margin: 0 }, '& button': { minHeight: '24px' } },
  tiers: { display: 'grid', gap: '6px', margin: '10px 0', padding: 0, border: 'none' },
  legend: { padding: 0, marginBottom: '4px', fontWeight: tokens.fontWeightSemibold },
  tier: { display: 'flex', gap: '8px', alignItems: 'flex-start', minHeight: '24px', padding: '6px 10px', border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium, cursor: 'pointer', '& input': { margin: '3px 0 0', accentColor: tokens.colorCompoundBrandBackground }, ':focus-within': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' } },
  chosen: { border: `1px solid ${tokens.colorCompoundBrandStroke}`, backgroundColor: tokens.colorNeutralBackground1Selected },
  tierName: { flexGrow: 1, minWidth: 0 },
  band: { flexShrink: 0, fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2 },
});

/** An indicator that waits for a person's decision, as its form is now. */
export interface Undecided {
  readonly listed: ListedIndicator;
  readonly edits: FormEdits;
}

interface Properties extends Undecided {
  readonly title: string;
  readonly undo: ReactNode;
  readonly note: ReactNode;
  readonly onUndo: () => void;
  readonly onDecide: (edits: FormEdits) => Problem | null;
  readonly onSkip: () => void;
  readonly onOpen: () => void;
  readonly onBack: () => void;
}

/** One indicator whose points a person must decide: the bands, a proposal, and one key that accepts it. */
export const OneDecision = ({ listed, edits, title, undo, note, onUndo, onDecide, onSkip, onOpen, onBack }: Properties) => {
  const styles = useStyles();
  const head = useHeadStyles();
  const text = useTextStyles();
  const { locale, evaluation } = usePane();
  const words = useWords(targetsTexts);
  const tell = useProblem();
  const id = useId();
  const { indicator, project, number } = listed;
  const { scheme, facts } = evaluation;
  const form = { ...formOf(project.id, indicator), ...edits };
  const live = liveAward(form, scheme, facts.unit.year);
  const maximum = decimal(form.maxPoints.trim());
  const tiers = maximum && form.comparison === 'qualitative' ? tierBands(scheme, maximum) : [];
  const worded = tierOf(scheme, form.actual);
  // null until a person types points of their own.
  const [typed, setTyped] = useState<string | null>(null);
  const [chosen, setChosen] = useState(worded);
  const [error, setError] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const open = useRef<HTMLDivElement>(null);

  const points = typed ?? tiers[chosen]?.proposed ?? '';
  const value = decimal(narrow(points).trim());
  const fitting = value ? tiers.findIndex((tier) => isInTier(tier, value)) : -1;
  const tier = typed === null ? chosen : fitting;
  const rewritten = tier >= 0 && tier !== worded ? (tiers[tier]?.name ?? null) : null;

  useEffect(() => {
    (field.current ?? open.current?.querySelector('button'))?.focus();
    field.current?.select();
  }, []);

  const choose = (next: number): void => {
    setChosen(next);
    setTyped(null);
    setError(null);
  };
  const accept = (): void => {
    if (tiers.length === 0) return;
    if (value === null || fitting < 0) {
      setError(words.chooseTier);
      field.current?.focus();
      return;
    }
    const problem = onDecide({ ...edits, declaredPoints: narrow(points).trim(), ...(rewritten === null ? {} : { actual: rewritten }) });
    if (problem) setError(tell(problem));
  };
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.key === 'Process') return;
    const inPoints = event.target === field.current;
    if (event.key === 'Escape') onBack();
    else if (event.key === 'PageDown') onSkip();
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) accept();
    else if (event.key === 'z' && (event.ctrlKey || event.metaKey) && typed === null && undo) onUndo();
    else if (inPoints && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      choose(Math.min(Math.max(tier + (event.key === 'ArrowDown' ? 1 : -1), 0), tiers.length - 1));
      requestAnimationFrame(() => field.current?.select());
    } else return;
    event.preventDefault();
    // Excel on the web takes what reaches the window for a key of its own.
    event.stopPropagation();
  };

  return (
    <TabBody
      primary={tiers.length > 0 ? { label: words.accept(value === null ? '' : points), name: 'accept', whileBusy: true, run: accept } : { label: words.openForm, name: 'open-form', whileBusy: true, run: onOpen }}
      beside={<><Button onClick={onSkip} data-testid="skip">{words.skip}</Button>{undo}</>}
      note={note}
    >
      <div onKeyDown={press} data-testid="decide">
        <div className={head.row}>
          <Button appearance="subtle" size="small" icon={<ArrowLeftRegular />} aria-label={words.back} title={words.back} onClick={onBack} data-testid="back" />
          <h2 className={head.title}><span role="status">{title}</span></h2>
        </div>
        <p className={text.quiet} lang="zh-CN">{number} {project.name}</p>
        <h3 className={styles.name} lang="zh-CN">{form.name}</h3>
        <dl className={styles.values}>
          <dt>{words.target}</dt>
          <dd lang="zh-CN"><CellButton cells={indicator.at.target} plain>{comparisonSigns[form.comparison]}{form.target}</CellButton></dd>
          <dt>{words.actual}</dt>
          <dd lang="zh-CN"><CellButton cells={indicator.at.actual} plain>{form.actual}</CellButton></dd>
        </dl>
        <p className={text.quiet}><Said>{locale.say(live.reason)}</Said></p>
        {tiers.length > 0 ? (
          <>
            <fieldset className={styles.tiers}>
              <legend className={styles.legend}>{words.tier}</legend>
              {tiers.map(({ name, low, high, closed }, place) => (
                <label key={name} className={mergeClasses(styles.tier, place === tier && styles.chosen)}>
                  <input type="radio" name={id} checked={place === tier} tabIndex={place === Math.max(tier, 0) ? 0 : -1} onChange={() => choose(place)} data-testid="tier" />
                  <span className={styles.tierName}><Said>{locale.say(name)}</Said></span>
                  <span className={styles.band}>{words.bandOf(low, high, closed)}</span>
                </label>
              ))}
            </fieldset>
            <Field label={words.decidePoints(form.maxPoints)} hint={words.proposal} size="small" {...(error === null ? {} : { validationMessage: <Said>{error}</Said>, validationState: 'error' as const })}>
              <Input input={{ ref: field }} size="medium" inputMode="decimal" autoComplete="off" value={points} onChange={(_, { value: next }) => { setTyped(next); setError(null); }} data-testid="decide-points" />
            </Field>
            <p className={text.quiet} role="status"><Said>{rewritten === null ? '' : words.rewritten(form.actual, rewritten)}</Said></p>
            <p className={text.quiet}><Said>{locale.cite(live.basis)}</Said></p>
          </>
        ) : (
          <>
            <p>{words.noBand}</p>
            <div ref={open}><Button onClick={onOpen}>{words.openForm}</Button></div>
          </>
        )}
      </div>
    </TabBody>
  );
};
