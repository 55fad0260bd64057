import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular } from '@fluentui/react-icons';
import { useWords } from '../pane-context';
import { checkTexts } from './check-texts';

const useStyles = makeStyles({
  place: { minWidth: '44px', textAlign: 'center', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, fontVariantNumeric: 'tabular-nums' },
});

/** Which of the findings is the current one, and the ways to the one before and the next. */
export const FindingSteps = ({ place, count, onStep }: { readonly place: number; readonly count: number; readonly onStep: (delta: 1 | -1) => void }) => {
  const styles = useStyles();
  const words = useWords(checkTexts);
  return (
    <>
      <span className={styles.place} data-testid="finding-position">{words.position(place, count)}</span>
      <Button size="small" appearance="subtle" icon={<ArrowUpRegular />} title={words.previous} aria-label={words.previous} onClick={() => onStep(-1)} data-testid="previous-finding" />
      <Button size="small" appearance="subtle" icon={<ArrowDownRegular />} title={words.next} aria-label={words.next} onClick={() => onStep(1)} data-testid="next-finding" />
    </>
  );
};
