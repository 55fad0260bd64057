import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import type { KeyboardEvent } from 'react';

const useStyles = makeStyles({
  list: { display: 'flex' },
  tab: {
    position: 'relative', minHeight: '44px', padding: '0 12px', border: 'none', borderRadius: tokens.borderRadiusMedium, backgroundColor: 'transparent', color: tokens.colorNeutralForeground2, font: 'inherit', cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1, textDecoration: 'underline', textUnderlineOffset: '6px' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-4px' },
    // As wide in both weights, so that no tab moves when another is chosen.
    '::before': { content: 'attr(data-label)', display: 'block', height: 0, overflow: 'hidden', visibility: 'hidden', fontWeight: tokens.fontWeightSemibold },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    ':hover': { textDecoration: 'none' },
    '::after': { content: '""', position: 'absolute', insetInline: '12px', bottom: 0, height: '3px', borderRadius: tokens.borderRadiusCircular, backgroundColor: tokens.colorCompoundBrandStroke, forcedColorAdjust: 'none' },
  },
});

/** Returns the tab a key leads to; null where it leads to none. */
export const tabAfter = (key: string, index: number, count: number): number | null => {
  if (key === 'ArrowRight') return (index + 1) % count;
  if (key === 'ArrowLeft') return (index + count - 1) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return null;
};

/** A row of tabs: one stop for the Tab key, arrows, Home and End within. The panels are `panelId(name)`, the tabs `tabId(name)`. */
export const Tabs = <Name extends string>({ names, labels, label, chosen, onChoose, tabId, panelId }: { readonly names: readonly Name[]; readonly labels: Readonly<Record<Name, string>>; readonly label: string; readonly chosen: Name; readonly onChoose: (name: Name) => void; readonly tabId: (name: Name) => string; readonly panelId: (name: Name) => string }) => {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent, index: number): void => {
    const next = tabAfter(event.key, index, names.length);
    const name = next === null ? undefined : names[next];
    if (next === null || name === undefined) return;
    event.preventDefault();
    onChoose(name);
    (list.current?.children[next] as HTMLElement | undefined)?.focus();
  };
  return (
    <div role="tablist" aria-label={label} className={styles.list} ref={list}>
      {names.map((name, index) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={tabId(name)}
          aria-controls={panelId(name)}
          aria-selected={name === chosen}
          tabIndex={name === chosen ? 0 : -1}
          className={mergeClasses(styles.tab, name === chosen && styles.chosen)}
          onClick={() => onChoose(name)}
          onKeyDown={(event) => move(event, index)}
          data-testid={`tab-${name}`}
          data-label={labels[name]}
        >
          {labels[name]}
        </button>
      ))}
    </div>
  );
};
