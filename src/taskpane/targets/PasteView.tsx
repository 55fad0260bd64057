import { Button, Field, Select, Textarea, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { Problem } from '../../core/amend';
import { readBlock, writeBlock } from '../../core/amend/block';
import type { SaidColumns } from '../../core/amend/pasted-columns';
import { readPastedTargets, unwrittenRows } from '../../core/amend/pasted-targets';
import type { PastedLine } from '../../core/amend/pasted-targets';
import type { Facts } from '../../core/model/facts';
import type { Snapshot } from '../../core/model/snapshot';
import { Said } from '../components/Said';
import { TabBody } from '../components/TabBody';
import { useTextStyles } from '../components/text-styles';
import { usePane, useWords } from '../pane-context';
import { PastedColumns } from './PastedColumns';
import { quantitiesOf } from './target-list';
import { targetsTexts } from './targets-texts';
import { useProblem } from './use-problem';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', gap: '4px', margin: '-6px -6px 8px' },
  title: { flexGrow: 1, margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: '20px', fontWeight: tokens.fontWeightSemibold },
  box: { '& textarea': { whiteSpace: 'pre', overflowX: 'auto', maxHeight: '40vh', tabSize: 6 } },
  field: { marginBottom: '10px' },
  summary: { margin: '12px 0 2px', fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: 'none', margin: '8px 0 0', padding: 0 },
  line: { padding: '6px 0', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, contentVisibility: 'auto', containIntrinsicSize: 'auto 52px' },
  top: { display: 'flex', gap: '8px', alignItems: 'baseline' },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  what: { flexShrink: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  bad: { color: tokens.colorPaletteRedForeground1 },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

const nothingSaid: SaidColumns = new Map();
/** The row of headings, where there is one: what is said of the columns holds as long as it stays. */
const firstRow = (text: string): string => text.split('\n', 1)[0] ?? '';

/** Tells whether a row changes the workbook. */
const isChange = ({ problem, changes, existing }: PastedLine): boolean => problem === null && (existing === null || changes.length > 0);

interface Properties {
  readonly text: string;
  readonly onText: (change: (before: string) => string) => void;
  /** Id of the project that rows without one go to. */
  readonly project: string | null;
  /** Called when everything is written. */
  readonly onDone: () => void;
  readonly onBack: () => void;
}

/** Rows copied from a spreadsheet: what each becomes, or why not, and one button that writes them. */
export const PasteView = ({ text, onText, project: first, onDone, onBack }: Properties) => {
  const styles = useStyles();
  const quiet = useTextStyles();
  const { texts, locale, evaluation, session, state } = usePane();
  const words = useWords(targetsTexts);
  const tell = useProblem();
  const own = words.paste;
  const [project, setProject] = useState(first);
  const [said, setSaid] = useState(nothingSaid);
  const [written, setWritten] = useState<{ readonly count: number; readonly left: number } | null>(null);
  /** What kept every row out when they were to be written. */
  const [refusedAll, setRefusedAll] = useState<Problem | null>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => box.current?.focus(), []);
  // Who has gone on to something else while the rows are written is not called back.
  const here = useRef(true);
  const now = useRef(text);
  useEffect(() => {
    now.current = text;
  }, [text]);
  useEffect(() => {
    here.current = true;
    return () => void (here.current = false);
  }, []);

  const later = useDeferredValue(text);
  const block = useMemo(() => readBlock(later), [later]);
  const { snapshot } = state;
  const result = useMemo(() => (snapshot ? readPastedTargets(block, snapshot, evaluation.facts, project, said) : null), [block, snapshot, evaluation.facts, project, said]);
  const lines = result?.lines ?? [];
  const refused = lines.filter(({ problem }) => problem !== null);
  const good = lines.filter(isChange);
  const added = good.filter(({ existing }) => existing === null);
  const same = lines.length - refused.length - good.length;
  const passed = result?.passedOver ?? [];
  const needsProject = lines.some(({ placed }) => !placed);

  const change = (next: string): void => {
    setWritten(null);
    setRefusedAll(null);
    if (firstRow(next) !== firstRow(text)) setSaid(nothingSaid);
    onText(() => next);
  };
  /** Brings what was pasted into view from its first column on; the browser scrolls to its end. */
  const toLeft = (): void => {
    requestAnimationFrame(() => {
      if (box.current) box.current.scrollLeft = 0;
    });
  };
  const write = async (): Promise<void> => {
    const cells = readBlock(text);
    let fitting = 0;
    let count = 0;
    let left = 0;
    let rest = '';
    setRefusedAll(null);
    const { saved, problem } = await session.amend<Problem>('save', (current: Snapshot, facts: Facts) => {
      const { amendment, ...found } = readPastedTargets(cells, current, facts, project, said);
      fitting = found.lines.filter(({ problem }) => problem === null).length;
      count = found.lines.filter(isChange).length;
      left = found.lines.length - fitting;
      rest = writeBlock(unwrittenRows(cells, found));
      const firstProblem = found.lines.find(({ problem }) => problem !== null)?.problem;
      return fitting === 0 && firstProblem ? firstProblem : amendment;
    });
    if (!saved) {
      if (problem === null) return;
      // Nothing was written, so nothing has read again: the lines are to say what keeps each out.
      await session.read();
      if (here.current && now.current === text) setRefusedAll(problem);
      return;
    }
    // What was pasted over it meanwhile is not what was written.
    onText((before) => (before === text ? rest : before));
    if (!here.current || now.current !== text) return;
    if (left === 0) onDone();
    else {
      setWritten({ count, left });
      box.current?.focus();
    }
  };

  const shown = (line: PastedLine) => {
    const { row, draft, existing, changes, problem, columns, project: named } = line;
    const { target, actual } = quantitiesOf(draft);
    return (
      <li key={row} className={styles.line} data-testid="pasted-line" data-problem={problem?.field}>
        <div className={styles.top}>
          <span className={styles.name} lang="zh-CN">{draft.name}</span>
          <span className={mergeClasses(styles.what, problem !== null && styles.bad)}>{problem ? own.refused : existing === null ? own.added : changes.length === 0 ? own.same : own.changed(changes.map((field) => words.fields[field]))}</span>
        </div>
        <div className={styles.small} lang="zh-CN">{named ?? ''}</div>
        <div className={styles.small} lang={texts.language} data-testid="pasted-values"><Said>{own.becomes(words.values(target, actual), draft.maxPoints)}</Said></div>
        {problem && <div className={mergeClasses(styles.small, styles.bad)}>{own.cell(row + 1, columns[problem.field] ?? null)}{texts.language === 'en' ? ': ' : '：'}<Said>{tell(problem)}</Said></div>}
      </li>
    );
  };

  return (
    <TabBody primary={{ label: own.write(good.length), name: 'write-pasted', disabled: good.length === 0, run: () => void write() }}>
      <div data-testid="paste" onKeyDown={(event) => { if (event.key === 'Escape' && !event.nativeEvent.isComposing) { event.preventDefault(); event.stopPropagation(); onBack(); } }}>
        <div className={styles.head}>
          <Button appearance="subtle" size="small" icon={<ArrowLeftRegular />} aria-label={words.back} title={words.back} onClick={onBack} data-testid="back" />
          <h2 className={styles.title}>{own.title}</h2>
        </div>
        <Field label={own.label} hint={own.hint} size="small" className={styles.field}>
          <Textarea className={styles.box} textarea={{ ref: box }} value={text} onChange={(_, { value }) => change(value)} onPaste={toLeft} rows={6} resize="vertical" lang="zh-CN" data-testid="paste-box" />
        </Field>
        {result !== null && result.columns.length > 0 && <PastedColumns key={firstRow(later)} columns={result.columns} onSay={(column, meaning) => { setWritten(null); setRefusedAll(null); setSaid((before) => new Map([...before].filter(([other, had]) => other !== column && (had === null || had !== meaning))).set(column, meaning)); }} />}
        {needsProject && (
          <Field label={own.project} size="small" className={styles.field}>
            <Select size="small" value={project ?? ''} onChange={(_, { value }) => setProject(value === '' ? null : value)} data-testid="paste-project" lang="zh-CN">
              <option value="">{own.noProject}</option>
              {evaluation.facts.projects.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
            </Select>
          </Field>
        )}
        <div role="status">
          {written && <p data-testid="paste-written">{own.written(written.count, written.left)}</p>}
          {refusedAll && <p className={styles.bad} data-testid="paste-refused"><Said>{own.refusedAll(tell(refusedAll))}</Said></p>}
          {text.trim() !== '' && lines.length === 0 && <p>{own.nothing}</p>}
          {lines.length > 0 && <p className={styles.summary} data-testid="paste-summary">{own.summary(added.length, good.length - added.length, same, refused.length, passed.length)}</p>}
        </div>
        {lines.length > 0 && result && (
          <>
            {result.columns.length === 0 && <p className={quiet.quiet}>{result.headed ? own.headed : own.unheaded}{texts.language === 'en' ? ': ' : '：'}<span lang="zh-CN">{own.columns(result.tables[0]?.columns.map(({ name }) => name) ?? [])}</span></p>}
            <ul className={styles.list} aria-label={own.lines}>{[...refused, ...lines.filter(({ problem }) => problem === null)].map(shown)}</ul>
          </>
        )}
        {passed.length > 0 && (
          <>
            <p className={styles.summary}>{own.passed}</p>
            <ul className={styles.list} aria-label={own.passed}>
              {passed.map(({ row, column, text: cell, why }) => (
                <li key={`${row} ${column}`} className={mergeClasses(styles.line, styles.small)} data-testid="passed-over">
                  {own.cell(row + 1, column)}{texts.language === 'en' ? ': ' : '：'}<span lang="zh-CN">{cell}</span>
                  <div><Said>{locale.say(why)}</Said></div>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </TabBody>
  );
};
