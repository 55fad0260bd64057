import { Button, Field, Input, Link, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useDeferredValue, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { FormEvent, KeyboardEvent } from 'react';
import type { FieldProblem, WordablePassage } from '../../core/model/wording';
import { draftText, fieldsOf } from '../../core/wording';
import type { Field as WorkbookField } from '../../core/wording';
import { usePane, useWords } from '../pane-context';
import { FieldPicker, shownFields } from './FieldPicker';
import { searchFields, typedField, withField, withFieldFor } from './own-text';
import { ownTextTexts } from './own-text-texts';
import type { Segment } from './sentence-segments';
import { SentenceView } from './SentenceView';

const useStyles = makeStyles({
  form: { margin: '6px 0 12px', padding: '8px 10px', borderRadius: tokens.borderRadiusMedium, border: `1px solid ${tokens.colorNeutralStroke1}`, backgroundColor: tokens.colorNeutralBackground1, textIndent: 0, scrollMarginBottom: '64px' },
  text: { width: '100%', minWidth: 0, '& textarea': { minHeight: '112px', maxHeight: '320px', lineHeight: 1.6 } },
  bar: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: '6px' },
  reset: { marginLeft: 'auto' },
  search: { marginTop: '6px', width: '100%' },
  problems: { listStyleType: 'none', margin: '6px 0 0', padding: 0 },
  problem: { padding: '3px 0 3px 8px', borderLeft: `3px solid ${tokens.colorStatusWarningBorderActive}`, marginBottom: '4px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, overflowWrap: 'anywhere' },
  instead: { display: 'inline', '& button': { minHeight: '24px', marginRight: '10px' } },
  place: { minHeight: '24px', marginRight: '6px', fontSize: tokens.fontSizeBase200 },
  refused: { margin: '6px 0 0', color: tokens.colorStatusDangerForeground1, overflowWrap: 'anywhere' },
  heading: { margin: '10px 0 2px', fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
  preview: { padding: '6px 8px', borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground2, maxHeight: '240px', overflowY: 'auto', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  paragraph: { margin: '0 0 4px', textIndent: '2em', lineHeight: 1.7, overflowWrap: 'anywhere' },
  quiet: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** Where the field list stands: at the braces being typed, below a search, or nowhere. */
type Picking = 'typed' | 'searched' | null;

/** 改写 a passage: the text, fields to insert from a list, what is wrong with them and the way out, and the passage as it will be written. */
export const PassageEditor = ({ of, text, refused, onText, onSave, onReset, onClose, onPoint }: {
  readonly of: WordablePassage;
  readonly text: string;
  /** Why the last saving was refused; null where none was. */
  readonly refused: string | null;
  readonly onText: (text: string) => void;
  readonly onSave: () => void;
  readonly onReset: () => void;
  readonly onClose: () => void;
  readonly onPoint: (segment: Segment) => void;
}) => {
  const styles = useStyles();
  const { evaluation, busy } = usePane();
  const words = useWords(ownTextTexts);
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const area = (): HTMLTextAreaElement | null => form.current?.querySelector('textarea') ?? null;
  const [picking, setPicking] = useState<Picking>(null);
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  // Where the caret is to be once the text stands there; anew each time.
  const [wanted, setWanted] = useState<{ readonly start: number; readonly end: number } | null>(null);
  // Where it was when the search took the keyboard.
  const [held, setHeld] = useState<{ readonly start: number; readonly end: number }>({ start: text.length, end: text.length });

  useEffect(() => {
    form.current?.querySelector('textarea')?.focus();
    form.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  useLayoutEffect(() => {
    const field = form.current?.querySelector('textarea');
    if (wanted === null || !field) return;
    field.focus();
    field.setSelectionRange(wanted.start, wanted.end);
  }, [wanted]);

  const book = useMemo(() => fieldsOf(evaluation), [evaluation]);
  const found = useMemo(() => (picking === null ? [] : searchFields(book, query)), [book, query, picking]);
  const lastShown = Math.min(found.length, shownFields[picking ?? 'typed']) - 1;
  const shownText = useDeferredValue(text);
  const drafted = useMemo(() => draftText(of.passage, shownText, evaluation), [of.passage, shownText, evaluation]);

  const follow = (value: string, caret: number): void => {
    const typed = typedField(value, caret);
    setPicking(typed ? 'typed' : null);
    setActive(0);
    if (typed) setQuery(typed.query);
  };
  const put = (made: { readonly text: string; readonly caret: number }): void => {
    onText(made.text);
    setPicking(null);
    setWanted({ start: made.caret, end: made.caret });
    setHeld({ start: made.caret, end: made.caret });
  };
  const pick = (field: WorkbookField): void => {
    const { selectionStart: start, selectionEnd: end } = area() ?? { selectionStart: text.length, selectionEnd: text.length };
    put(picking === 'typed' ? withField(text, start, end, field.name) : withField(text, held.start, held.end, field.name));
  };
  const openSearch = (): void => {
    if (picking === 'searched') return closeSearch();
    const field = area();
    if (field) setHeld({ start: field.selectionStart, end: field.selectionEnd });
    setQuery('');
    setActive(0);
    setPicking('searched');
  };
  useEffect(() => {
    if (picking === 'searched') form.current?.querySelector<HTMLElement>('[role="combobox"]')?.focus();
  }, [picking]);
  const closeSearch = (): void => {
    setPicking(null);
    setWanted(held);
  };
  const onPickKey = (event: KeyboardEvent): void => {
    if (picking === null || event.nativeEvent.isComposing) return;
    const done = (): void => {
      event.preventDefault();
      event.stopPropagation();
    };
    if (event.key === 'Escape') {
      done();
      if (picking === 'searched') closeSearch();
      else setPicking(null);
    } else if (found.length === 0) return;
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      done();
      setActive((before) => Math.min(Math.max(before + (event.key === 'ArrowDown' ? 1 : -1), 0), lastShown));
    } else if (event.key === 'Enter') {
      done();
      const field = found[Math.min(active, lastShown)];
      if (field) pick(field);
    }
  };
  const shownList = picking !== null && found.length > 0;
  const listed = shownList ? { 'aria-controls': `${id}-fields`, 'aria-activedescendant': `${id}-fields-${Math.min(active, lastShown)}` } : {};

  const picker = picking && <FieldPicker where={picking} id={`${id}-fields`} found={found} query={query} active={Math.min(active, lastShown)} onPick={pick} />;
  // A field that is being typed is not finished yet, and nothing is wrong with it.
  const typing = picking === 'typed' ? typedField(text, area()?.selectionStart ?? text.length) : null;
  const problems = drafted.problems.filter(({ start }) => start !== typing?.start);

  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (!busy) onSave();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          if (!busy) onSave();
        }
      }}
      noValidate
      data-testid="own-text-form"
    >
      <Field label={words.text} size="small" hint={of.table ? `${words.tableHint}${words.textHint}` : words.textHint}>
        <Textarea
          size="small"
          className={styles.text}
          resize="vertical"
          lang="zh-CN"
          value={text}
          aria-autocomplete="list"
          {...(picking === 'typed' ? listed : {})}
          onChange={(event, { value }) => {
            onText(value);
            follow(value, event.target.selectionStart);
          }}
          onSelect={(event) => {
            const { value, selectionStart, selectionEnd } = event.currentTarget;
            if (picking === 'typed' && (selectionStart !== selectionEnd || typedField(value, selectionStart) === null)) setPicking(null);
          }}
          onKeyDown={onPickKey}
          data-testid="own-text"
        />
      </Field>
      {picking === 'typed' && picker}
      <div className={styles.bar}>
        <Button size="small" onClick={openSearch} aria-expanded={picking === 'searched'} data-testid="insert-field">{words.insert}</Button>
      </div>
      {picking === 'searched' && (
        <>
          <Input className={styles.search} size="small" role="combobox" aria-expanded={shownList} aria-autocomplete="list" {...listed} aria-label={words.search} placeholder={words.search} value={query} onChange={(_, { value }) => { setQuery(value); setActive(0); }} onKeyDown={onPickKey} data-testid="field-search" />
          {picker}
        </>
      )}
      <div role="status">
        {(problems.length > 0 || drafted.bare.length > 0) && (
          <ul className={styles.problems} data-testid="own-text-problems">
            {problems.map((problem) => (
              <Problem key={`${problem.start} ${problem.why}`} problem={problem} onSee={() => setWanted({ start: problem.start, end: problem.end })} onInstead={(name) => put(withFieldFor(text, problem.start, problem.end, name))} />
            ))}
            {drafted.bare.map((amount) => (
              <li key={amount} className={styles.problem} data-testid="bare-amount">{words.bare(amount)}</li>
            ))}
          </ul>
        )}
      </div>
      <h5 className={styles.heading}>{words.preview}</h5>
      <div className={styles.preview} lang="zh-CN" tabIndex={0} role="group" aria-label={words.preview} data-testid="own-text-preview">
        {drafted.paragraphs.length === 0 && <p className={styles.quiet}>{words.previewEmpty}</p>}
        {drafted.paragraphs.map((sentences, index) => (
          <p key={index} className={styles.paragraph}>
            {sentences.map((sentence) => <SentenceView key={sentence.id} sentence={sentence} state={null} way={null} onPoint={onPoint} />)}
          </p>
        ))}
      </div>
      <div role="alert">{refused !== null && <p className={styles.refused}>{refused}</p>}</div>
      <div className={styles.bar}>
        <Button size="small" type="submit" appearance="primary" disabledFocusable={busy} data-testid="own-text-save">{words.save}</Button>
        <Button size="small" onClick={onClose} data-testid="own-text-cancel">{words.cancel}</Button>
        {of.rewording !== null && <Button size="small" appearance="subtle" className={styles.reset} disabledFocusable={busy} onClick={onReset} data-testid="own-text-reset">{words.reset}</Button>}
      </div>
    </form>
  );
};

/** What is wrong with a field, where it stands, and names that may be meant. */
const Problem = ({ problem: { why, name, start, near }, onSee, onInstead }: { readonly problem: FieldProblem; readonly onSee: () => void; readonly onInstead: (name: string) => void }) => {
  const styles = useStyles();
  const { texts } = usePane();
  const words = useWords(ownTextTexts);
  return (
    <li className={styles.problem} data-testid="field-problem">
      <Link as="button" type="button" className={styles.place} onClick={onSee}>{words.at(start + 1)}</Link>
      {words.problems[why](name)}{texts.language === 'en' ? '; ' : '，'}{words.written}
      {near.length > 0 && (
        <div className={styles.instead}>
          {texts.language === 'en' ? '. ' : '。'}{words.instead}{' '}
          {near.map((one) => <Link key={one} as="button" type="button" lang="zh-CN" onClick={() => onInstead(one)} data-testid="field-instead">{one}</Link>)}
        </div>
      )}
    </li>
  );
};
