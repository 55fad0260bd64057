import { Button, Input, Link, Select, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons';
import { useCallback, useId, useLayoutEffect, useMemo, useRef } from 'react';
import type { ReactElement, ReactNode } from 'react';
import type { Problem } from '../../core/amend';
import type { Category, Comparison, Facts, Indicator, Kind } from '../../core/model/facts';
import type { TargetDraft } from '../../core/model/options';
import { liveAward } from '../../core/score';
import { tierBands, tierOf } from '../../core/score/tier-bands';
import { parseRef } from '../../core/units/address';
import { decimal } from '../../core/units/decimal';
import { usePane, useWords } from '../pane-context';
import { targetsTexts } from './targets-texts';
import { categories, comparisons, isOvertaken, kindsOffered } from './target-forms';
import type { FormField } from './target-forms';
import { CellList } from '../components/CellButton';
import { Said } from '../components/Said';
import { FormControl } from './FormControl';
import { useProblem } from './use-problem';

const useStyles = makeStyles({
  grid: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: '8px 10px', alignItems: 'start' },
  wide: { gridColumn: '1 / -1' },
  control: { minWidth: 0, width: '100%' },
  live: { gridColumn: '1 / -1', padding: '8px 10px', borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3 },
  points: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  reason: { display: 'block', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  foot: { gridColumn: '1 / -1', display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '4px', marginLeft: 'auto' },
});

/** Units of every day, offered before those of the workbook. */
const usualMeasures = ['个', '人', '人次', '次', '场', '项', '户', '%', '元', '万元', '天', '份'];

const measuresOf = ({ projects }: Facts): readonly string[] => [...new Set([...usualMeasures, ...projects.flatMap(({ indicators }) => indicators.flatMap(({ measure }) => measure ?? []))])].slice(0, 60);

/** Returns the cells an indicator stands in, left to right, its own row first. */
const cellsOf = (at: Indicator['at']): readonly string[] => {
  const row = parseRef(at.name?.[0] ?? '')?.row;
  const placed = [...new Set(Object.values(at).flat())].map((ref) => ({ ref, place: parseRef(ref) }));
  return placed.sort((one, other) => Number(one.place?.row !== row) - Number(other.place?.row !== row) || (one.place?.column ?? 0) - (other.place?.column ?? 0)).map(({ ref }) => ref);
};

interface Properties {
  readonly form: TargetDraft;
  /** Where the indicator stands; undefined for a new one. */
  readonly cells: Indicator['at'] | undefined;
  /** What keeps it from being saved, by field. */
  readonly problems: readonly Problem[];
  /** What the workbook says now of edited fields that have been changed there as well. */
  readonly overtaken: Readonly<Partial<Record<FormField, string>>>;
  readonly onEdit: <Name extends FormField>(field: Name, value: TargetDraft[Name]) => void;
  /** null where nothing was typed. */
  readonly onDiscard: (() => void) | null;
  /** null for a new indicator. */
  readonly onRemove: (() => void) | null;
  /** Called with the project that a new indicator goes to instead. */
  readonly onProject: (id: string) => void;
}

/** The form of one indicator, with the points it would get as it is filled now. */
export const IndicatorForm = ({ form, cells, problems, overtaken, onEdit, onDiscard, onRemove, onProject }: Properties) => {
  const styles = useStyles();
  const { texts, locale, evaluation, busy } = usePane();
  const words = useWords(targetsTexts);
  const tell = useProblem();
  const id = useId();
  const { scheme, facts } = evaluation;
  const measures = useMemo(() => measuresOf(facts).map((measure) => <option key={measure} value={measure} />), [facts]);
  const live = liveAward(form, scheme, facts.unit.year);
  const maximum = decimal(form.maxPoints.trim());
  const tiers = maximum ? tierBands(scheme, maximum) : null;
  const tier = form.comparison === 'qualitative' && form.actual.trim() !== '' ? tierOf(scheme, form.actual) : -1;
  const proposed = live.points === null ? tiers?.[tier]?.proposed : undefined;

  const latest = useRef({ onEdit, onProject });
  useLayoutEffect(() => {
    latest.current = { onEdit, onProject };
  });
  const edit = useCallback<Properties['onEdit']>((name, value) => latest.current.onEdit(name, value), []);

  const wrong = (name: string): string | undefined => {
    const problem = problems.find(({ field: at }) => at === name);
    return problem && !isOvertaken(problem) ? tell(problem) : undefined;
  };
  const field = (name: FormField | 'tier' | 'project', from: readonly unknown[], control: () => ReactElement, options: { readonly wide?: boolean; readonly hint?: ReactNode; readonly required?: boolean } = {}) => (
    <FormControl
      label={name === 'tier' ? words.tier : name === 'project' ? words.project : words.fields[name]}
      className={options.wide ? styles.wide : ''}
      error={wrong(name)}
      warning={name !== 'tier' && name !== 'project' && overtaken[name] !== undefined ? words.overtaken(name, overtaken[name]) : undefined}
      hint={options.hint}
      required={options.required ?? false}
      from={from}
      control={control}
    />
  );
  const typed = (name: Exclude<FormField, 'category' | 'kind' | 'comparison'>) => ({ value: form[name], onChange: (_: unknown, { value }: { value: string }) => edit(name, value), 'data-testid': `field-${name}`, className: styles.control, autoComplete: 'off' });
  /** A field of text is drawn from its text. */
  const text = (name: Exclude<FormField, 'category' | 'kind' | 'comparison'>, control: () => ReactElement, options: Parameters<typeof field>[3] = {}) => field(name, [form[name]], control, options);
  const elsewhere = problems.find(({ field: at }) => at === 'project' || at === 'indicator');
  const hint = form.comparison === 'range' ? words.hints.range : form.comparison === 'qualitative' ? words.hints.qualitative : form.comparison === 'date' ? words.hints.date : undefined;
  const kinds = form.category ? kindsOffered[form.category] : Object.values(kindsOffered).flat();

  return (
    <div className={styles.grid}>
      {form.indicator === null && field('project', [facts, form.project], () => <Select size="small" className={styles.control} value={form.project} onChange={(_, { value }) => latest.current.onProject(value)} data-testid="field-project" lang="zh-CN">{facts.projects.map(({ id: project, name }) => <option key={project} value={project}>{name}</option>)}</Select>, { wide: true })}
      {field('category', [words, form.category], () => <Select size="small" className={styles.control} value={form.category ?? ''} onChange={(_, { value }) => edit('category', value as Category)} data-testid="field-category">{form.category === null && <option value="">{words.none}</option>}{categories.map((category) => <option key={category} value={category}>{words.categories[category]}</option>)}</Select>)}
      {field('kind', [words, form.category, form.kind], () => <Select size="small" className={styles.control} value={form.kind ?? ''} onChange={(_, { value }) => edit('kind', value as Kind)} data-testid="field-kind">{form.kind === null && <option value="">{words.none}</option>}{[...new Set([...kinds, ...(form.kind ? [form.kind] : [])])].map((kind) => <option key={kind} value={kind}>{words.kinds[kind]}</option>)}</Select>)}
      {text('name', () => <Input size="small" {...typed('name')} />, { wide: true, required: true })}
      {field('comparison', [words, form.comparison], () => <Select size="small" className={styles.control} value={form.comparison} onChange={(_, { value }) => edit('comparison', value as Comparison)} data-testid="field-comparison">{comparisons.map((comparison) => <option key={comparison} value={comparison}>{words.comparisons[comparison]}</option>)}</Select>)}
      {text('measure', () => <Input size="small" list={`${id}measures`} {...typed('measure')} />)}
      <datalist id={`${id}measures`}>{measures}</datalist>
      {text('target', () => <Input size="small" {...typed('target')} />, { required: true, ...(hint === undefined ? {} : { hint }) })}
      {text('actual', () => <Input size="small" {...typed('actual')} />)}
      {form.comparison === 'qualitative' &&
        field(
          'tier',
          [words, locale, scheme, form.maxPoints, tier],
          () => <Select size="small" className={styles.control} value={tier} onChange={(_, { value }) => edit('actual', scheme.tiers[Number(value)]?.name ?? '')} data-testid="field-tier">
            <option value={-1} disabled={tier >= 0}>{words.ownWords}</option>
            {scheme.tiers.map(({ name }, index) => { const band = tiers?.[index]; return <option key={name} value={index}>{band ? words.tierOf(locale.say(name), band.low, band.high, band.closed) : locale.say(name)}</option>; })}
          </Select>,
          { wide: true },
        )}
      {text('maxPoints', () => <Input size="small" inputMode="decimal" {...typed('maxPoints')} />)}
      {text('declaredPoints', () => <Input size="small" inputMode="decimal" {...typed('declaredPoints')} />, {
        ...(live.band ? { hint: <>{texts.band(live.band.low, live.band.high)}{proposed !== undefined && <> <Link as="button" onClick={() => edit('declaredPoints', proposed)} data-testid="use-proposed">{words.usePoints(proposed)}</Link></>}</> } : {}),
      })}
      {text('deviationReason', () => <Textarea size="small" resize="vertical" rows={2} {...typed('deviationReason')} />, { wide: true, hint: words.hints.reason })}
      <output className={styles.live} data-testid="live-points">
        <span className={styles.points}>{words.livePoints(live.points, form.maxPoints.trim())}</span>
        <span className={styles.reason}><Said>{locale.say(live.reason)}</Said></span>
        <span className={styles.reason}><Said>{locale.cite(live.basis)}</Said></span>
      </output>
      {elsewhere && <p role="alert" className={styles.wide}><Said>{tell(elsewhere)}</Said></p>}
      {(cells !== undefined || onDiscard) && (
        <div className={styles.foot}>
          <CellList cells={cells ? cellsOf(cells) : []} />
          <span className={styles.actions}>
            {onDiscard && <Button size="small" appearance="subtle" onClick={onDiscard} data-testid="discard">{words.discard}</Button>}
            {onRemove && <Button size="small" appearance="subtle" icon={<DeleteRegular />} disabledFocusable={busy} onClick={onRemove} data-testid="remove">{words.remove}</Button>}
          </span>
        </div>
      )}
    </div>
  );
};
