import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Snapshot } from '../../core/model/snapshot';
import { likelyLedgers } from '../../core/settings';
import { shownRef, type CellRef } from '../../core/units/address';
import { usePane, useWords } from '../pane-context';
import { dataTexts } from './data-texts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '0 0 10px', padding: 0, display: 'grid', gap: '6px' },
  table: { width: '100%', padding: '6px 10px', border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1, font: 'inherit', textAlign: 'left', overflowWrap: 'anywhere', cursor: 'pointer', ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover }, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  place: { display: 'block', color: tokens.colorBrandForegroundLink },
  heads: { display: 'block', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
});

/** Tables that are not recognised and would be read as budget tables: a press shows how, before anything is kept. */
export const LikelyTables = ({ snapshot, declare }: { readonly snapshot: Snapshot; readonly declare: (range: CellRef) => void }) => {
  const styles = useStyles();
  const { evaluation: { facts } } = usePane();
  const words = useWords(dataTexts);
  const likely = useMemo(() => likelyLedgers(snapshot, facts), [snapshot, facts]);
  if (likely.length === 0) return null;
  return (
    <>
      <p>{words.likelyTables}</p>
      <ul className={styles.list}>
        {likely.map(({ at, heads }) => (
          <li key={at}>
            <button type="button" className={styles.table} onClick={() => declare(at)} lang="zh-CN" data-testid="likely-table">
              <span className={styles.place}>{shownRef(at)}</span>
              <span className={styles.heads}>{heads.join('、')}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
};
