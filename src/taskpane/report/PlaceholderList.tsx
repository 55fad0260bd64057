import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { OpenPlaceholder } from '../../core/open-placeholders';
import { reportTexts } from './report-texts';
import type { WayToFill } from './SentenceView';
import { usePane, useWords } from '../pane-context';
import { CellButton } from '../components/CellButton';
import { Said } from '../components/Said';
import { useTextStyles } from '../components/text-styles';

const useStyles = makeStyles({
  list: { margin: 0, padding: '0 0 0 20px', lineHeight: tokens.lineHeightBase300 },
  item: { padding: '3px 0', overflowWrap: 'anywhere' },
  ways: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0 12px', fontSize: tokens.fontSizeBase200, '& button': { minHeight: '24px', fontSize: 'inherit' } },
});

/** 待填写: what the report still asks for, each with the way to where it is filled in. */
export const PlaceholderList = ({ open, wayTo }: { readonly open: readonly OpenPlaceholder[]; readonly wayTo: (place: OpenPlaceholder) => WayToFill | null }) => {
  const styles = useStyles();
  const text = useTextStyles();
  const { evaluation, locale } = usePane();
  const words = useWords(reportTexts);
  const headings = new Map(evaluation.scheme.chapters.map(({ id, heading }) => [id, heading]));
  return (
    <ol className={styles.list}>
      {open.map((place) => {
        const way = wayTo(place);
        return (
          <li key={place.id} className={styles.item} data-testid="open-placeholder" data-id={place.id}>
            {place.chapter !== null && <div className={text.quiet} lang="zh-CN">{headings.get(place.chapter)}</div>}
            <Said>{locale.say(place.text)}</Said>
            <div className={styles.ways}>
              {way ? <Link as="button" onClick={way.go}><Said>{way.label}</Said></Link> : place.table !== null && <span className={text.quiet}>{words.noSuchTable[place.table]}</span>}
              {place.asked !== null && <CellButton cells={[place.asked]}>{words.fillOnReport}</CellButton>}
            </div>
          </li>
        );
      })}
    </ol>
  );
};
