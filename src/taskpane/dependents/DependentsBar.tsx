import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { BranchForkRegular, ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Evaluation } from '../../core/model/evaluation';
import type { Dependent } from '../../core/rests-on';
import type { CellRef } from '../../core/units/address';
import { shownRef } from '../../core/units/address';
import { standingOf } from '../check/finding-list';
import { severityIcons, useSeverityStyles } from '../check/severity-marks';
import { CellList } from '../components/CellButton';
import { Said } from '../components/Said';
import { usePane, useWords } from '../pane-context';
import { byGroup, countsOf, excerptOf, groups, selectedIn } from './dependents';
import type { Selected } from './dependents';
import { dependentsTexts } from './dependents-texts';

/** Milliseconds for which a selection rests before it is looked up: arrow keys go through cells faster. */
const pause = 200;
const shownAtFirst = 20;

const useStyles = makeStyles({
  bar: { flexShrink: 0, display: 'flex', flexDirection: 'column', maxHeight: '45%', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  toggle: {
    flexShrink: 0, width: '100%', minHeight: '32px', display: 'flex', alignItems: 'center', gap: '6px', padding: '4px 12px', border: 'none', backgroundColor: 'transparent', color: tokens.colorNeutralForeground1, font: 'inherit', textAlign: 'left', cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '& svg': { flexShrink: 0, fontSize: '16px', color: tokens.colorNeutralForeground3 },
  },
  cell: { flexShrink: 1, minWidth: '3em', maxWidth: '50%', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', fontWeight: tokens.fontWeightSemibold },
  counts: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  lists: { minHeight: 0, overflowY: 'auto', padding: '0 12px 8px' },
  heading: { margin: '6px 0 2px', fontSize: 'inherit', lineHeight: 'inherit', fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  entry: {
    width: '100%', minHeight: '28px', display: 'flex', alignItems: 'baseline', gap: '6px', padding: '4px 6px', border: 'none', borderRadius: tokens.borderRadiusSmall, backgroundColor: 'transparent', color: tokens.colorNeutralForeground1, font: 'inherit', textAlign: 'left', cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '& svg': { flexShrink: 0, alignSelf: 'center' },
  },
  text: { minWidth: 0, flexGrow: 1, display: '-webkit-box', WebkitLineClamp: 2, WebkitBoxOrient: 'vertical', overflow: 'hidden', overflowWrap: 'anywhere' },
  aside: { flexShrink: 0, color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  cells: { padding: '0 6px 4px' },
  more: { minHeight: '24px' },
});

/** One thing that rests on the selection; a press shows it where it stands. */
const Entry = ({ dependent, at }: { readonly dependent: Dependent; readonly at: CellRef }) => {
  const styles = useStyles();
  const marks = useSeverityStyles();
  const { texts, locale, reveal } = usePane();
  const words = useWords(dependentsTexts);
  const press = { type: 'button', className: styles.entry, title: dependent.kind === 'sentence' ? dependent.sentence.text : undefined, onClick: () => reveal(dependent), 'data-testid': 'dependent', 'data-kind': dependent.kind } as const;
  if (dependent.kind === 'finding') {
    const { finding } = dependent;
    const standing = standingOf(finding);
    const Icon = severityIcons[standing];
    return <button {...press}><Icon className={mergeClasses(marks.icon, marks[standing])} aria-hidden="true" /><span className={styles.aside}>{finding.code}</span><span className={styles.text}><Said>{locale.tell(finding)}</Said></span>{finding.waived !== null && <span className={styles.aside}>{words.waived}</span>}</button>;
  }
  if (dependent.kind === 'score') {
    const { score, item } = dependent;
    return <button {...press}><span className={styles.text}><span lang="zh-CN">{score.name}</span>{texts.separator}{item.kind === 'indicator' ? <span lang="zh-CN">{item.name}</span> : <Said>{locale.say(item.name)}</Said>}</span><span className={styles.aside}>{texts.outOf(item.points, item.maxPoints)}</span></button>;
  }
  return <button {...press}>{dependent.kind === 'sentence' ? <span className={styles.text} lang="zh-CN">{excerptOf(dependent.sentence, at)}</span> : <span className={styles.text}><Said>{words.table(dependent.table.title)}</Said></span>}</button>;
};

const Entries = ({ dependents, at, withCells = false }: { readonly dependents: readonly Dependent[]; readonly at: CellRef; readonly withCells?: boolean }) => {
  const styles = useStyles();
  const { texts } = usePane();
  const [all, setAll] = useState(false);
  const shown = all ? dependents : dependents.slice(0, shownAtFirst);
  return (
    <>
      <ul className={styles.list}>
        {shown.map((dependent, index) => (
          <li key={index}>
            <Entry dependent={dependent} at={at} />
            {withCells && dependent.kind === 'sentence' && <div className={styles.cells}><CellList cells={dependent.sentence.proof} /></div>}
          </li>
        ))}
      </ul>
      {shown.length < dependents.length && <Link as="button" className={styles.more} onClick={() => setAll(true)}>{texts.more(dependents.length - shown.length)}</Link>}
    </>
  );
};

const Lists = ({ selected, at }: { readonly selected: Selected; readonly at: CellRef }) => {
  const styles = useStyles();
  const words = useWords(dependentsTexts);
  if (selected.kind === 'row') return <Entries dependents={selected.sentences} at={at} withCells />;
  const grouped = byGroup(selected.dependents);
  return groups.map((group) => grouped[group].length > 0 && (
    <section key={group}>
      <h3 className={styles.heading}>{words.kinds[group]}</h3>
      <Entries dependents={grouped[group]} at={at} />
    </section>
  ));
};

/** Returns the range that is selected once the selection rests; null where it is none, and while nobody sees the pane. */
const useSelection = (): CellRef | null => {
  const { session } = usePane();
  const [at, setAt] = useState<CellRef | null>(null);
  useEffect(() => session.watchSelection((next) => document.hidden || setAt(next), pause), [session]);
  return at;
};

/** Returns what says what to show of a selection, made when the browser is idle; until it is, that of the reading before. */
const useLookup = (wanted: boolean): ((at: CellRef) => Selected | null) | null => {
  const { evaluation, state: { snapshot } } = usePane();
  const [known, setKnown] = useState<{ readonly of: Evaluation; readonly look: (at: CellRef) => Selected | null } | null>(null);
  const missing = wanted && snapshot !== null && known?.of !== evaluation;
  useEffect(() => {
    if (!missing || snapshot === null) return undefined;
    const make = (): void => {
      const look = selectedIn(evaluation, snapshot);
      setKnown({ of: evaluation, look });
    };
    // Safari has no such call.
    if (typeof requestIdleCallback !== 'function') {
      const timer = setTimeout(make);
      return () => clearTimeout(timer);
    }
    const asked = requestIdleCallback(make, { timeout: 1000 });
    return () => cancelIdleCallback(asked);
  }, [missing, evaluation, snapshot]);
  return known?.look ?? null;
};

/** What rests on the selected cells: a line below the tab, and when opened the sentences, findings and scores. Nothing where nothing does. */
export const DependentsBar = ({ onFocusLost }: { /** It went while it had the focus. */ readonly onFocusLost: () => void }) => {
  const styles = useStyles();
  const id = useId();
  const words = useWords(dependentsTexts);
  const at = useSelection();
  const look = useLookup(at !== null);
  const [open, setOpen] = useState(false);
  const toggle = useRef<HTMLButtonElement>(null);
  const focused = useRef(false);
  const selected = at === null || look === null ? null : look(at);
  useLayoutEffect(() => {
    // What is removed while it has the focus tells nobody that it has lost it.
    if (!focused.current || (document.activeElement !== null && document.activeElement !== document.body)) return;
    focused.current = false;
    if (toggle.current) toggle.current.focus();
    else onFocusLost();
  });
  if (at === null || selected === null) return null;
  const close = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !open) return;
    // Office takes the key for a wish to leave the pane.
    event.preventDefault();
    event.stopPropagation();
    setOpen(false);
    toggle.current?.focus();
  };
  const Chevron = open ? ChevronDownRegular : ChevronUpRegular;
  return (
    <aside className={styles.bar} aria-label={words.label} data-testid="dependents" onKeyDown={close} onFocus={() => (focused.current = true)} onBlur={(event) => {
      if (event.target.isConnected) focused.current = false;
    }}>
      <button ref={toggle} type="button" className={styles.toggle} aria-expanded={open} aria-controls={open ? id : undefined} onClick={() => setOpen(!open)} data-testid="dependents-toggle">
        <BranchForkRegular aria-hidden="true" />
        {selected.kind === 'resting' && <span className={styles.cell} title={shownRef(at)}><Said>{shownRef(at)}</Said></span>}
        <span className={styles.counts}>{selected.kind === 'resting' ? words.counts(countsOf(selected.dependents)) : words.rowCount(selected.row, selected.sentences.length)}</span>
        <Chevron aria-hidden="true" />
      </button>
      {open && <div id={id} className={styles.lists}><Lists key={at} selected={selected} at={at} /></div>}
    </aside>
  );
};
