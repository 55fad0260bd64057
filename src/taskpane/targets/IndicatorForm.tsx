import { Button, Field, Input, Select, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Problem } from '../../core/amend';
import type { ScoreItem } from '../../core/model/evaluation';
import type { Category, Comparison, Indicator, Kind } from '../../core/model/facts';
import type { TargetDraft } from '../../core/model/options';
import type { Scheme } from '../../core/model/scheme';
import { livePoints } from '../../core/score';
import { usePane, useWords } from '../pane-context';
import { targetsTexts } from './targets-texts';
import { categories, comparisons, kindsOffered } from './target-forms';
import type { FormField } from './target-forms';
import { CellList } from '../components/CellButton';

const useStyles = makeStyles({
  grid: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: '8px 10px', alignItems: 'start' },
  wide: { gridColumn: '1 / -1' },
  control: { minWidth: 0, width: '100%' },
  live: { gridColumn: '1 / -1', padding: '8px 10px', borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3 },
  points: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  reason: { display: 'block', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  foot: { gridColumn: '1 / -1', display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px' },
});

interface Properties {
  readonly form: TargetDraft;
  /** Where the indicator stands; undefined for a new one. */
  readonly cells: Indicator['at'] | undefined;
  readonly scheme: Scheme;
  readonly band: ScoreItem['band'];
  readonly problem: Problem | null;
  readonly onEdit: <Name extends FormField>(field: Name, value: TargetDraft[Name]) => void;
  /** null where nothing was typed. */
  readonly onDiscard: (() => void) | null;
}

/** The form of one indicator, with the points it would get as it is filled now. */
export const IndicatorForm = ({ form, cells, scheme, band, problem, onEdit, onDiscard }: Properties) => {
  const styles = useStyles();
  const { texts, evaluation } = usePane();
  const words = useWords(targetsTexts);
  const live = livePoints(form, scheme, evaluation.facts.unit.year);
  const field = (name: FormField, control: ReactElement, options: { readonly wide?: boolean; readonly hint?: string; readonly required?: boolean } = {}) => (
    <Field
      label={words.fields[name]}
      size="small"
      className={options.wide ? styles.wide : ''}
      {...(options.hint === undefined ? {} : { hint: options.hint })}
      {...(options.required ? { required: true } : {})}
      {...(problem?.field === name ? { validationMessage: words.problem(problem), validationState: 'error' as const } : {})}
    >
      {control}
    </Field>
  );
  const typed = (name: Exclude<FormField, 'category' | 'kind' | 'comparison'>) => ({ value: form[name], onChange: (_: unknown, { value }: { value: string }) => onEdit(name, value), 'data-testid': `field-${name}`, className: styles.control });
  const elsewhere = problem && (problem.field === 'project' || problem.field === 'indicator') ? problem : null;
  const hint = form.comparison === 'qualitative' ? words.hints.qualitative : form.comparison === 'date' ? words.hints.date : undefined;

  return (
    <div className={styles.grid}>
      {field('category', <Select size="small" className={styles.control} value={form.category} onChange={(_, { value }) => onEdit('category', value as Category)} data-testid="field-category">{categories.map((category) => <option key={category} value={category}>{words.categories[category]}</option>)}</Select>)}
      {field('kind', <Select size="small" className={styles.control} value={form.kind} onChange={(_, { value }) => onEdit('kind', value as Kind)} data-testid="field-kind">{[...new Set([...kindsOffered[form.category], form.kind])].map((kind) => <option key={kind} value={kind}>{words.kinds[kind]}</option>)}</Select>)}
      {field('name', <Input size="small" {...typed('name')} />, { wide: true, required: true })}
      {field('comparison', <Select size="small" className={styles.control} value={form.comparison} onChange={(_, { value }) => onEdit('comparison', value as Comparison)} data-testid="field-comparison">{comparisons.map((comparison) => <option key={comparison} value={comparison}>{words.comparisons[comparison]}</option>)}</Select>)}
      {field('measure', <Input size="small" {...typed('measure')} />)}
      {field('target', <Input size="small" {...typed('target')} />, { required: true, ...(hint === undefined ? {} : { hint }) })}
      {field('actual', <Input size="small" {...typed('actual')} />)}
      {field('maxPoints', <Input size="small" inputMode="decimal" {...typed('maxPoints')} />)}
      {field('declaredPoints', <Input size="small" inputMode="decimal" {...typed('declaredPoints')} />, band ? { hint: texts.band(band.low, band.high) } : {})}
      {field('deviationReason', <Textarea size="small" resize="vertical" rows={2} {...typed('deviationReason')} />, { wide: true, hint: words.hints.reason })}
      <output className={styles.live} data-testid="live-points">
        <span className={styles.points}>{words.livePoints(live.points, form.maxPoints.trim())}</span>
        <span className={styles.reason} lang="zh-CN">{live.reason}</span>
      </output>
      {elsewhere && <p role="alert" className={styles.wide}>{words.problem(elsewhere)}</p>}
      {(cells?.name || onDiscard) && (
        <div className={styles.foot}>
          <CellList cells={cells?.name ?? []} />
          {onDiscard && <Button size="small" appearance="subtle" onClick={onDiscard}>{words.discard}</Button>}
        </div>
      )}
    </div>
  );
};
