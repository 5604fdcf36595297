/** What hangs loose, by name: needs without an action, actions without a need, practices nobody builds on. */
import { useTranslation } from 'react-i18next';
import type { ThreadView } from '../../../shared/contract/method';
import { ThreadChip } from '../../components/ThreadChip';
import classes from './ThreadPage.module.css';

export function LooseEnds({ thread }: { thread: ThreadView }) {
  const { t } = useTranslation('checks');
  const { needs, actions, practices } = thread.loose;
  const knots = (ids: string[]) => thread.knots.filter((knot) => ids.includes(knot.id));
  const loose = thread.actions.filter((action) => actions.includes(action.id));
  return (
    <section aria-labelledby="loose-ends" className={classes.loose}>
      <h2 id="loose-ends" className={classes.part}>
        {t('thread.loose')}
      </h2>
      {needs.length + actions.length + practices.length === 0 && <p>{t('thread.allTied')}</p>}
      {(
        [
          ['looseNeeds', knots(needs)],
          ['loosePractices', knots(practices)],
        ] as const
      ).map(
        ([name, own]) =>
          own.length > 0 && (
            <div key={name} className={classes.line}>
              <h3>{t(`thread.${name}`, { count: own.length })}</h3>
              {own.map((knot) => (
                <ThreadChip
                  key={knot.id}
                  kind={knot.kind}
                  label={knot.label}
                  title={knot.title ?? t('common:untitled')}
                  wide
                />
              ))}
            </div>
          ),
      )}
      {loose.length > 0 && (
        <div className={classes.line}>
          <h3>{t('thread.looseActions', { count: loose.length })}</h3>
          {loose.map((action) => (
            <span key={action.id} className={classes.action}>
              <b>{action.number}</b> {action.action?.split('\n')[0] ?? t('thread.unwritten')}
            </span>
          ))}
        </div>
      )}
    </section>
  );
}
