/** What the city cannot change, and what it means for this group. */
import { useTranslation } from 'react-i18next';
import { write } from '../../stores/session';
import classes from './Assessment.module.css';
import type { Board } from './board';
import more from './FactorMore.module.css';
import { Words } from './Words';

export function ContextFactors({ board }: { board: Board }) {
  const { t } = useTranslation('benchmark');
  const { page, pack, view, words } = board;
  if (pack.structure.contextFactors.length === 0) return null;
  return (
    <section aria-labelledby="context-factors">
      <h2 id="context-factors" className={classes.part}>
        {t('context.title')}
      </h2>
      <p className={classes.lead}>{t('context.lead')}</p>
      <div className={more.fields}>
        {pack.structure.contextFactors.map(({ id: factor }) => {
          const noted = view.context.find((each) => each.factor === factor);
          return (
            <Words
              key={factor}
              label={words(`context.${factor}`)}
              saved={noted?.said ?? null}
              invented={noted?.invented ?? false}
              save={async (value, was) =>
                (await write('context.say', { group: page.group.id, factor, value, was })).value
              }
            />
          );
        })}
      </div>
    </section>
  );
}
