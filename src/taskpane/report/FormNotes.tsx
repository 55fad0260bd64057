import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { FormLeftOver, FormSheets } from '../../core/model/form-sheets';
import { cellRef } from '../../core/units/address';
import { usePane, useWords } from '../pane-context';
import { CellButton } from '../components/CellButton';
import { useTextStyles } from '../components/text-styles';
import { exportTexts } from './export-texts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '4px 0 0', padding: 0 },
  form: { padding: '6px 0', borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  name: { overflowWrap: 'anywhere' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px', '& button': { minHeight: '24px' } },
  quiet: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** What becomes of forms that are not renewed: those on whose sheets they were not found, and those whose projects are gone. */
export const FormNotes = ({ sheets: { keptApart, leftOver } }: { readonly sheets: Pick<FormSheets, 'keptApart' | 'leftOver'> }) => {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useWords(exportTexts);
  if (keptApart.length + leftOver.length === 0) return null;
  return (
    <div className={text.card} data-testid="form-notes">
      {keptApart.map(({ from, to }) => <p key={from} className={styles.name}>{words.keptApart(from, to)}</p>)}
      {leftOver.length > 0 && (
        <>
          <div>{words.leftOver(leftOver.length)}</div>
          <ul className={styles.list}>{leftOver.map((form) => <LeftOver key={form.sheet} form={form} />)}</ul>
        </>
      )}
    </div>
  );
};

/** A form whose project is gone, and the way to take its sheet away, asked for twice: nothing brings it back. */
const LeftOver = ({ form: { sheet, edited } }: { readonly form: FormLeftOver }) => {
  const styles = useStyles();
  const { session, busy } = usePane();
  const words = useWords(exportTexts);
  const [asked, setAsked] = useState(false);
  return (
    <li className={styles.form} data-testid="left-over" data-sheet={sheet}>
      <div className={styles.row}>
        <CellButton cells={[cellRef(sheet, 0, 0)]}><span lang="zh-CN">{sheet}</span></CellButton>
        <span className={styles.quiet}>{words.editedPlaces(edited)}</span>
      </div>
      {asked ? (
        <div className={styles.row} role="group" aria-label={words.removeSheet(sheet)}>
          <span>{words.removeAsked(edited)}</span>
          <Button size="small" disabledFocusable={busy} onClick={() => void session.removeSheets([sheet])} data-testid="remove-now">{words.removeNow}</Button>
          <Button size="small" appearance="subtle" autoFocus onClick={() => setAsked(false)}>{words.keepSheet}</Button>
        </div>
      ) : (
        <Button size="small" appearance="subtle" onClick={() => setAsked(true)} aria-label={words.removeSheet(sheet)} data-testid="remove-form">{words.remove}</Button>
      )}
    </li>
  );
};
