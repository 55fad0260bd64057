import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, ChevronDownRegular, ErrorCircleFilled } from '@fluentui/react-icons';
import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import type { CellRef } from '../../core/units/address';
import { shownRef } from '../../core/units/address';
import { useWords } from '../pane-context';
import { canConfirm, followed, keyEffect, untouched } from './range-draft';
import type { Meaning } from './range-draft';
import { rangeFieldTexts } from './range-field-texts';
import { Said } from './Said';

/** Milliseconds without a key after which what was typed is looked at. */
const pause = 200;

const useStyles = makeStyles({
  root: { marginBottom: '14px' },
  label: { display: 'flex', alignItems: 'baseline', gap: '8px', marginBottom: '2px', fontWeight: tokens.fontWeightSemibold },
  state: { marginLeft: 'auto', fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  box: { display: 'flex', border: `1px solid ${tokens.colorNeutralStrokeAccessible}`, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground1, ':focus-within': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' } },
  following: { border: `1px dashed ${tokens.colorBrandStroke1}` },
  wrong: { border: `1px solid ${tokens.colorStatusDangerBorder2}` },
  input: { flexGrow: 1, minWidth: 0, minHeight: '30px', padding: '4px 0 4px 10px', border: 'none', outline: 'none', borderRadius: tokens.borderRadiusMedium, backgroundColor: 'transparent', color: tokens.colorNeutralForeground1, font: 'inherit', '::placeholder': { color: tokens.colorNeutralForeground3, opacity: 1 } },
  chevron: { flexShrink: 0, width: '32px', padding: 0, border: 'none', borderRadius: tokens.borderRadiusMedium, backgroundColor: 'transparent', color: tokens.colorNeutralForeground2, fontSize: '16px', lineHeight: 0, cursor: 'pointer' },
  list: { listStyleType: 'none', margin: '4px 0', padding: '2px', border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground1, boxShadow: tokens.shadow4, maxHeight: '220px', overflowY: 'auto' },
  option: { padding: '4px 8px', borderRadius: tokens.borderRadiusSmall, cursor: 'pointer', overflowWrap: 'anywhere', ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover } },
  marked: { backgroundColor: tokens.colorNeutralBackground1Selected, outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  aside: { display: 'block', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  status: { display: 'flex', gap: '6px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, overflowWrap: 'anywhere', '& svg': { flexShrink: 0, fontSize: '16px', marginTop: '2px' } },
  good: { '& svg': { color: tokens.colorStatusSuccessForeground1 } },
  bad: { '& svg': { color: tokens.colorStatusDangerForeground1 } },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: '4px' },
  button: { minWidth: 0, overflowWrap: 'anywhere' },
  pressed: { backgroundColor: tokens.colorNeutralBackground1Selected, border: `1px solid ${tokens.colorNeutralStroke1Selected}`, boxShadow: `inset 0 0 0 1px ${tokens.colorBrandStroke1}` },
});

/** A range that may be the one, with a word on what it is. */
export interface RangeCandidate {
  readonly at: CellRef;
  readonly label: string;
}

interface Properties {
  readonly label: string;
  /** What holds as things are: that a range was pointed at, or that the program looks for itself. */
  readonly state: string;
  /** The range that is pointed at; null where none is. */
  readonly value: CellRef | null;
  /** False where nothing is found without a range, so that there is nothing to go back to. */
  readonly clearable?: boolean;
  /** Best first. */
  readonly candidates: readonly RangeCandidate[];
  /** The range that is selected in the workbook; null where it is no single one, undefined until Excel has said. */
  readonly selection: CellRef | null | undefined;
  readonly busy: boolean;
  /** A new object each time the field is to be shown with its candidates. */
  readonly wanted: object | null;
  /** Returns the range that a text means, or in words why it means none. */
  readonly resolve: (text: string) => CellRef | { readonly problem: string };
  /** Returns in words what is recognised in a range, or why nothing is, and the range that may be meant instead. */
  readonly examine: (at: CellRef) => { readonly fine: boolean; readonly words: string; readonly instead: CellRef | null };
  /** Takes a range, or null for none; returns in words what keeps it from being taken, '' where that is said elsewhere. */
  readonly onConfirm: (at: CellRef | null) => Promise<string | null>;
  readonly name: string;
}

/**
 * Closes the list where a press outside of the box has ended, and returns whether one is under way: the list takes up room,
 * and closing it between press and release would move what was pressed from under the pointer.
 */
const useClosing = (open: boolean, input: RefObject<HTMLInputElement | null>, close: () => void): RefObject<boolean> => {
  const pressing = useRef(false);
  const closing = useRef(close);
  closing.current = close;
  useEffect(() => {
    if (!open) return undefined;
    const press = (): void => {
      pressing.current = true;
    };
    const release = (): void => {
      pressing.current = false;
      // The click comes after the release, in the same task.
      setTimeout(() => document.activeElement !== input.current && closing.current());
    };
    const releases = ['pointerup', 'pointercancel'] as const;
    document.addEventListener('pointerdown', press, true);
    for (const name of releases) document.addEventListener(name, release, true);
    return () => {
      pressing.current = false;
      document.removeEventListener('pointerdown', press, true);
      for (const name of releases) document.removeEventListener(name, release, true);
    };
  }, [open, input]);
  return pressing;
};

/** A field that points at a range: by address or name, from a list of candidates, from the selection, or following it until Enter or Esc. What it means is said before it is taken. */
export const RangeField = ({ label, state, value, candidates, selection, busy, wanted, resolve, examine, onConfirm, name, clearable = true }: Properties) => {
  const styles = useStyles();
  const words = useWords(rangeFieldTexts);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState(untouched);
  const [refused, setRefused] = useState<string | null>(null);
  const [taking, setTaking] = useState(false);
  const open = draft.marked !== null && candidates.length > 0;
  const pressing = useClosing(open, input, () => setDraft((before) => (before.marked === null ? before : { ...before, marked: null })));

  const selected = selection === null || selection === undefined ? null : shownRef(selection);
  const current = followed(draft, selected);
  if (current !== draft) setDraft(current);
  // Pressed before Excel has said what is selected: taken when it has.
  if (taking && selection !== undefined) {
    setTaking(false);
    if (selected === null) setRefused(words.noSelection);
    else setDraft({ text: selected, following: false, marked: null });
  }

  useEffect(() => {
    if (wanted === null) return;
    setDraft((before) => ({ ...before, marked: before.marked ?? -1 }));
    input.current?.scrollIntoView({ block: 'center' });
    input.current?.focus();
  }, [wanted]);

  const text = current.text ?? (value === null ? '' : shownRef(value));
  // A large range takes longer to look at than a key to type: it is looked at when the typing pauses.
  const [looked, setLooked] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setLooked(text), pause);
    return () => clearTimeout(timer);
  }, [text]);
  const understand = useCallback(
    (typed: string): Meaning => {
      if (typed.trim() === '') return { kind: 'blank' };
      const at = resolve(typed);
      return typeof at === 'string' ? { kind: 'range', at, ...examine(at) } : { kind: 'problem', words: at.problem };
    },
    [resolve, examine],
  );
  const meaning = useMemo(() => understand(looked), [understand, looked]);

  const change = (next: typeof draft): void => {
    setTaking(false);
    setDraft(next);
    setRefused(null);
  };
  const take = async (at: CellRef | null): Promise<void> => {
    input.current?.focus();
    const problem = await onConfirm(at);
    setRefused(problem === '' ? null : problem);
    if (problem === null) setDraft((before) => (before.text === current.text ? untouched : before));
  };
  const confirm = (): void => {
    // What is shown may still be of the text before the last key.
    const meant = looked === text ? meaning : understand(text);
    if (!busy && canConfirm(current, meant, value)) void take(meant.kind === 'range' ? meant.at : null);
  };
  const propose = (at: CellRef | undefined): void => {
    if (at !== undefined) change({ text: shownRef(at), following: false, marked: null });
    input.current?.focus();
  };
  const takeSelected = (): void => {
    change({ ...current, marked: null });
    setTaking(true);
    input.current?.focus();
  };
  const toggleFollowing = (): void => {
    change(current.following ? untouched : { text: selected ?? current.text, following: true, marked: null });
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const effect = keyEffect(event.key, current, candidates.length);
    if (effect === null) return;
    event.preventDefault();
    // Office would take Esc for leaving the pane.
    event.stopPropagation();
    if ('draft' in effect) change(effect.draft);
    else if ('choose' in effect) propose(candidates[effect.choose]?.at);
    else confirm();
  };

  const bad = refused !== null || (looked !== '' && (meaning.kind === 'problem' || (meaning.kind === 'range' && !meaning.fine)));
  const said = refused ?? (meaning.kind === 'blank' ? null : meaning.words);
  const instead = meaning.kind === 'range' ? meaning.instead : null;
  const option = (index: number): string => `${id}-option-${index}`;
  return (
    <div className={styles.root} data-testid={name}>
      <label className={styles.label} htmlFor={`${id}-input`}>{label}<span id={`${id}-state`} className={styles.state} aria-hidden>{state}</span></label>
      <div className={mergeClasses(styles.box, bad && styles.wrong, current.following && styles.following)}>
        <input
          id={`${id}-input`}
          ref={input}
          className={styles.input}
          role="combobox"
          aria-expanded={open}
          aria-controls={open ? `${id}-list` : undefined}
          aria-activedescendant={open && current.marked !== null && current.marked >= 0 ? option(current.marked) : undefined}
          aria-autocomplete="none"
          aria-describedby={`${id}-state ${id}-status`}
          aria-invalid={bad}
          autoComplete="off"
          spellCheck={false}
          lang="zh-CN"
          placeholder={words.placeholder}
          value={text}
          onChange={({ target }) => change({ text: target.value, following: false, marked: null })}
          onClick={() => current.text === null && current.marked === null && setDraft({ ...current, marked: -1 })}
          onBlur={() => !pressing.current && current.marked !== null && setDraft({ ...current, marked: null })}
          onKeyDown={onKeyDown}
          data-testid={`${name}-address`}
        />
        {candidates.length > 0 && (
          <button type="button" className={styles.chevron} tabIndex={-1} aria-label={words.candidates(label)} aria-expanded={open} onMouseDown={(event) => event.preventDefault()} onClick={() => { setDraft({ ...current, marked: open ? null : -1 }); input.current?.focus(); }} data-testid={`${name}-candidates`}>
            <ChevronDownRegular />
          </button>
        )}
      </div>
      {open && (
        <ul id={`${id}-list`} role="listbox" aria-label={words.candidates(label)} className={styles.list}>
          {candidates.map((candidate, index) => (
            // The box has the keyboard; a press here must not take the focus from it.
            <li key={`${candidate.at} ${candidate.label}`} id={option(index)} role="option" aria-selected={index === current.marked} className={mergeClasses(styles.option, index === current.marked && styles.marked)} onMouseDown={(event) => event.preventDefault()} onClick={() => propose(candidate.at)}>
              <Said>{shownRef(candidate.at)}</Said>
              <span className={styles.aside}><Said>{candidate.label}</Said></span>
            </li>
          ))}
        </ul>
      )}
      <div id={`${id}-status`} role="status" className={mergeClasses(styles.status, bad ? styles.bad : styles.good)} data-testid={`${name}-status`}>
        {said !== null && (bad ? <ErrorCircleFilled /> : <CheckmarkCircleFilled />)}
        <span>{said !== null && <Said>{said}</Said>}</span>
      </div>
      {current.following && <div className={styles.aside}>{selection === null ? words.noSelection : words.following}</div>}
      <div className={styles.buttons}>
        <Button size="small" className={styles.button} onClick={takeSelected} data-testid={`${name}-use`}>{words.useSelection}</Button>
        <Button size="small" className={mergeClasses(styles.button, current.following && styles.pressed)} aria-pressed={current.following} onClick={toggleFollowing} data-testid={`${name}-follow`}>{words.follow}</Button>
        {clearable && value !== null && current.text === null && <Button size="small" className={styles.button} disabledFocusable={busy} onClick={() => void take(null)} data-testid={`${name}-clear`}>{words.clear}</Button>}
      </div>
      {(current.text !== null || current.following) && (
        <div className={styles.buttons}>
          <Button size="small" appearance="primary" className={styles.button} disabledFocusable={busy || !canConfirm(current, meaning, value)} onClick={confirm} data-testid={`${name}-confirm`}>{words.confirm}</Button>
          {instead !== null && <Button size="small" className={styles.button} onClick={() => propose(instead)} data-testid={`${name}-instead`}><Said>{words.instead(shownRef(instead))}</Said></Button>}
          <Button size="small" className={styles.button} onClick={() => { change(untouched); input.current?.focus(); }} data-testid={`${name}-cancel`}>{words.cancel}</Button>
        </div>
      )}
    </div>
  );
};
