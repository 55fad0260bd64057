import { Field, Select, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { measures } from '../../core/model/facts';
import type { Measure } from '../../core/model/facts';
import type { Snapshot } from '../../core/model/snapshot';
import { choicesOfTable, draftColumns, previewTable, proposeTable, resolveReference, tableMeanings, unreadBlocks } from '../../core/settings';
import type { TableDraft, TablePreview } from '../../core/settings';
import type { CellRef } from '../../core/units/address';
import { parseRef } from '../../core/units/address';
import { formatWan, moneyUnits } from '../../core/units/money';
import type { MoneyUnit } from '../../core/units/money';
import { usePane, useWords } from '../pane-context';
import { useSelected } from '../use-selected';
import { CellButton } from '../components/CellButton';
import { RangeField } from '../components/RangeField';
import { Said } from '../components/Said';
import { useTextStyles } from '../components/text-styles';
import { correctionsTexts } from './corrections-texts';
import { useTableStyles } from './table-styles';
import { useCorrections } from '../use-corrections';

/** Enough to see whether it was understood. */
const shownProjects = 3;
const mostHeadingRows = 4;
const useStyles = makeStyles({
  kinds: { border: 'none', margin: '0 0 8px', padding: 0, display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 14px' },
  legend: { float: 'left', padding: 0, marginRight: '14px', fontWeight: tokens.fontWeightSemibold },
  kind: { display: 'inline-flex', alignItems: 'center', gap: '6px', minHeight: '24px', '& input': { width: '16px', height: '16px', margin: 0, accentColor: tokens.colorBrandBackground } },
  pair: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: '10px', alignItems: 'end', marginBottom: '8px' },
  control: { minWidth: 0, width: '100%' },
  heading: { margin: '8px 0 4px', fontSize: 'inherit', fontWeight: tokens.fontWeightSemibold, display: 'flex', alignItems: 'baseline', gap: '8px' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: { display: 'grid', gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)', alignItems: 'center', columnGap: '8px', padding: '2px 0', overflowWrap: 'anywhere' },
  example: { display: 'block', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  hint: { marginBottom: '8px' },
  // The range stays in sight above it.
  form: { scrollMarginTop: '104px' },
  problem: { margin: '6px 0', color: tokens.colorStatusDangerForeground1 },
});

/** What is to be done with a table as a person has it now; the same object as long as it can or cannot be read so. */
export interface Declaring {
  /** False where nothing would be read of it. */
  readonly readable: boolean;
  readonly keep: () => void;
  readonly leave: () => void;
}

/** Says of a range what table it is and what its columns are; what it would be read as is shown before it is kept. */
export const DeclareTable = ({ snapshot, wanted, onKept, onDeclaring }: { readonly snapshot: Snapshot; /** Asked for, anew each time: with a range, what it would be read as is shown. */ readonly wanted: { readonly range: CellRef | null } | null; /** Called with the range once it is read as a person has said. */ readonly onKept: (range: CellRef) => void; /** Called with what the foot of the tab is to offer, null once there is no table to decide on. */ readonly onDeclaring: (declaring: Declaring | null) => void }) => {
  const styles = useStyles();
  const text = useTextStyles();
  const { evaluation: { facts }, locale, busy } = usePane();
  const words = useWords(correctionsTexts);
  const selection = useSelected();
  const [draft, setDraft] = useState<TableDraft | null>(null);
  const [field, setField] = useState<object | null>(null);
  const [asked, setAsked] = useState<typeof wanted>(null);
  if (asked !== wanted) {
    setAsked(wanted);
    if (wanted?.range) setDraft(proposeTable(snapshot, wanted.range, 'budget'));
    else if (wanted) setField(wanted);
  }
  const form = useRef<HTMLDivElement>(null);
  const toForm = (): void => {
    form.current?.scrollIntoView({ block: 'start' });
    form.current?.querySelector<HTMLElement>('input, select')?.focus();
  };
  useEffect(() => {
    if (wanted?.range) toForm();
  }, [wanted]);

  const candidates = useMemo(() => unreadBlocks(snapshot, facts).map(({ at, heads }) => ({ at, label: words.blockHeads(heads) })), [snapshot, facts, words]);
  const sheet = parseRef(selection ?? '')?.sheet ?? null;
  const resolve = useCallback(
    (typed: string) => {
      const found = resolveReference(snapshot, typed, sheet);
      return typeof found === 'string' ? found : { problem: locale.say(found.problem) };
    },
    [snapshot, sheet, locale],
  );
  const examine = useCallback(
    (at: CellRef) => {
      const { columns, range } = proposeTable(snapshot, at, 'budget');
      const place = parseRef(range);
      return columns.length < 2 || place === null ? { fine: false, words: words.tooNarrow, instead: null } : { fine: true, words: words.rangeHolds(place.lastRow - place.row + 1, columns.length), instead: null };
    },
    [snapshot, words],
  );
  const take = async (at: CellRef | null): Promise<null> => {
    setDraft(at === null ? null : proposeTable(snapshot, at, draft?.as ?? 'budget'));
    setTimeout(toForm);
    return null;
  };
  const leave = (): void => {
    setDraft(null);
    setField({});
  };
  const kept = (range: CellRef): void => {
    setDraft(null);
    onKept(range);
  };
  return (
    <>
      <p className={mergeClasses(text.quiet, styles.hint)}>{words.declareHint}</p>
      <RangeField label={words.range} state={words.rangeState} value={draft?.range ?? null} candidates={candidates} selection={selection} busy={busy} wanted={field} resolve={resolve} examine={examine} onConfirm={take} name="declare-range" clearable={false} />
      {draft !== null && <div ref={form} className={styles.form} data-testid="declare-form"><DraftForm snapshot={snapshot} draft={draft} change={setDraft} kept={kept} leave={leave} onDeclaring={onDeclaring} /></div>}
    </>
  );
};

const DraftForm = ({ snapshot, draft, change, kept, leave, onDeclaring }: { readonly snapshot: Snapshot; readonly draft: TableDraft; readonly change: (draft: TableDraft) => void; readonly kept: (range: CellRef) => void; readonly leave: () => void; readonly onDeclaring: (declaring: Declaring | null) => void }) => {
  const styles = useStyles();
  const { locale } = usePane();
  const words = useWords(correctionsTexts);
  const name = useId();
  const { say, problem } = useCorrections();
  const columns = useMemo(() => draftColumns(snapshot, draft), [snapshot, draft]);
  const preview = useMemo(() => previewTable(snapshot, draft), [snapshot, draft]);
  // What a person has said of the columns stays when the table becomes one of the other kind.
  const [touched, setTouched] = useState(false);
  const become = (as: TableDraft['as']): void => change(touched ? { ...draft, as } : { ...proposeTable(snapshot, draft.range, as, draft.headingRows), unit: draft.unit });
  const keep = async (): Promise<void> => {
    if (preview.problem === null && (await say({ choices: choicesOfTable(snapshot, draft) }))) kept(draft.range);
  };
  const readable = preview.problem === null;
  const latest = useRef({ keep, leave });
  useLayoutEffect(() => {
    latest.current = { keep, leave };
  });
  useEffect(() => {
    onDeclaring({ readable, keep: () => void latest.current.keep(), leave: () => latest.current.leave() });
    return () => onDeclaring(null);
  }, [readable, onDeclaring]);
  return (
    <>
      <fieldset className={styles.kinds}>
        <legend className={styles.legend}>{words.kind}</legend>
        {(['budget', 'spending'] as const).map((kind) => (
          <label key={kind} className={styles.kind}><input type="radio" name={name} checked={draft.as === kind} onChange={() => become(kind)} data-testid={`declare-${kind}`} />{words.kinds[kind]}</label>
        ))}
      </fieldset>
      <div className={styles.pair}>
        <Field label={words.headingRows} size="small">
          <Select size="small" className={styles.control} value={String(draft.headingRows)} onChange={(_, { value }) => { setTouched(false); change({ ...proposeTable(snapshot, draft.range, draft.as, Number(value)), unit: draft.unit }); }} data-testid="declare-heading-rows">
            {Array.from({ length: mostHeadingRows + 1 }, (_, count) => (
              <option key={count} value={count}>{words.headingRow(count)}</option>
            ))}
          </Select>
        </Field>
        <Field label={words.unit} size="small">
          <Select size="small" className={styles.control} value={draft.unit ?? ''} onChange={(_, { value }) => change({ ...draft, unit: value === '' ? null : (value as MoneyUnit) })} data-testid="declare-unit">
            <option value="">{words.unitFound}</option>
            {moneyUnits.map((unit) => (
              <option key={unit} value={unit}>{words.units[unit]}</option>
            ))}
          </Select>
        </Field>
      </div>
      <h4 className={styles.heading}>{words.columns}</h4>
      <ul className={styles.list}>
        {columns.map(({ header, at, example }, index) => (
          <li key={at} className={styles.line}>
            <span lang="zh-CN"><CellButton cells={[at]}>{header}</CellButton>{example !== '' && <span className={styles.example} lang={undefined}><Said>{words.example(example)}</Said></span>}</span>
            <Select size="small" className={styles.control} aria-label={words.meaningOf(header)} value={draft.columns[index] ?? ''} onChange={(_, { value }) => { setTouched(true); change({ ...draft, columns: draft.columns.map((word, place) => (place === index ? (value === '' ? null : value) : word)) }); }} data-testid={`declare-column-${index}`}>
              <option value="">{words.notUsed}</option>
              {tableMeanings.map((word) => (
                <option key={word} value={word}>{locale.say(word)}</option>
              ))}
            </Select>
          </li>
        ))}
      </ul>
      <div role="status" data-testid="declare-preview">{preview.problem !== null ? <p className={styles.problem}><Said>{locale.say(preview.problem)}</Said></p> : <Preview preview={preview} />}</div>
      <div role="alert">{problem !== null && <p className={styles.problem}><Said>{problem}</Said></p>}</div>
    </>
  );
};

/** The first projects and the sums of what a range would be read as. */
const Preview = ({ preview: { projects, sum, stated } }: { readonly preview: TablePreview }) => {
  const styles = useStyles();
  const text = useTextStyles();
  const table = useTableStyles();
  const words = useWords(correctionsTexts);
  const shown = measures.filter((measure) => sum[measure] !== undefined);
  const row = (label: string, amounts: Readonly<Partial<Record<Measure, number>>>) => (
    <tr>
      <th scope="row" className={mergeClasses(table.cell, table.first, table.sum)}>{label}</th>
      {shown.map((measure) => (
        <td key={measure} className={mergeClasses(table.cell, table.sum)}>{amounts[measure] === undefined ? '—' : formatWan(amounts[measure])}</td>
      ))}
    </tr>
  );
  return (
    <>
      <h4 className={styles.heading}>{words.preview}<span className={text.aside}>{words.inWan}</span></h4>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(table.head, table.first)} style={{ width: '34%' }}>{words.project}</th>
            {shown.map((measure) => (
              <th key={measure} scope="col" className={table.head}>{words.measures[measure]}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {projects.slice(0, shownProjects).map(({ name, at, amounts }) => (
            <tr key={at.join()}>
              <th scope="row" className={mergeClasses(table.cell, table.first)} lang="zh-CN"><CellButton cells={at}>{name}</CellButton></th>
              {shown.map((measure) => (
                <td key={measure} className={table.cell}>{amounts[measure] === undefined ? '—' : formatWan(amounts[measure])}</td>
              ))}
            </tr>
          ))}
        </tbody>
        <tbody>
          {row(words.sum, sum)}
          {Object.keys(stated).length > 0 && row(words.stated, stated)}
        </tbody>
      </table>
      {projects.length > shownProjects && <p className={text.quiet}>{words.more(projects.length - shownProjects)}</p>}
    </>
  );
};
