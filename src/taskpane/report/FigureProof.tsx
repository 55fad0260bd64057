import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { CellList } from '../components/CellButton';
import { usePane, useWords } from '../pane-context';
import { reportTexts } from './report-texts';
import type { Segment } from './sentence-segments';

const useStyles = makeStyles({
  proof: { display: 'flex', alignItems: 'flex-start', gap: '8px', padding: '6px 8px', marginBottom: '8px', borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorNeutralStroke2}`, color: tokens.colorNeutralForeground1 },
  cells: { flexGrow: 1, minWidth: 0, maxHeight: '96px', overflowY: 'auto', overflowWrap: 'anywhere' },
});

/** A figure of the report that was pointed at, and the cells that it rests on. */
export const FigureProof = ({ of, onClose }: { readonly of: Segment; readonly onClose: () => void }) => {
  const styles = useStyles();
  const { texts } = usePane();
  const words = useWords(reportTexts);
  return (
    <div className={styles.proof} role="status" data-testid="proof">
      <div className={styles.cells}>
        <strong lang="zh-CN">{of.text}</strong>{of.formula && `${words.between}${words.formulas[of.formula]}`}
        <CellList cells={of.cells} />
      </div>
      <Button appearance="subtle" size="small" icon={<DismissRegular />} aria-label={texts.close} onClick={onClose} />
    </div>
  );
};
