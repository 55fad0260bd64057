import { Link, makeStyles } from '@fluentui/react-components';
import { useWords } from '../pane-context';
import { exportTexts } from '../report/export-texts';
import type { ExportTexts } from '../report/export-texts';
import type { SavedFile } from '../use-saved-file';

const useStyles = makeStyles({
  said: { margin: '4px 0 0', overflowWrap: 'anywhere' },
  ways: { display: 'flex', flexWrap: 'wrap', gap: '0 14px', '& button': { minHeight: '24px' } },
});

/** What is said of a file on its way. */
export type SavedFileWords = Pick<ExportTexts, 'exporting' | 'failed' | 'saved' | 'asked' | 'cancelled' | 'notThere' | 'nowhere' | 'copyText' | 'copied' | 'notCopied'>;

/** What became of a file, of a Word file without words of its own, which is always said, and what else can be done; test ids begin with the name. */
export const SavedFileSaid = ({ file: { state, copied, again, copyText }, name, own }: { readonly file: SavedFile; readonly name: string; readonly own?: SavedFileWords }) => {
  const styles = useStyles();
  const ofWord = useWords(exportTexts);
  const words = own ?? ofWord;
  const said = (): string => {
    if (state.stand === 'working') return words.exporting;
    if (state.stand === 'failed') return words.failed;
    if (state.stand !== 'done') return '';
    const { outcome } = state.saved;
    return outcome === 'saved' ? words.saved : outcome === 'asked' ? words.asked(state.file) : outcome === 'cancelled' ? words.cancelled : words.nowhere(state.file);
  };
  return (
    <>
      <div role="status" data-testid={`${name}-said`}>
        {state.stand !== 'idle' && <p className={styles.said}>{said()}</p>}
        {copied !== null && <p className={styles.said}>{copied ? words.copied : words.notCopied}</p>}
      </div>
      {state.stand === 'done' && state.saved.outcome !== 'saved' && (
        <div className={styles.ways}>
          {state.saved.outcome !== 'refused' && <Link as="button" onClick={again} data-testid={`${name}-another-way`}>{words.notThere}</Link>}
          {state.saved.outcome === 'refused' && <Link as="button" onClick={copyText} data-testid={`${name}-copy`}>{words.copyText}</Link>}
        </div>
      )}
    </>
  );
};
