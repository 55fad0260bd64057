import { Button, FluentProvider, makeStyles } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { HostFailure } from '../../hosts/host-error';
import type { OfficeContext } from '../../hosts/office-context';
import { reopen } from '../reopen';
import { textsFor } from '../texts';
import { themeFor } from '../themes';
import { Progress } from './Progress';

const useStyles = makeStyles({ root: { height: '100vh', boxSizing: 'border-box', padding: '48px 16px', lineHeight: 1.6 } });

/** What stands in the pane while there is no workbook: that it is being opened, or why it cannot be. */
export const Opening = ({ context, failure }: { readonly context: OfficeContext; readonly failure: HostFailure | null }) => {
  const styles = useStyles();
  const texts = textsFor(context.language);
  const theme = useMemo(() => themeFor(context), [context]);
  return (
    <FluentProvider theme={theme} className={styles.root} lang={texts.language}>
      {failure === null ? <Progress label={texts.busy.read} /> : <p role="alert">{texts.failures[failure]}</p>}
      {failure === 'not-loaded' && <Button onClick={reopen}>{texts.retry}</Button>}
    </FluentProvider>
  );
};
