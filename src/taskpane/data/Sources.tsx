import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useMemo, useState } from 'react';
import type { FormEvent } from 'react';
import { amendSettings, candidates, examineSource, resolveReference, sourceKinds, understandYear } from '../../core/settings';
import type { SettingsChange } from '../../core/settings';
import type { SourceKind } from '../../core/model/settings';
import type { Snapshot } from '../../core/model/snapshot';
import type { CellRef } from '../../core/units/address';
import { parseRef } from '../../core/units/address';
import { schemes } from '../../core/schemes';
import { moneyUnits } from '../../core/units/money';
import type { MoneyUnit } from '../../core/units/money';
import { usePane, useWords } from '../pane-context';
import { useSelected } from '../use-selected';
import { RangeField } from '../components/RangeField';
import { Said } from '../components/Said';
import { SettledSelect } from '../components/SettledSelect';
import { useTextStyles } from '../components/text-styles';
import { correctionsTexts } from './corrections-texts';
import { SchemeNumbers } from './SchemeNumbers';
import { sourcesTexts } from './sources-texts';

const useStyles = makeStyles({
  heading: { margin: '4px 0 6px', fontSize: 'inherit', fontWeight: tokens.fontWeightSemibold },
  answers: { display: 'grid', gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)', gap: '10px', alignItems: 'start' },
  control: { minWidth: 0, width: '100%' },
  // The titles of documents are long.
  wide: { gridColumn: '1 / -1' },
  form: { display: 'flex', alignItems: 'flex-end', gap: '6px' },
  save: { minWidth: 0, flexShrink: 0 },
});

/** 数据来源: where each kind of table stands, for a person to say where the program does not find it. */
export const Sources = ({ snapshot, wanted }: { readonly snapshot: Snapshot; /** The field that is asked for, anew each time. */ readonly wanted: { readonly kind: SourceKind } | null }) => {
  const text = useTextStyles();
  const { locale, session, evaluation: { facts, settings } } = usePane();
  const words = useWords(sourcesTexts);
  // A plan is seldom in the workbook: its field comes with it.
  const isOffered = (kind: SourceKind): boolean => (kind !== 'target-form' && kind !== 'monitoring-form') || settings.sources[kind] !== undefined || wanted?.kind === kind || facts.tables.some(({ recogniser }) => recogniser === kind);
  const selection = useSelected();

  const settle = useCallback(
    async (change: SettingsChange): Promise<string | null> => {
      const { saved, problem } = await session.amend('settle', (now) => amendSettings(now, change));
      // Where the workbook failed, the notice says how; the field keeps what was typed.
      return problem ? locale.say(problem.problem) : saved ? null : '';
    },
    [session, locale],
  );
  return (
    <>
      <p className={text.quiet}>{words.hint}</p>
      {sourceKinds.filter(isOffered).map((kind) => (
        <SourceField key={kind} kind={kind} snapshot={snapshot} selection={selection} wanted={wanted?.kind === kind ? wanted : null} settle={settle} />
      ))}
      <Answers settle={settle} />
    </>
  );
};

type Settle = (change: SettingsChange) => Promise<string | null>;

const SourceField = ({ kind, snapshot, selection, wanted, settle }: { readonly kind: SourceKind; readonly snapshot: Snapshot; readonly selection: CellRef | null | undefined; readonly wanted: object | null; readonly settle: Settle }) => {
  const text = useTextStyles();
  const { evaluation: { facts, settings }, locale, busy } = usePane();
  const words = useWords(sourcesTexts);
  const sheet = parseRef(selection ?? '')?.sheet ?? null;
  const offered = useMemo(() => candidates(snapshot, facts, kind).map(({ at, label, from }) => ({ at, label: words.from[from](label) })), [snapshot, facts, kind, words]);
  const resolve = useCallback(
    (typed: string) => {
      const found = resolveReference(snapshot, typed, sheet);
      return typeof found === 'string' ? found : { problem: locale.say(found.problem) };
    },
    [snapshot, sheet, locale],
  );
  const examine = useCallback(
    (at: CellRef) => {
      const examination = examineSource(snapshot, kind, at);
      const [first, ...others] = examination.tables;
      if (!first) return { fine: false, words: locale.say(examination.problem ?? ''), instead: examination.suggested };
      const used = examination.tables.reduce((sum, table) => sum + table.used, 0);
      return { fine: true, words: others.length === 0 ? words.recognised(words.kinds[kind], first.rows, used) : words.severalRecognised(words.kinds[kind], examination.tables.length, used), instead: null };
    },
    [snapshot, kind, words, locale],
  );
  const onConfirm = useCallback((at: CellRef | null) => settle({ sources: { [kind]: at } }), [settle, kind]);
  const value = settings.sources[kind] ?? null;
  const unclear = settings.unclear.find(({ setting }) => setting === kind);
  return (
    <>
      <RangeField label={words.kinds[kind]} state={value === null ? words.automatic : words.pointed} value={value} candidates={offered} selection={selection} busy={busy} wanted={wanted} resolve={resolve} examine={examine} onConfirm={onConfirm} name={`source-${kind}`} />
      {unclear && <p className={text.quiet}>{words.unclear(unclear.why)}</p>}
    </>
  );
};

/** What holds where the workbook does not say it. */
const Answers = ({ settle }: { readonly settle: Settle }) => {
  const styles = useStyles();
  const { evaluation: { facts, settings, scheme }, locale, busy } = usePane();
  const words = useWords(sourcesTexts);
  const corrections = useWords(correctionsTexts);
  const one = facts.organisations.all.find(({ name }) => name === facts.organisations.chosen);
  const chosenOrganisation = one === undefined ? '' : (one.code ?? one.name);
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const year = typed ?? (settings.year === null ? '' : String(settings.year));
  const saveYear = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const understood = understandYear(year);
    if (year.trim() !== '' && understood === null) return setProblem(words.yearProblem);
    if (busy) return;
    const refused = await settle({ year: understood });
    setProblem(refused === '' ? null : refused);
    if (refused === null) setTyped(null);
  };
  const choose = async (change: SettingsChange): Promise<void> => {
    const refused = await settle(change);
    setProblem(refused === '' ? null : refused);
  };
  return (
    <>
      <h4 className={styles.heading}>{words.rules}</h4>
      <div className={styles.answers}>
        <Field label={words.scheme} size="small" className={styles.wide}>
          <SettledSelect value={scheme.id} onSettle={(value) => void choose({ scheme: value === schemes[0]?.id ? null : value })} hint={corrections.pressEnter} name="setting-scheme">
            {schemes.map(({ id, title }) => (
              <option key={id} value={id}>{locale.say(title)}</option>
            ))}
          </SettledSelect>
        </Field>
        {scheme.execution.kind === 'banded' && (
          <Field label={words.finished} size="small">
            <SettledSelect value={settings.finished ?? ''} onSettle={(value) => void choose({ finished: value === 'yes' || value === 'no' ? value : null })} hint={corrections.pressEnter} name="setting-finished">
              <option value="">{words.notSaid}</option>
              <option value="yes">{words.yes}</option>
              <option value="no">{words.no}</option>
            </SettledSelect>
          </Field>
        )}
        <SchemeNumbers />
      </div>
      <h4 className={styles.heading}>{words.otherwise}</h4>
      <div className={styles.answers}>
        <Field label={words.unit} size="small">
          <SettledSelect value={settings.unit ?? ''} onSettle={(value) => void choose({ unit: value === '' ? null : (value as MoneyUnit) })} hint={corrections.pressEnter} name="setting-unit">
            <option value="">{words.unitBySize}</option>
            {moneyUnits.map((unit) => (
              <option key={unit} value={unit}>{words.units[unit]}</option>
            ))}
          </SettledSelect>
        </Field>
        {facts.organisations.all.length > 1 && (
          <Field label={words.organisation} size="small">
            <SettledSelect lang="zh-CN" value={chosenOrganisation} onSettle={(value) => void choose({ organisation: value === '' ? null : value })} hint={corrections.pressEnter} name="setting-organisation">
              <option value="">{words.allOrganisations}</option>
              {facts.organisations.all.map(({ code, name }) => (
                <option key={code ?? name} value={code ?? name}>{name}</option>
              ))}
            </SettledSelect>
          </Field>
        )}
        <form className={styles.form} onSubmit={(event) => void saveYear(event)} noValidate>
          <Field label={words.year} size="small">
            <Input size="small" className={styles.control} inputMode="numeric" value={year} placeholder={words.yearUnknown} onChange={(_, { value }) => setTyped(value)} data-testid="setting-year" />
          </Field>
          {typed !== null && <Button size="small" type="submit" className={styles.save} disabledFocusable={busy} data-testid="setting-year-save">{words.save}</Button>}
        </form>
      </div>
      <div role="alert">{problem !== null && <Said>{problem}</Said>}</div>
    </>
  );
};
