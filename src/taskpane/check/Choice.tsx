import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  group: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  button: {
    display: 'inline-flex', alignItems: 'center', gap: '4px', minHeight: '24px', padding: '1px 9px', border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusCircular,
    backgroundColor: 'transparent', color: tokens.colorNeutralForeground1, font: 'inherit', fontSize: tokens.fontSizeBase200, cursor: 'pointer', fontVariantNumeric: 'tabular-nums',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2, border: `1px solid ${tokens.colorBrandStroke1}`, color: tokens.colorBrandForeground2, fontWeight: tokens.fontWeightSemibold,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
    '@media (forced-colors: active)': { forcedColorAdjust: 'none', backgroundColor: 'Highlight', color: 'HighlightText' },
  },
});

/** A choice between few things, side by side, each a button that is pressed or not. */
export const Choice = <Value extends string>({ label, options, chosen, onChoose }: { readonly label: string; readonly options: readonly { readonly value: Value; readonly name: string; readonly content: ReactNode }[]; readonly chosen: Value | null; readonly onChoose: (value: Value) => void }) => {
  const styles = useStyles();
  return (
    <div role="group" aria-label={label} className={styles.group}>
      {options.map(({ value, name, content }) => (
        <button key={value} type="button" aria-pressed={value === chosen} className={mergeClasses(styles.button, value === chosen && styles.chosen)} onClick={() => onChoose(value)} data-testid={name}>
          {content}
        </button>
      ))}
    </div>
  );
};
