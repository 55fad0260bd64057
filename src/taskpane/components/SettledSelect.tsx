import { Select, makeStyles, tokens } from '@fluentui/react-components';
import type { ComponentProps } from 'react';
import { useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { settledBy } from './settled-by';

const useStyles = makeStyles({
  root: { minWidth: 0 },
  // The titles of documents are long, and the pane may be narrow: no more room beside the words than the arrow takes.
  select: { minWidth: 0, width: '100%', '& select': { paddingLeft: '6px', paddingRight: '22px', '@media (max-width: 340px)': { paddingLeft: '3px', paddingRight: '19px' } } },
  hint: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2 },
});

interface Properties extends Pick<ComponentProps<typeof Select>, 'id' | 'aria-label' | 'lang'> {
  readonly value: string;
  /** Takes the value that a person has settled on. */
  readonly onSettle: (value: string) => void;
  /** What to press, said while a value is chosen and not yet settled. */
  readonly hint: string;
  readonly children: ReactNode;
  readonly name: string;
}

/** A list whose choice changes the workbook: the arrow keys go through its values, and what they have come to is taken with Enter or when the list is left; a press takes its value at once. */
export const SettledSelect = ({ value, onSettle, hint, children, name, ...more }: Properties) => {
  const styles = useStyles();
  const [draft, setDraft] = useState<string | null>(null);
  const lastKey = useRef<string | null>(null);
  const settle = (wanted: string | null): void => {
    setDraft(null);
    if (wanted !== null && wanted !== value) onSettle(wanted);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    lastKey.current = event.key;
    if (draft === null) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      settle(draft);
    } else if (event.key === 'Escape') {
      // Office would take Esc for leaving the pane.
      event.stopPropagation();
      setDraft(null);
    }
  };
  return (
    <div className={styles.root}>
      <Select
        {...more}
        size="small"
        className={styles.select}
        value={draft ?? value}
        onKeyDown={onKeyDown}
        onPointerDown={() => (lastKey.current = null)}
        onBlur={() => settle(draft)}
        onChange={(_, { value: wanted }) => (settledBy(lastKey.current) ? settle(wanted) : setDraft(wanted))}
        data-testid={name}
      >
        {children}
      </Select>
      <div role="status" className={styles.hint}>{draft !== null && draft !== value && hint}</div>
    </div>
  );
};
