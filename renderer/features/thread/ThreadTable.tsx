/** The thread as a table: what hangs loose first, then the actions with what they come from and what they bring. */
import { useTranslation } from 'react-i18next';
import type { Knot, ThreadView } from '../../../shared/contract/method';
import { Invented } from '../../components/Invented';
import { ThreadChip } from '../../components/ThreadChip';
import { type KnotKind, kindsOf } from './layout';
import classes from './ThreadTable.module.css';

interface Line {
  id: string;
  knots: Knot[];
  action: ThreadView['actions'][number] | null;
  loose: boolean;
}

export function ThreadTable({ thread }: { thread: ThreadView }) {
  const { t } = useTranslation('checks');
  const kinds = kindsOf(thread);
  const cell = (words: string | null) =>
    words?.trim() ? words : <span className={classes.none}>{t('thread.nothing')}</span>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard
    <div className={classes.scroll} tabIndex={0}>
      <table className={classes.table} aria-label={t('thread.title')}>
        <thead>
          <tr>
            {[...kinds, 'action', 'outcome', 'success'].map((column) => (
              <th key={column} scope="col">
                {t(`thread.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {linesOf(thread).map(({ id, knots, action, loose }) => (
            <tr key={id} data-loose={loose || undefined}>
              {kinds.map((kind) => (
                <td key={kind}>
                  <Knots knots={knots} kind={kind} loose={loose && !action} />
                </td>
              ))}
              <td>
                {action ? (
                  <>
                    <b>{action.number}</b> {action.action ?? t('thread.unwritten')}
                    {action.invented && <Invented />}
                  </>
                ) : (
                  cell(null)
                )}
                {loose && action && <span className={classes.loose}> {t('thread.isLoose')}</span>}
              </td>
              <td>{cell(action?.outcome ?? null)}</td>
              <td>{cell(action?.success ?? null)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Knots({ knots, kind, loose }: { knots: Knot[]; kind: KnotKind; loose: boolean }) {
  const { t } = useTranslation('checks');
  const own = knots.filter((knot) => knot.kind === kind);
  if (own.length === 0) return <span className={classes.none}>{t('thread.nothing')}</span>;
  return (
    <span className={classes.knots}>
      {own.map((knot) => (
        <ThreadChip key={knot.id} kind={knot.kind} label={knot.label} title={knot.title ?? t('common:untitled')} wide />
      ))}
      {loose && <span className={classes.loose}>{t('thread.isLoose')}</span>}
    </span>
  );
}

function linesOf({ knots, actions, loose }: ThreadView): Line[] {
  const looseKnots = new Set([...loose.needs, ...loose.practices]);
  const looseActions = new Set(loose.actions);
  const known = new Map(knots.map((knot) => [knot.id, knot]));
  const ofAction = actions.map((action): Line => {
    const from = action.comesFrom.flatMap((id) => known.get(id) ?? []);
    return { id: action.id, knots: from, action, loose: looseActions.has(action.id) };
  });
  return [
    ...knots
      .filter((knot) => looseKnots.has(knot.id))
      .map((knot): Line => ({ id: knot.id, knots: [knot], action: null, loose: true })),
    ...ofAction.filter((line) => line.loose),
    ...ofAction.filter((line) => !line.loose),
  ];
}
