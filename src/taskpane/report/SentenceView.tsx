import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Sentence } from '../../core/model/report';
import type { CellRef } from '../../core/units/address';
import { shownRef } from '../../core/units/address';
import { joinCells } from '../cell-groups';
import { usePane, useWords } from '../pane-context';
import type { SentenceState } from './report-changes';
import { reportTexts } from './report-texts';
import { segmentsOf } from './sentence-segments';
import type { Segment } from './sentence-segments';

const useStyles = makeStyles({
  // Reached from what rests on a cell.
  sentence: { borderRadius: tokens.borderRadiusSmall, ':focus': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' } },
  figure: {
    borderRadius: tokens.borderRadiusSmall, cursor: 'pointer',
    color: tokens.colorBrandForegroundLink, textDecorationLine: 'underline', textDecorationStyle: 'dotted', textUnderlineOffset: '3px',
    ':hover': { textDecorationStyle: 'solid', color: tokens.colorBrandForegroundLinkHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  quotation: { color: 'inherit', textDecorationColor: tokens.colorNeutralStroke1 },
  placeholder: {
    padding: '1px 3px', borderRadius: tokens.borderRadiusSmall, backgroundColor: tokens.colorStatusWarningBackground1, color: tokens.colorStatusWarningForeground1,
    // Also after a click on 「下一处待填写」: it says which one is meant.
    ':focus': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  leading: { cursor: 'pointer', ':hover': { textDecorationLine: 'underline' } },
  state: { display: 'inline-block', textIndent: 0, marginInline: '4px', padding: '0 6px', borderRadius: tokens.borderRadiusSmall, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2, backgroundColor: tokens.colorNeutralBackground3 },
  changed: { color: tokens.colorStatusWarningForeground1, backgroundColor: tokens.colorStatusWarningBackground1 },
  whole: { textDecorationLine: 'none', padding: '0 2px' },
});

/**
 * A button within running text. The element is a span: a real button is one box to the line breaker, so that a line
 * could begin with the comma after it and a long name could not be broken.
 */
const InlineButton = ({ className, label, title, name, id, onPress, children }: { readonly className: string; readonly label?: string; readonly title: string; readonly name: string; readonly id?: string; readonly onPress: () => void; readonly children: ReactNode }) => (
  <span
    role="button"
    tabIndex={0}
    className={className}
    title={title}
    aria-label={label}
    data-testid={name}
    data-placeholder={id}
    onClick={onPress}
    onKeyDown={(event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      onPress();
    }}
  >
    {children}
  </span>
);

/** What a placeholder in the text leads to, and in words. */
export interface WayToFill {
  readonly label: string;
  go(): void;
}

/** A sentence of the report. Its figures lead to their cells; one without figures leads to the cells it rests on as a whole; a placeholder to where it is filled in. */
export const SentenceView = ({ sentence, state, was, way, onPoint }: { readonly sentence: Sentence; readonly state: SentenceState | null; /** What the report sheet says in the places that differ. */ readonly was?: readonly string[] | undefined; readonly way: WayToFill | null; readonly onPoint: (segment: Segment) => void }) => {
  const styles = useStyles();
  const { texts } = usePane();
  const words = useWords(reportTexts);
  if (sentence.placeholder) {
    if (way) return <InlineButton className={mergeClasses(styles.placeholder, styles.leading)} title={way.label} name="placeholder" id={sentence.id} onPress={way.go}>{sentence.text}</InlineButton>;
    return <span className={styles.placeholder} tabIndex={-1} data-testid="placeholder" data-placeholder={sentence.id}>{sentence.text}</span>;
  }
  const segments = segmentsOf(sentence);
  const pointing = segments.some(({ cells }) => cells.length > 0);
  const shown = (cells: readonly CellRef[]): string => texts.selectCells(joinCells(cells).map(shownRef).join(texts.separator));
  return (
    <span className={styles.sentence} tabIndex={-1} data-testid="sentence" data-place={sentence.id} data-state={state ?? undefined}>
      {segments.map((segment, index) =>
        segment.cells.length === 0 ? (
          segment.text
        ) : (
          <InlineButton key={index} className={mergeClasses(styles.figure, segment.formula === null && styles.quotation)} title={shown(segment.cells)} name={segment.formula === null ? 'source' : 'figure'} onPress={() => onPoint(segment)}>
            {segment.text}
          </InlineButton>
        ),
      )}
      {!pointing && sentence.proof.length > 0 && (
        <InlineButton className={mergeClasses(styles.figure, styles.whole)} label={words.showCells} title={shown(sentence.proof)} name="source" onPress={() => onPoint({ text: sentence.text, cells: sentence.proof, formula: null })}>
          ↗
        </InlineButton>
      )}
      {state !== null && <span className={mergeClasses(styles.state, state !== 'kept' && styles.changed)}>{words.states[state]}{was && state === 'renewed' && <span data-testid="was">{words.between}{words.was(was.join(texts.separator))}</span>}</span>}
    </span>
  );
};
