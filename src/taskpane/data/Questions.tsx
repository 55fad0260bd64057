import { Button, Field, Input, Link, makeStyles, Select, tokens } from '@fluentui/react-components';
import { QuestionCircleFilled } from '@fluentui/react-icons';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { FormEvent } from 'react';
import type { Evaluation, Finding } from '../../core/model/evaluation';
import { measureNames } from '../../core/model/names';
import { amendUnitName } from '../../core/amend/amend-unit-name';
import { amendCorrections, amendSettings, amendWaivers, draftWaiver, rateBasisId, understandYear } from '../../core/settings';
import type { SettingsChange } from '../../core/settings';
import { formatExact, moneyUnits } from '../../core/units/money';
import { composed } from '../composed';
import { usePane, useWords } from '../pane-context';
import { CellButton, CellList } from '../components/CellButton';
import { Said } from '../components/Said';
import { useTextStyles } from '../components/text-styles';
import type { Amended } from '../workbook-session';
import { inUnit, questionsOf } from './questions';
import type { Question } from './questions';
import { questionsTexts } from './questions-texts';

/** The reason that stands on the sheet 报告设置 for what a person has confirmed. */
const measureConfirmed = '已确认按此理解';
/** 核对 has them all. */
const shownOfOneKind = 3;

const useStyles = makeStyles({
  place: { outline: 'none' },
  card: { border: `1px solid ${tokens.colorStatusWarningBorder1}`, backgroundColor: tokens.colorStatusWarningBackground1, borderRadius: tokens.borderRadiusMedium, padding: '8px 10px', marginBottom: '12px', lineHeight: tokens.lineHeightBase300 },
  icon: { flexShrink: 0, fontSize: '16px', alignSelf: 'center', color: tokens.colorStatusWarningForeground3 },
  question: { ':not(:first-of-type)': { marginTop: '12px', paddingTop: '10px', borderTop: `1px solid ${tokens.colorStatusWarningBorder1}` } },
  line: { margin: '0 0 4px', overflowWrap: 'anywhere' },
  choices: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: '6px', margin: '6px 0' },
  choice: { minWidth: 0, flexDirection: 'column', padding: '4px 6px', lineHeight: tokens.lineHeightBase200 },
  amount: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: '6px 10px', margin: '6px 0 2px' },
  // Beside the box, whether or not a line stands below it.
  save: { marginTop: '20px' },
  year: { width: '132px' },
  name: { flexGrow: 1, minWidth: 0 },
});

/** What the program assumed, each to be settled in place or at its cell. Where an answer takes the question away, the focus goes to the next one. */
export const Questions = ({ evaluation }: { readonly evaluation: Evaluation }) => {
  const questions = useMemo(() => questionsOf(evaluation), [evaluation]);
  const styles = useStyles();
  const text = useTextStyles();
  const { locale, session, show, state: { snapshot: seen } } = usePane();
  const words = useWords(questionsTexts);
  const [problem, setProblem] = useState<{ readonly problem: string } | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const answered = useRef(false);

  useEffect(() => {
    if (!answered.current || place.current === null) return;
    answered.current = false;
    if (document.activeElement === null || document.activeElement === document.body) (place.current.querySelector<HTMLElement>('button, input') ?? place.current).focus();
  }, [questions]);

  const answer = async (amend: () => Promise<Amended<{ readonly problem: string }>>): Promise<void> => {
    setProblem(null);
    answered.current = true;
    const { saved, problem: found } = await amend();
    setProblem(found);
    if (!saved) answered.current = false;
  };
  const settle = (change: SettingsChange): Promise<void> => answer(() => session.amend('settle', (snapshot) => amendSettings(snapshot, change)));
  const write = (name: string): Promise<void> => answer(() => session.amend('save', (snapshot, facts) => amendUnitName(snapshot, facts, name)));

  const confirm = async (finding: Finding): Promise<void> => {
    if (seen === null) return;
    const draft = draftWaiver(finding, composed(evaluation, seen), seen, measureConfirmed);
    if ('problem' in draft) return setProblem(draft);
    await answer(() => session.amend('settle', (now) => amendWaivers(now, { set: [draft] })));
  };

  const measures = questions.filter(({ kind }) => kind === 'measure');
  const names = questions.filter(({ kind }) => kind === 'names');
  const shown = questions.filter((question) => (question.kind !== 'measure' || measures.indexOf(question) < shownOfOneKind) && (question.kind !== 'names' || names.indexOf(question) < shownOfOneKind));
  const more = questions.length - shown.length;
  return (
    <div ref={place} tabIndex={-1} className={styles.place}>
      {questions.length > 0 && (
        <section className={styles.card} data-testid="questions">
          <h2 className={text.heading}><QuestionCircleFilled className={styles.icon} />{words.title(questions.length)}</h2>
          {shown.map((question) => (
            <div key={keyOf(question)} className={styles.question} data-testid={`question-${question.kind}`}>
              {question.kind === 'unit' && <UnitQuestion question={question} settle={settle} />}
              {question.kind === 'year' && <YearQuestion guessed={question.guessed} settle={settle} />}
              {question.kind === 'basis' && <BasisQuestion question={question} settle={settle} />}
              {question.kind === 'organisation' && <OrganisationQuestion question={question} settle={settle} />}
              {question.kind === 'name' && <NameQuestion write={write} />}
              {question.kind === 'adjustment' && <AdjustmentQuestion question={question} answer={(value) => answer(() => session.amend('settle', (snapshot) => amendCorrections(snapshot, { choices: question.at.map((ref) => ({ kind: 'column', value, ref })) }, seen ?? snapshot)))} />}
              {question.kind === 'names' && <NamesQuestion question={question} answer={(same) => answer(() => session.amend('settle', (snapshot) => amendCorrections(snapshot, { pairs: [{ name: question.name, other: question.other, same }] })))} />}
              {question.kind === 'measure' && <MeasureQuestion question={question} confirm={confirm} />}
            </div>
          ))}
          {more > 0 && <Link as="button" onClick={() => show('check')}>{words.more(more)}</Link>}
          <div role="alert">{problem && <p className={styles.line} data-testid="question-problem"><Said>{locale.say(problem.problem)}</Said></p>}</div>
        </section>
      )}
    </div>
  );
};

const keyOf = (question: Question): string => ('at' in question ? `${question.kind} ${question.at.join()}` : question.kind);

type Asked<Kind extends Question['kind']> = Extract<Question, { readonly kind: Kind }>;
type Settle = (change: SettingsChange) => Promise<void>;

const UnitQuestion = ({ question: { tables, example }, settle }: { readonly question: Asked<'unit'>; readonly settle: Settle }) => {
  const styles = useStyles();
  const text = useTextStyles();
  const { busy, texts } = usePane();
  const words = useWords(questionsTexts);
  const assumed = tables[0]?.unit ?? '万元';
  return (
    <>
      {tables.map(({ sheet, unit, at }) => (
        <p key={at.join()} className={styles.line}><span lang="zh-CN"><CellButton cells={at}>{sheet}</CellButton></span> <span className={text.quiet}>{words.unitTaken(unit)}</span></p>
      ))}
      <p className={styles.line}>{words.unitAsked(tables.length)}</p>
      {example && <p className={styles.line}><span className={text.quiet}>{words.unitExample}</span> <span lang="zh-CN"><CellButton cells={example.at}>{example.name}</CellButton></span></p>}
      <div className={styles.choices}>
        {moneyUnits.map((unit) => (
          <Button key={unit} size="small" className={styles.choice} disabledFocusable={busy} onClick={() => void settle({ unit })} data-testid={`unit-${moneyUnits.indexOf(unit)}`}>
            {words.units[unit]}
            {example && <span className={styles.amount}>{amountIn(inUnit(example.fen, assumed, unit), texts.language === 'en')}</span>}
          </Button>
        ))}
      </div>
      <p className={text.quiet}>{words.unitHint}</p>
    </>
  );
};

const fenPerYi = 10_000_000_000;

/** In 亿元 where 万元 would be a row of zeros; in the English pane in yuan, since neither has a short word. */
const amountIn = (fen: number, plain: boolean): string => {
  if (plain) return `¥${(fen / 100).toLocaleString('en', { maximumFractionDigits: 2 })}`;
  return Math.abs(fen) >= fenPerYi ? `${(fen / fenPerYi).toLocaleString('en', { maximumFractionDigits: 2, useGrouping: false })}亿元` : formatExact(fen);
};

const YearQuestion = ({ guessed, settle }: { readonly guessed: number | null; readonly settle: Settle }) => {
  const styles = useStyles();
  const { busy } = usePane();
  const words = useWords(questionsTexts);
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const year = understandYear(typed);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (year !== null && !busy) void settle({ year });
  };
  return (
    <>
      <p className={styles.line}>{guessed === null ? words.yearMissing : words.yearGuessed(guessed)}</p>
      {guessed !== null && <div className={styles.row}><Button size="small" disabledFocusable={busy} onClick={() => void settle({ year: guessed })} data-testid="year-is">{words.yearIs(guessed)}</Button></div>}
      <form className={styles.row} onSubmit={submit} noValidate>
        <Field label={words.year} size="small" className={styles.year} {...(tried && year === null ? { validationMessage: words.yearProblem, validationState: 'error' as const } : {})}>
          <Input size="small" inputMode="numeric" value={typed} onChange={(_, { value }) => setTyped(value)} data-testid="year-typed" className={styles.year} />
        </Field>
        <Button size="small" type="submit" className={styles.save} disabledFocusable={busy} data-testid="year-save">{words.save}</Button>
      </form>
    </>
  );
};

const BasisQuestion = ({ question: { lacking, taken, choices, at }, settle }: { readonly question: Asked<'basis'>; readonly settle: Settle }) => {
  const styles = useStyles();
  const text = useTextStyles();
  const { busy, texts } = usePane();
  const words = useWords(questionsTexts);
  return (
    <>
      <p className={styles.line}>{taken === null ? words.basisLacking(lacking) : words.basisAssumed(lacking, taken)}</p>
      {at.length > 0 && <p className={styles.line} lang="zh-CN"><CellButton cells={at}>{measureNames[taken ?? choices[0]?.over ?? lacking]}</CellButton></p>}
      <div className={styles.choices}>
        {choices.map(({ over, word, whole }) => (
          <Button key={over} size="small" className={styles.choice} disabledFocusable={busy} onClick={() => void settle({ numbers: { [rateBasisId]: word } })} data-testid={`basis-${over}`}>
            {words.bases[over]}
            {whole !== null && <span className={styles.amount}>{amountIn(whole, texts.language === 'en')}</span>}
          </Button>
        ))}
      </div>
      <p className={text.quiet}>{words.basisHint(lacking)}</p>
    </>
  );
};

const OrganisationQuestion = ({ question: { all, asked }, settle }: { readonly question: Asked<'organisation'>; readonly settle: Settle }) => {
  const styles = useStyles();
  const text = useTextStyles();
  const { busy } = usePane();
  const words = useWords(questionsTexts);
  return (
    <>
      <p className={styles.line}>{asked === null ? words.organisationsFound(all.length) : words.organisationGone(asked)}</p>
      <Field label={words.organisation} size="small">
        <Select size="small" lang="zh-CN" value="" disabled={busy} onChange={(_, { value }) => value !== '' && void settle({ organisation: value })} data-testid="organisation">
          <option value="">{words.organisationChoose}</option>
          {all.map(({ code, name }) => (
            <option key={code ?? name} value={code ?? name}>{name}</option>
          ))}
        </Select>
      </Field>
      <p className={text.quiet}>{words.organisationHint}</p>
    </>
  );
};

const NameQuestion = ({ write }: { readonly write: (name: string) => Promise<void> }) => {
  const styles = useStyles();
  const text = useTextStyles();
  const { busy } = usePane();
  const words = useWords(questionsTexts);
  const [typed, setTyped] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!busy) void write(typed);
  };
  return (
    <>
      <p className={styles.line}>{words.nameMissing}</p>
      <form className={styles.row} onSubmit={submit} noValidate>
        <Field label={words.name} size="small" className={styles.name}>
          <Input size="small" value={typed} lang="zh-CN" onChange={(_, { value }) => setTyped(value)} data-testid="name-typed" className={styles.name} />
        </Field>
        <Button size="small" type="submit" className={styles.save} disabledFocusable={busy} data-testid="name-save">{words.save}</Button>
      </form>
      <p className={text.quiet}>{words.nameHint}</p>
    </>
  );
};

const AdjustmentQuestion = ({ question: { header, taken, at }, answer }: { readonly question: Asked<'adjustment'>; /** Takes the heading word that the column is to have. */ readonly answer: (value: string) => Promise<void> }) => {
  const styles = useStyles();
  const text = useTextStyles();
  const { busy } = usePane();
  const words = useWords(questionsTexts);
  return (
    <>
      <p className={styles.line}><span lang="zh-CN"><CellButton cells={at}>{header}</CellButton></span> {words.adjustment[taken]}</p>
      <div className={styles.row}>
        <Button size="small" disabledFocusable={busy} onClick={() => void answer('预算调整数')} data-testid="adjustment-change">{words.adjustmentIs.change}</Button>
        <Button size="small" disabledFocusable={busy} onClick={() => void answer('全年预算数')} data-testid="adjustment-budget">{words.adjustmentIs.budget}</Button>
      </div>
      <p className={text.quiet}>{words.adjustmentHint}</p>
    </>
  );
};

const NamesQuestion = ({ question: { name, other, at }, answer }: { readonly question: Asked<'names'>; readonly answer: (same: boolean) => Promise<void> }) => {
  const styles = useStyles();
  const text = useTextStyles();
  const { busy } = usePane();
  const words = useWords(questionsTexts);
  return (
    <>
      <p className={styles.line}>{words.namesAlike}</p>
      <p className={styles.line} lang="zh-CN"><CellButton cells={at.slice(0, 1)}>{name}</CellButton><br /><CellButton cells={at.slice(1, 2)}>{other}</CellButton></p>
      <div className={styles.row}>
        <Button size="small" disabledFocusable={busy} onClick={() => void answer(true)} data-testid="names-same">{words.sameProject}</Button>
        <Button size="small" disabledFocusable={busy} onClick={() => void answer(false)} data-testid="names-apart">{words.otherProject}</Button>
      </div>
      <p className={text.quiet}>{words.namesHint}</p>
    </>
  );
};

const MeasureQuestion = ({ question: { name, raw, value, count, at, indicator, finding }, confirm }: { readonly question: Asked<'measure'>; /** Sets the finding aside, since what was assumed holds. */ readonly confirm: (finding: Finding) => Promise<void> }) => {
  const styles = useStyles();
  const text = useTextStyles();
  const { edit, busy } = usePane();
  const words = useWords(questionsTexts);
  return (
    <>
      <p className={styles.line}><span lang="zh-CN"><CellButton cells={at}>{name}</CellButton></span> <span lang="zh-CN">{words.measure(raw, value)}</span></p>
      {count > 1 && <p className={styles.line}>{words.measuresAlike(count)}</p>}
      {count > 1 && <CellList cells={at} />}
      <div className={styles.row}>
        <Button size="small" disabledFocusable={busy} onClick={() => void confirm(finding)} data-testid="measure-holds">{words.measureHolds(count)}</Button>
        {indicator !== null && <Button size="small" onClick={() => edit({ project: indicator.project, indicator: indicator.id })}>{words.toTarget}</Button>}
      </div>
      <p className={text.quiet}>{words.measureHint}</p>
    </>
  );
};
