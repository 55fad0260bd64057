import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import type { Evaluation } from '../../core/model/evaluation';
import type { Chapter } from '../../core/model/report';
import { compose } from '../../core/pipeline';
import { openErrors } from '../check/finding-groups';
import { usePane, useWords } from '../pane-context';
import { reportTexts } from './report-texts';
import { countChapters } from './sentence-segments';
import type { ChapterCount, Segment } from './sentence-segments';
import { CellList } from '../components/CellButton';
import { Disclosure } from '../components/Disclosure';
import { ReportTableView } from './ReportTableView';
import { SentenceView } from './SentenceView';
import { TabBody } from '../components/TabBody';
import { useTextStyles } from '../components/text-styles';

const useStyles = makeStyles({
  title: { margin: '4px 0 2px', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, textAlign: 'center' },
  subtitle: { textAlign: 'center', margin: '0 0 10px', color: tokens.colorNeutralForeground2 },
  chapter: { fontWeight: tokens.fontWeightSemibold },
  counts: { display: 'block', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  open: { color: tokens.colorStatusWarningForeground1 },
  section: { margin: '10px 0 4px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  passage: { margin: '0 0 6px', textIndent: '2em', lineHeight: 1.7, overflowWrap: 'anywhere' },
  proof: { display: 'flex', alignItems: 'flex-start', gap: '8px', padding: '6px 8px', marginBottom: '8px', borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorNeutralStroke2}`, color: tokens.colorNeutralForeground1 },
  cells: { flexGrow: 1, minWidth: 0, maxHeight: '96px', overflowY: 'auto', overflowWrap: 'anywhere' },
});

/** 报告: the chapters as they will be written, every figure leading to its cells, and the button that writes them. */
export const ReportTab = () => {
  const styles = useStyles();
  const text = useTextStyles();
  const { texts, evaluation, state, session, busy, select, show } = usePane();
  const words = useWords(reportTexts);
  const { report, kept } = useMemo(() => compose(evaluation, state.snapshot ?? undefined), [evaluation, state.snapshot]);
  const counts = useMemo(() => countChapters(report), [report]);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set(report.chapters.slice(0, 1).map(({ id }) => id)));
  const [pointed, setPointed] = useState<{ readonly at: Segment; readonly in: Evaluation } | null>(null);

  // A figure of an earlier reading may say what the workbook no longer says.
  const proof = pointed?.in === evaluation ? pointed.at : null;
  const recognised = evaluation.facts.projects.length > 0;
  const errors = openErrors(evaluation.findings);
  const point = (segment: Segment): void => {
    setPointed({ at: segment, in: evaluation });
    const [first] = segment.cells;
    if (first !== undefined) select(first);
  };
  const restore = state.previous !== 'none' && (
    <Button disabledFocusable={busy} onClick={() => void session.restore()} data-testid="restore">{texts.restore}</Button>
  );
  const note = (
    <>
      {proof && (
        <div className={styles.proof} role="status" data-testid="proof">
          <div className={styles.cells}>
            <strong lang="zh-CN">{proof.text}</strong>{proof.formula && ` · ${words.formulas[proof.formula]}`}
            <CellList cells={proof.cells} />
          </div>
          <Button appearance="subtle" size="small" icon={<DismissRegular />} aria-label={texts.close} onClick={() => setPointed(null)} />
        </div>
      )}
      {kept.length > 0 && <div data-testid="kept-edits">{words.keptEdits(kept.length, kept.filter(({ conflict }) => conflict).length)}</div>}
      {recognised && errors > 0 && (
        <div data-testid="open-errors">
          {words.openErrors(errors)} <Link as="button" onClick={() => show('check')}>{words.seeFindings}</Link>
        </div>
      )}
    </>
  );

  return (
    <TabBody primary={{ label: words.generate, name: 'generate', disabled: !recognised, run: () => void session.writeReport() }} beside={restore} note={proof || kept.length > 0 || (recognised && errors > 0) ? note : null}>
      {!recognised ? (
        <p>{texts.noProjects}</p>
      ) : (
        <>
          <h2 className={styles.title} lang="zh-CN">{report.title}</h2>
          <p className={styles.subtitle} lang="zh-CN">{report.subtitle}</p>
          <p className={text.quiet}>{words.totalCharacters(counts.reduce((sum, { characters }) => sum + characters, 0))}</p>
          {report.chapters.map((chapter, index) => (
            <ChapterView
              key={chapter.id}
              chapter={chapter}
              count={counts[index] ?? { id: chapter.id, characters: 0, placeholders: 0 }}
              open={opened.has(chapter.id)}
              onToggle={(open) => setOpened((before) => new Set(open ? [...before, chapter.id] : [...before].filter((id) => id !== chapter.id)))}
              onPoint={point}
            />
          ))}
        </>
      )}
    </TabBody>
  );
};

const ChapterView = ({ chapter, count, open, onToggle, onPoint }: { readonly chapter: Chapter; readonly count: ChapterCount; readonly open: boolean; readonly onToggle: (open: boolean) => void; readonly onPoint: (segment: Segment) => void }) => {
  const styles = useStyles();
  const words = useWords(reportTexts);
  const summary = (
    <>
      <span className={styles.chapter} lang="zh-CN">{chapter.heading}</span>
      <span className={styles.counts}>
        {words.characters(count.characters)}
        {count.placeholders > 0 && <span className={styles.open}> · {words.placeholders(count.placeholders)}</span>}
      </span>
    </>
  );
  return (
    <Disclosure summary={summary} open={open} onToggle={onToggle} name="chapter">
      <div lang="zh-CN">
        {chapter.passages.map(({ id, heading, sentences, table }) => (
          <div key={id}>
            {heading && <h4 className={styles.section}>{heading.text}</h4>}
            {sentences.length > 0 && (
              <p className={styles.passage}>
                {sentences.map((sentence) => (
                  <SentenceView key={sentence.id} sentence={sentence} onPoint={onPoint} />
                ))}
              </p>
            )}
            {table && <ReportTableView table={table} />}
          </div>
        ))}
      </div>
    </Disclosure>
  );
};
