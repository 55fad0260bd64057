import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { OpenPlaceholder } from '../../core/open-placeholders';
import type { Chapter, Passage, Sentence } from '../../core/model/report';
import type { WordablePassage } from '../../core/model/wording';
import { ownTextTexts } from './own-text-texts';
import { reportTexts } from './report-texts';
import type { SentenceState } from './report-changes';
import { ReportTableView } from './ReportTableView';
import type { ChapterCount, Segment } from './sentence-segments';
import { SentenceView } from './SentenceView';
import type { WayToFill } from './SentenceView';
import { useWords } from '../pane-context';
import { Disclosure } from '../components/Disclosure';

const useStyles = makeStyles({
  chapter: { fontWeight: tokens.fontWeightSemibold },
  counts: { display: 'block', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  open: { color: tokens.colorStatusWarningForeground1 },
  section: { margin: '10px 0 4px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  own: { display: 'flex', justifyContent: 'flex-end', alignItems: 'center', gap: '8px', marginBottom: '4px', fontSize: tokens.fontSizeBase200, '& button': { minHeight: '24px', fontSize: tokens.fontSizeBase200 } },
  tag: { padding: '0 6px', borderRadius: tokens.borderRadiusSmall, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2, backgroundColor: tokens.colorNeutralBackground3 },
  passage: { margin: '0 0 6px', textIndent: '2em', lineHeight: 1.7, overflowWrap: 'anywhere' },
});

/** What a person can do about the words of passages. */
export interface Rewriting {
  /** The passages they may word, by id. */
  readonly passages: ReadonlyMap<string, WordablePassage>;
  /** Returns the editor of a passage; null where none is open. */
  editor(of: WordablePassage): ReactNode;
  begin(of: WordablePassage): void;
}

/** One chapter of the outline: its length and what is open, and when opened the text as it will be written. */
export const ChapterView = ({ chapter, count, states, former, places, open, onToggle, wayTo, rewriting, onPoint }: { readonly chapter: Chapter; readonly count: ChapterCount; readonly states: ReadonlyMap<string, SentenceState>; readonly former: ReadonlyMap<string, readonly string[]>; readonly places: ReadonlyMap<string, OpenPlaceholder>; readonly open: boolean; readonly onToggle: (chapter: string, open: boolean) => void; readonly wayTo: (place: OpenPlaceholder) => WayToFill | null; readonly rewriting: Rewriting; readonly onPoint: (segment: Segment) => void }) => {
  const styles = useStyles();
  const words = useWords(reportTexts);
  const changed = chapter.passages.flatMap(({ sentences }) => sentences).filter(({ id }) => ['renewed', 'conflict'].includes(states.get(id) ?? '')).length;
  const summary = (
    <>
      <span className={styles.chapter} lang="zh-CN">{chapter.heading}</span>
      <span className={styles.counts}>
        {words.characters(count.characters)}
        {count.placeholders > 0 && <span className={styles.open}>{words.between}{words.placeholders(count.placeholders)}</span>}
        {changed > 0 && <span className={styles.open} data-testid="chapter-changed">{words.between}{words.changedIn(changed)}</span>}
      </span>
    </>
  );
  const wayOf = ({ id, placeholder }: Sentence): WayToFill | null => {
    const place = placeholder ? places.get(id) : undefined;
    return place ? wayTo(place) : null;
  };
  return (
    <Disclosure summary={summary} open={open} onToggle={(opened) => onToggle(chapter.id, opened)} name="chapter">
      {chapter.passages.map((passage) => (
        <div key={passage.id}>
          <div lang="zh-CN">
            {passage.heading && <h4 className={styles.section}>{passage.heading.text}</h4>}
            {passage.sentences.length > 0 && (
              <p className={styles.passage}>
                {passage.sentences.map((sentence) => (
                  <SentenceView key={sentence.id} sentence={sentence} state={states.get(sentence.id) ?? null} was={former.get(sentence.id)} way={wayOf(sentence)} onPoint={onPoint} />
                ))}
              </p>
            )}
            {passage.table && <ReportTableView table={passage.table} />}
          </div>
          <Reword passage={passage} rewriting={rewriting} />
        </div>
      ))}
    </Disclosure>
  );
};

/** The way to word a passage oneself, and the editor once it is taken. */
const Reword = ({ passage, rewriting }: { readonly passage: Passage; readonly rewriting: Rewriting }) => {
  const styles = useStyles();
  const words = useWords(ownTextTexts);
  const of = rewriting.passages.get(passage.id);
  if (!of) return null;
  const editor = rewriting.editor(of);
  if (editor !== null) return editor;
  const action = of.rewording === null ? words.reword : words.change;
  return (
    <div className={styles.own}>
      {of.rewording !== null && <span className={styles.tag} data-testid="own-text-tag">{words.own}</span>}
      <Link as="button" aria-label={words.rewordAt(action, of.place)} onClick={() => rewriting.begin(of)} data-testid="reword" data-passage={passage.id}>{action}</Link>
    </div>
  );
};
