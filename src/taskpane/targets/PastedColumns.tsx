import { Select, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { PastedColumn } from '../../core/amend/pasted-columns';
import { targetsHeadings } from '../../core/amend/targets-sheet';
import { Disclosure } from '../components/Disclosure';
import { Said } from '../components/Said';
import { correctionsTexts } from '../data/corrections-texts';
import { usePane, useWords } from '../pane-context';
import { targetsTexts } from './targets-texts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: { display: 'grid', gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)', alignItems: 'center', columnGap: '8px', padding: '2px 0', overflowWrap: 'anywhere' },
  example: { display: 'block', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  control: { minWidth: 0, width: '100%' },
});

/** What each column of pasted rows is taken for, open where a heading is not among the known words, for a person to say it better. */
export const PastedColumns = ({ columns, onSay }: { readonly columns: readonly PastedColumn[]; readonly onSay: (column: number, meaning: PastedColumn['meaning']) => void }) => {
  const styles = useStyles();
  const { locale } = usePane();
  const words = useWords(correctionsTexts);
  const own = useWords(targetsTexts).paste;
  // null until a person opens or closes it.
  const [shown, setShown] = useState<boolean | null>(null);
  const unsure = columns.filter(({ known }) => !known).length;
  return (
    <Disclosure summary={own.columnMeanings(columns.length, unsure)} open={shown ?? unsure > 0} onToggle={setShown} name="pasted-columns">
      <ul className={styles.list}>
        {columns.map(({ column, header, example, meaning }) => (
          <li key={column} className={styles.line}>
            <span lang="zh-CN">{header}{example !== '' && <span className={styles.example} lang={undefined}><Said>{words.example(example)}</Said></span>}</span>
            <Select size="small" className={styles.control} aria-label={words.meaningOf(header)} value={meaning ?? ''} onChange={(_, { value }) => onSay(column, targetsHeadings.find((entry) => entry.meaning === value)?.meaning ?? null)} data-testid={`pasted-column-${column}`}>
              <option value="">{words.notUsed}</option>
              {targetsHeadings.map((entry) => (
                <option key={entry.meaning} value={entry.meaning}>{locale.say(entry.heading)}</option>
              ))}
            </Select>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
};
