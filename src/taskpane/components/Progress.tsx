import { Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

/** What takes less is over before it could be read. */
const noticeable = 1000;

const useStyles = makeStyles({
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

/** Says what goes on, once it has gone on for a second. */
export const Progress = ({ label, overlay = false }: { readonly label: string; readonly overlay?: boolean }) => {
  const styles = useStyles();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), noticeable);
    return () => clearTimeout(timer);
  }, []);
  return <div role="status">{late && <Spinner size="tiny" label={label} className={overlay ? styles.overlay : undefined} />}</div>;
};
