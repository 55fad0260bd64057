import { Button, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { AddRegular, DismissRegular, SearchRegular } from '@fluentui/react-icons';
import { memo, useCallback, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { ClipboardEvent, KeyboardEvent, RefObject } from 'react';
import type { Texts } from '../texts';
import { Said } from '../components/Said';
import { usePane, useWords } from '../pane-context';
import { scoreFigure } from '../score-figure';
import { RowList } from './RowList';
import type { RowListHandle } from './RowList';
import { countsOf, filters, listRows, quantitiesOf } from './target-list';
import type { Filter, ListedIndicator, ListedProject, ListRow, Standing } from './target-list';
import { targetsTexts } from './targets-texts';
import type { TargetsTexts } from './targets-texts';
import type { FormEdits, FormPlace, UnsavedForms } from './target-forms';

const rowHeight = 48;

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', height: 'max(100%, 300px)' },
  find: { display: 'flex', gap: '8px', flexShrink: 0 },
  input: { flexGrow: 1, minWidth: 0 },
  filters: { display: 'flex', flexWrap: 'wrap', gap: '4px', margin: '8px 0', padding: 0, border: 'none', flexShrink: 0 },
  filter: {
    position: 'relative', display: 'inline-flex', alignItems: 'center', gap: '3px', minHeight: '24px', padding: '0 7px', boxSizing: 'border-box', borderRadius: tokens.borderRadiusMedium, border: `1px solid ${tokens.colorNeutralStroke1}`, fontSize: tokens.fontSizeBase200, cursor: 'pointer', color: tokens.colorNeutralForeground2,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-within': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    '& input': { position: 'absolute', inset: 0, margin: 0, opacity: 0, cursor: 'pointer' },
    '@media (forced-colors: active)': { ':has(input:checked)': { border: '2px solid Highlight' } },
  },
  chosen: { border: `1px solid ${tokens.colorCompoundBrandStroke}`, color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground1Selected },
  count: { fontVariantNumeric: 'tabular-nums' },
  unseen: { position: 'absolute', width: '1px', height: '1px', margin: 0, overflow: 'hidden', clipPath: 'inset(50%)' },
  frame: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0, margin: '0 -12px -20px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  empty: { padding: '12px', margin: 0, color: tokens.colorNeutralForeground2 },
  row: {
    width: '100%', height: '100%', display: 'flex', alignItems: 'center', gap: '8px', padding: '0 12px', border: 'none', backgroundColor: 'transparent', color: tokens.colorNeutralForeground1, font: 'inherit', textAlign: 'left', cursor: 'pointer',
    ':hover': { boxShadow: `inset 0 0 0 1px ${tokens.colorNeutralStroke1Hover}` },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-3px' },
  },
  best: { boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`, backgroundColor: tokens.colorNeutralBackground2, '@media (forced-colors: active)': { borderLeft: '3px solid Highlight' } },
  project: { width: '100%', height: '100%', display: 'flex', alignItems: 'center', gap: '8px', padding: '0 8px 0 12px', boxSizing: 'border-box', backgroundColor: tokens.colorNeutralBackground2 },
  add: { flexShrink: 0 },
  number: { flexShrink: 0, minWidth: '30px', fontSize: tokens.fontSizeBase200, fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground3 },
  middle: { flexGrow: 1, minWidth: 0 },
  line: { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', lineHeight: '20px' },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: '16px', color: tokens.colorNeutralForeground2 },
  strong: { fontWeight: tokens.fontWeightSemibold },
  end: { flexShrink: 0, textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  less: { color: tokens.colorPaletteRedForeground1 },
  todo: { color: tokens.colorStatusWarningForeground1 },
});

/** What a person looks at in the list; it outlives the forms that are opened from it. */
export interface ListView {
  readonly query: string;
  readonly filter: Filter;
  /** Key of the row that the Tab key reaches. */
  readonly active: string | null;
}

interface Properties {
  readonly projects: readonly ListedProject[];
  readonly standings: ReadonlyMap<string, Standing>;
  /** What was typed and is not in the workbook yet, what is being saved included. */
  readonly typed: UnsavedForms;
  /** What is being saved. */
  readonly saving: UnsavedForms;
  readonly view: ListView;
  readonly onView: (change: Partial<ListView>) => void;
  readonly scrolled: { current: number };
  /** Where the focus goes when the list appears. */
  readonly focusOn: 'row' | 'find' | null;
  /** `rows` are the indicators as they stand in the list now. */
  readonly onOpen: (place: FormPlace, rows: readonly FormPlace[]) => void;
  readonly onNext: (after: string | null) => void;
  readonly onPaste: (text: string) => void;
  readonly children: React.ReactNode;
}

/** Returns the panel of the tab that an element stands in, with the button of that tab. */
const panelOf = (element: Element | null): { readonly panel: Element; readonly tab: HTMLElement | null } | null => {
  const panel = element?.closest('[role=tabpanel]');
  return panel ? { panel, tab: document.getElementById(panel.getAttribute('aria-labelledby') ?? '') } : null;
};

/** Brings the focus to the find box when its tab is pressed, and what is typed anywhere beside a field into it. Moving along the tabs by arrows leaves the focus there. */
const useFindBox = (box: RefObject<HTMLInputElement | null>, focusOn: Properties['focusOn']): void => {
  const atStart = useRef(focusOn);
  useEffect(() => {
    const found = panelOf(box.current);
    if (!found) return;
    const { panel, tab } = found;
    const enter = (): void => {
      box.current?.focus();
      box.current?.select();
    };
    const type = (event: globalThis.KeyboardEvent): void => {
      const from = event.target;
      if (event.key.length !== 1 || event.key === ' ' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
      if (!(from instanceof HTMLElement) || from.closest('input, textarea, select, [role=dialog]') || box.current?.offsetParent === null) return;
      if (from === document.body || from === tab || panel.contains(from)) enter();
    };
    // Pressed by a pointer, the tab shows no focus; reached by arrows, it does, and keeps it.
    const now = document.activeElement;
    if (atStart.current === 'find' || (atStart.current === null && (now === document.body || (now === tab && tab !== null && !tab.matches(':focus-visible'))))) enter();
    tab?.addEventListener('click', enter);
    document.addEventListener('keydown', type);
    return () => {
      tab?.removeEventListener('click', enter);
      document.removeEventListener('keydown', type);
    };
  }, [box]);
};

/** All projects with their indicators: find, filter, and go to one. */
export const TargetList = ({ projects, standings, typed, saving, view, onView, scrolled, focusOn, onOpen, onNext, onPaste, children }: Properties) => {
  const styles = useStyles();
  const { texts, evaluation } = usePane();
  const words = useWords(targetsTexts);
  const box = useRef<HTMLInputElement>(null);
  const list = useRef<RowListHandle>(null);
  const id = useId();
  // Letters that an input method has not made into characters yet are not looked for.
  const [composed, setComposed] = useState<string | null>(null);
  const typedQuery = composed ?? view.query;
  // The box follows the keys at once, the list as soon as it can; the whole list needs no search.
  const later = useDeferredValue(typedQuery);
  const query = typedQuery === '' ? '' : later;
  useFindBox(box, focusOn);
  useEffect(() => {
    if (focusOn === 'row') list.current?.focus();
  }, [focusOn]);

  const search = useCallback((text: string) => listRows(projects, text, view.filter, typed, standings), [projects, view.filter, typed, standings]);
  const { rows, best } = useMemo(() => search(query), [search, query]);
  const counts = useMemo(() => countsOf(projects, typed, standings), [projects, typed, standings]);
  const open = (row: ListRow | undefined, among: readonly ListRow[] = rows): void => {
    // A new indicator that is being written has no cells to change yet.
    if (!row || (row.kind === 'new' && saving[row.key] !== undefined)) return;
    onView({ active: row.key });
    const places = among.flatMap((other) => (other.kind === 'indicator' ? [other.listed.place] : []));
    onOpen(row.kind === 'project' ? { project: row.listed.project.id, indicator: null } : row.kind === 'new' ? row.place : row.listed.place, places);
  };

  // The best hit is the row that the Tab key and the arrow lead to.
  const hit = rows[best]?.key;
  const shownQuery = useRef(query);
  useEffect(() => {
    if (shownQuery.current === query) return;
    shownQuery.current = query;
    if (hit !== undefined) onView({ active: hit });
  }, [query, hit, onView]);
  const look = (text: string): void => onView({ query: text });
  const find = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing || event.key === 'Process') return;
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && typedQuery !== '') {
      event.preventDefault();
      const { rows: found, best: first } = search(typedQuery);
      open(found[first], found);
    } else if (event.key === 'ArrowDown' && rows.length > 0) {
      event.preventDefault();
      list.current?.focus();
    } else if (event.key === 'Escape' && typedQuery !== '') {
      event.preventDefault();
      // Excel on the web takes the focus at an Esc that reaches the window.
      event.stopPropagation();
      look('');
    }
  };
  const paste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text/plain');
    if (!text.includes('\t')) return;
    event.preventDefault();
    onPaste(text);
  };
  const next = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    onNext(view.active);
  };
  // A row that is not rendered anew still opens what stands in the list now.
  const latest = useRef(open);
  useEffect(() => {
    latest.current = open;
  });

  return (
    <div className={styles.root} onPaste={paste} onKeyDown={next}>
      <div className={styles.find} role="search">
        <Input
          input={{ ref: box }}
          className={styles.input}
          aria-label={words.find}
          placeholder={words.findExample}
          contentBefore={<SearchRegular />}
          {...(view.query === '' ? {} : { contentAfter: <Button appearance="transparent" size="small" icon={<DismissRegular />} aria-label={words.clear} onClick={() => { look(''); box.current?.focus(); }} /> })}
          value={view.query}
          onChange={(_, { value }) => (composed === null ? look(value) : onView({ query: value }))}
          onCompositionStart={() => setComposed(view.query)}
          onCompositionEnd={({ currentTarget }) => { setComposed(null); look(currentTarget.value); }}
          onKeyDown={find}
          autoComplete="off"
          data-testid="find"
        />
      </div>
      {children}
      <fieldset className={styles.filters}>
        <legend className={styles.unseen}>{words.filter}</legend>
        {filters.filter((name) => name !== 'unsaved' || counts.unsaved > 0 || view.filter === 'unsaved').map((name) => (
          <label key={name} className={mergeClasses(styles.filter, name === view.filter && styles.chosen)} data-testid={`filter-${name}`}>
            <input type="radio" name={id} checked={name === view.filter} tabIndex={name === view.filter ? 0 : -1} onChange={() => onView({ filter: name })} />
            {words.filters[name]} <span className={styles.count}>{counts[name]}</span>
          </label>
        ))}
      </fieldset>
      <p role="status" className={styles.unseen}>{query === '' ? '' : words.found(rows.filter(({ kind }) => kind !== 'project').length)}</p>
      <div className={styles.frame} lang="zh-CN">
        {rows.length === 0 && <p className={styles.empty} lang={texts.language}>{query === '' ? words.nothingLeft : words.nothingFound}</p>}
        <RowList subject={`${view.filter} ${query}`} start={best > 2 ? best - 1 : 0} label={words.list} rows={rows} rowHeight={rowHeight} active={view.active} onActive={(active) => active !== view.active && onView({ active })} scrolled={scrolled} onLeave={() => box.current?.focus()} handle={list}>
          {(row, tabIndex) =>
            row.kind === 'project' ? (
              <ProjectRow listed={row.listed} figure={row.listed.score ? scoreFigure(row.listed.score, texts) : ''} texts={texts} words={words} tabIndex={tabIndex} onAdd={() => open(row)} />
            ) : row.kind === 'new' ? (
              <button type="button" className={styles.row} tabIndex={tabIndex} aria-disabled={saving[row.key] !== undefined} onClick={() => open(row)} data-testid="indicator">
                <span className={styles.number} />
                <span className={styles.middle}><span className={styles.line}>{row.name === '' ? words.newIndicator : row.name}</span></span>
                <span className={mergeClasses(styles.end, styles.small, styles.todo)} lang={texts.language}>{saving[row.key] ? words.saving : words.unsaved}</span>
              </button>
            ) : (
              <IndicatorRow listed={row.listed} standing={standings.get(row.key) ?? row.listed} edits={typed[row.key]?.edits} saving={saving[row.key] !== undefined} best={query !== '' && rows[best]?.key === row.key} texts={texts} words={words} tabIndex={tabIndex} onOpen={() => latest.current(row)} />
            )
          }
        </RowList>
      </div>
      {evaluation.facts.projects.length === 0 && <p className={styles.empty}>{texts.noProjects}</p>}
    </div>
  );
};

const ProjectRow = ({ listed: { number, project, indicators }, figure, texts, words, tabIndex, onAdd }: { readonly listed: ListedProject; readonly figure: string; readonly texts: Texts; readonly words: TargetsTexts; readonly tabIndex: 0 | -1; readonly onAdd: () => void }) => {
  const styles = useStyles();
  return (
    <div className={styles.project} data-testid="project-row">
      <span className={styles.number}>{number}</span>
      <span className={styles.middle}>
        <span className={mergeClasses(styles.line, styles.strong)} title={project.name}>{project.name}</span>
        <span className={mergeClasses(styles.line, styles.small)} lang={texts.language}>{indicators.length === 0 ? words.noIndicators : figure}</span>
      </span>
      <Button className={styles.add} size="small" appearance="subtle" icon={<AddRegular />} tabIndex={tabIndex} lang={texts.language} aria-label={words.addTo(project.name)} title={words.addIndicator} onClick={onAdd} />
    </div>
  );
};

interface IndicatorRowProperties {
  readonly listed: ListedIndicator;
  readonly standing: Standing;
  readonly edits: FormEdits | undefined;
  readonly saving: boolean;
  readonly best: boolean;
  readonly texts: Texts;
  readonly words: TargetsTexts;
  readonly tabIndex: 0 | -1;
  readonly onOpen: () => void;
}

const IndicatorRow = memo(
  ({ listed: { number, indicator }, standing: { missing, state, points, deducted }, edits, saving, best, texts, words, tabIndex, onOpen }: IndicatorRowProperties) => {
    const styles = useStyles();
    const now = { ...indicator, ...edits };
    const { target, actual } = quantitiesOf(now);
    // Points that are there are shown, whether or not they are explained.
    const open = missing !== null && missing !== 'reason' ? words.missing[missing] : state === 'undecided' ? words.undecided : null;
    const below = edits ? (saving ? words.saving : words.unsaved) : missing === 'reason' ? words.missing.reason : null;
    return (
      <button type="button" className={mergeClasses(styles.row, best && styles.best)} tabIndex={tabIndex} onClick={onOpen} data-testid="indicator" data-number={number}>
        <span className={styles.number}>{number}</span>
        <span className={styles.middle}>
          <span className={styles.line} title={now.name}>{now.name}</span>
          <span className={mergeClasses(styles.line, styles.small)} lang={texts.language}><Said>{words.values(target, actual)}</Said></span>
        </span>
        <span className={styles.end} lang={texts.language}>
          <span className={mergeClasses(styles.line, open === null ? deducted && styles.less : mergeClasses(styles.small, styles.todo))}>{open ?? texts.outOf(points, now.maxPoints)}</span>
          {below !== null && <span className={mergeClasses(styles.line, styles.small, styles.todo)}>{below}</span>}
        </span>
      </button>
    );
  },
  (one, other) => one.listed === other.listed && one.standing === other.standing && one.edits === other.edits && one.saving === other.saving && one.best === other.best && one.texts === other.texts && one.tabIndex === other.tabIndex,
);
IndicatorRow.displayName = 'IndicatorRow';
