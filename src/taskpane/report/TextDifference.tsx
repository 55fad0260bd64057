import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useWords } from '../pane-context';
import { reportTexts } from './report-texts';
import { abridged, textDifference } from './text-difference';

const useStyles = makeStyles({
  text: { margin: '2px 0', lineHeight: 1.6, overflowWrap: 'anywhere' },
  // Struck through and underlined, so that colour is not all that tells them apart.
  before: { padding: '0 1px', borderRadius: '2px', color: tokens.colorStatusDangerForeground1, backgroundColor: tokens.colorStatusDangerBackground1, textDecorationLine: 'line-through' },
  after: { padding: '0 1px', borderRadius: '2px', color: tokens.colorStatusSuccessForeground1, backgroundColor: tokens.colorStatusSuccessBackground1, textDecorationLine: 'underline', textUnderlineOffset: '3px', fontWeight: tokens.fontWeightSemibold },
  marked: { padding: '0 1px', borderRadius: '2px', color: 'inherit', backgroundColor: tokens.colorStatusWarningBackground1, textDecorationLine: 'underline', textDecorationStyle: 'dotted', textUnderlineOffset: '3px' },
  unseen: { position: 'absolute', width: '1px', height: '1px', margin: 0, overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** Two texts laid over each other: what goes is struck through, what comes underlined, long runs in common cut down. */
export const TextDifference = ({ before, after }: { readonly before: string; readonly after: string }) => {
  const styles = useStyles();
  const words = useWords(reportTexts);
  const stretches = useMemo(() => abridged(textDifference(before, after)), [before, after]);
  return (
    <p className={styles.text} lang="zh-CN">
      {stretches.map(({ text, side }, index) => {
        if (side === 'both') return text;
        const Element = side === 'before' ? 'del' : 'ins';
        return <Element key={index} className={styles[side]}><span className={styles.unseen}>{words[side]}</span>{text}</Element>;
      })}
    </p>
  );
};

/** One of two texts, with what the other does not have marked; as it is where they have too little in common. */
export const OneSide = ({ before, after, side }: { readonly before: string; readonly after: string; readonly side: 'before' | 'after' }) => {
  const styles = useStyles();
  const stretches = useMemo(() => textDifference(before, after), [before, after]);
  if (stretches.every((stretch) => stretch.side !== 'both')) return side === 'before' ? before : after;
  return stretches.map(({ text, side: of }, index) => (of === 'both' ? text : of === side ? <mark key={index} className={styles.marked}>{text}</mark> : null));
};
