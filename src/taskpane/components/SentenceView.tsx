import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Sentence } from '../../core/model/report';
import { joinCells, shownRef } from '../cell-groups';
import { usePane } from '../pane-context';
import { segmentsOf } from '../sentence-segments';
import type { Segment } from '../sentence-segments';

const useStyles = makeStyles({
  // Inline and breakable, so that a line wraps inside a long name as it does in plain text.
  figure: {
    display: 'inline', padding: 0, border: 'none', borderRadius: tokens.borderRadiusSmall, backgroundColor: 'transparent', font: 'inherit', textIndent: 0, cursor: 'pointer',
    color: tokens.colorBrandForegroundLink, textDecorationLine: 'underline', textDecorationStyle: 'dotted', textUnderlineOffset: '3px',
    ':hover': { textDecorationStyle: 'solid', color: tokens.colorBrandForegroundLinkHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  quotation: { color: 'inherit', textDecorationColor: tokens.colorNeutralStroke1 },
  placeholder: { padding: '1px 3px', borderRadius: tokens.borderRadiusSmall, backgroundColor: tokens.colorStatusWarningBackground1, color: tokens.colorStatusWarningForeground1 },
  whole: { textDecorationLine: 'none', padding: '0 2px' },
});

/** A sentence of the report. Its figures lead to their cells; one without figures leads to the cells it rests on as a whole. */
export const SentenceView = ({ sentence, onPoint }: { readonly sentence: Sentence; readonly onPoint: (segment: Segment) => void }) => {
  const styles = useStyles();
  const { texts } = usePane();
  const segments = segmentsOf(sentence);
  const pointing = segments.some(({ cells }) => cells.length > 0);
  return (
    <span className={sentence.placeholder ? styles.placeholder : undefined} data-testid={sentence.placeholder ? 'placeholder' : 'sentence'}>
      {segments.map((segment, index) =>
        segment.cells.length === 0 ? (
          segment.text
        ) : (
          <button key={index} type="button" className={mergeClasses(styles.figure, segment.formula === null && styles.quotation)} title={texts.selectCells(joinCells(segment.cells).map(shownRef).join(texts.separator))} onClick={() => onPoint(segment)} data-testid={segment.formula === null ? 'source' : 'figure'}>
            {segment.text}
          </button>
        ),
      )}
      {!pointing && !sentence.placeholder && sentence.proof.length > 0 && (
        <button type="button" className={mergeClasses(styles.figure, styles.whole)} aria-label={texts.showCells} title={texts.showCells} onClick={() => onPoint({ text: sentence.text, cells: sentence.proof, formula: null })}>
          ↗
        </button>
      )}
    </span>
  );
};
