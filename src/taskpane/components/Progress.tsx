import { Button, Spinner, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

/** What takes less is over before it could be read. */
const noticeable = 1000;

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', justifyContent: 'center', flexWrap: 'wrap', gap: '8px 12px' },
  overlay: {
    position: 'absolute',
    insetInline: '12px',
    bottom: '68px',
    padding: '10px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface Properties {
  readonly label: string;
  /** Over what is shown, instead of in its place. */
  readonly overlay?: boolean;
  /** How to end it; absent where it must run to its end. */
  readonly cancel?: { readonly label: string; run(): void };
}

/** Says what goes on, once it has gone on for a second. */
export const Progress = ({ label, overlay = false, cancel }: Properties) => {
  const styles = useStyles();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), noticeable);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status">
      {late && (
        <div className={mergeClasses(styles.line, overlay && styles.overlay)} data-testid="progress">
          <Spinner size="tiny" label={label} />
          {cancel && <Button size="small" onClick={cancel.run} data-testid="cancel">{cancel.label}</Button>}
        </div>
      )}
    </div>
  );
};
