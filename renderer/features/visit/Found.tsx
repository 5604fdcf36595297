/** What the findings have given so far, by kind: these go into the first list of actions. */
import { useTranslation } from 'react-i18next';
import { Invented } from '../../components/Invented';
import classes from './Findings.module.css';
import type { Finding, FindingKind } from './findings';

/** The kinds that lead somewhere; notes stay notes. */
const LEADING: readonly FindingKind[] = ['action', 'obstacle', 'question', 'need', 'practice'];

export function Found({ findings }: { findings: readonly Finding[] }) {
  const { t } = useTranslation('plan');
  const kinds = LEADING.map((kind) => ({ kind, list: findings.filter((finding) => finding.kind === kind) }));
  return (
    <div aria-live="polite">
      {kinds
        .filter(({ list }) => list.length > 0)
        .map(({ kind, list }) => (
          <section key={kind} aria-labelledby={`found-${kind}`} className={classes.found}>
            <h2 id={`found-${kind}`} className={classes.foundTitle}>
              {t(`visit.kinds.${kind}`)}
              <span>{list.length}</span>
            </h2>
            <ul>
              {list.map((finding) => (
                <li key={finding.id} className={classes.foundItem} data-kind={kind}>
                  {finding.text}
                  {finding.invented === 1 && <Invented />}
                </li>
              ))}
            </ul>
          </section>
        ))}
    </div>
  );
}
