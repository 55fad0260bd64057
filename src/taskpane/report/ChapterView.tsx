import { makeStyles, tokens } from '@fluentui/react-components';
import type { OpenPlaceholder } from '../../core/open-placeholders';
import type { Chapter, Sentence } from '../../core/model/report';
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
  passage: { margin: '0 0 6px', textIndent: '2em', lineHeight: 1.7, overflowWrap: 'anywhere' },
});

/** One chapter of the outline: its length and what is open, and when opened the text as it will be written. */
export const ChapterView = ({ chapter, count, states, places, open, onToggle, wayTo, onPoint }: { readonly chapter: Chapter; readonly count: ChapterCount; readonly states: ReadonlyMap<string, SentenceState>; readonly places: ReadonlyMap<string, OpenPlaceholder>; readonly open: boolean; readonly onToggle: (chapter: string, open: boolean) => void; readonly wayTo: (place: OpenPlaceholder) => WayToFill | null; readonly onPoint: (segment: Segment) => void }) => {
  const styles = useStyles();
  const words = useWords(reportTexts);
  const summary = (
    <>
      <span className={styles.chapter} lang="zh-CN">{chapter.heading}</span>
      <span className={styles.counts}>
        {words.characters(count.characters)}
        {count.placeholders > 0 && <span className={styles.open}>{words.between}{words.placeholders(count.placeholders)}</span>}
      </span>
    </>
  );
  const wayOf = ({ id, placeholder }: Sentence): WayToFill | null => {
    const place = placeholder ? places.get(id) : undefined;
    return place ? wayTo(place) : null;
  };
  return (
    <Disclosure summary={summary} open={open} onToggle={(opened) => onToggle(chapter.id, opened)} name="chapter">
      {chapter.passages.map(({ id, heading, sentences, table }) => (
        <div key={id} lang="zh-CN">
          {heading && <h4 className={styles.section}>{heading.text}</h4>}
          {sentences.length > 0 && (
            <p className={styles.passage}>
              {sentences.map((sentence) => (
                <SentenceView key={sentence.id} sentence={sentence} state={states.get(sentence.id) ?? null} way={wayOf(sentence)} onPoint={onPoint} />
              ))}
            </p>
          )}
          {table && <ReportTableView table={table} />}
        </div>
      ))}
    </Disclosure>
  );
};
