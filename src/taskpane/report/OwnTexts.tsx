import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Composition } from '../../core/model/composition';
import type { JudgedRewording } from '../../core/model/wording';
import { usePane, useWords } from '../pane-context';
import { CellButton } from '../components/CellButton';
import { Disclosure } from '../components/Disclosure';
import { PartSummary } from '../components/PartSummary';
import { useTextStyles } from '../components/text-styles';
import { ownTextTexts } from './own-text-texts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: { padding: '6px 0', borderTop: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: 'anywhere', ':first-child': { borderTop: 'none' } },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '0 10px', '& button': { minHeight: '24px', fontSize: tokens.fontSizeBase200 } },
  place: { minWidth: 0, marginRight: 'auto' },
  text: { margin: '2px 0 0', whiteSpace: 'pre-wrap', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2, userSelect: 'text' },
  why: { margin: '2px 0 0', fontSize: tokens.fontSizeBase200, color: tokens.colorStatusWarningForeground1 },
});

/** 自己的文字: the passages that a person has worded, and what is not used of it. */
export const OwnTexts = ({ composition: { passages, unusedTexts }, stranded, open, onToggle, onShow, onClear, children }: {
  readonly composition: Composition;
  /** Texts under way whose passages the report no longer has. */
  readonly stranded: readonly string[];
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
  readonly onShow: (passage: string) => void;
  readonly onClear: (rewording: JudgedRewording) => void;
  readonly children?: ReactNode;
}) => {
  const styles = useStyles();
  const text = useTextStyles();
  const { busy } = usePane();
  const words = useWords(ownTextTexts);
  const used = passages.flatMap(({ rewording }) => rewording ?? []);
  return (
    <Disclosure
      name="own-texts"
      open={open}
      onToggle={onToggle}
      summary={<PartSummary heading={words.heading}>{words.counts(used.length, unusedTexts.length)}</PartSummary>}
    >
      {used.length + unusedTexts.length === 0 && <p className={text.quiet}>{words.none}</p>}
      {stranded.map((own, index) => (
        <div key={index} className={styles.line}>
          <p className={styles.why}>{words.drafting}</p>
          <p className={styles.text} lang="zh-CN">{own}</p>
        </div>
      ))}
      <ul className={styles.list}>
        {used.map((rewording) => (
          <li key={rewording.passage} className={styles.line} data-testid="own-text-used">
            <div className={styles.head}>
              <span className={styles.place} lang="zh-CN">{passages.find(({ passage }) => passage === rewording.passage)?.place}</span>
              <Link as="button" onClick={() => onShow(rewording.passage)} data-testid="own-text-show">{words.see}</Link>
            </div>
          </li>
        ))}
        {unusedTexts.map((rewording, index) => (
          <li key={`${rewording.at ?? ''} ${index}`} className={styles.line} data-testid="own-text-unused">
            <div className={styles.head}>
              <span className={styles.place} lang="zh-CN">{rewording.place}</span>
              {rewording.at !== null && <CellButton cells={[rewording.at]} />}
              {rewording.at !== null && <Link as="button" disabled={busy} onClick={() => onClear(rewording)} data-testid="own-text-clear">{words.clear}</Link>}
            </div>
            <p className={styles.why}>{rewording.state === 'repeated' ? words.repeated : words.unused}</p>
            <p className={styles.text} lang="zh-CN">{rewording.text}</p>
          </li>
        ))}
      </ul>
      {children}
    </Disclosure>
  );
};
