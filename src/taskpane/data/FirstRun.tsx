import { makeStyles, tokens } from '@fluentui/react-components';
import { useWords } from '../pane-context';
import { useTextStyles } from '../components/text-styles';
import { dataTexts } from './data-texts';

const useStyles = makeStyles({ steps: { margin: 0, paddingLeft: '20px', '& li': { marginBottom: '6px', lineHeight: tokens.lineHeightBase400 } } });

/** What to open, what to fill, what to press. */
export const FirstRun = () => {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useWords(dataTexts);
  return (
    <section className={text.card} data-testid="first-run">
      <h2 className={text.heading}>{words.firstRun.title}</h2>
      <ol className={styles.steps}>
        {words.firstRun.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  );
};
