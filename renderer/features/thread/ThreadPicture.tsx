/** The thread as a picture: needs, factors and practices, lines to the actions, and what the actions bring. */
import { useTranslation } from 'react-i18next';
import type { ThreadView } from '../../../shared/contract/method';
import { AFTER, besideOf, CHIP, drawThread, wrapped } from './layout';
import classes from './ThreadPicture.module.css';

export function ThreadPicture({ thread }: { thread: ThreadView }) {
  const { t } = useTranslation('checks');
  const { width, height, heads, knots, actions, lines } = drawThread(thread);
  const loose = new Set([...thread.loose.needs, ...thread.loose.practices, ...thread.loose.actions]);
  const looseness = (id: string) => (loose.has(id) ? t('thread.isLoose') : null);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide picture is scrolled by keyboard
    <div className={classes.scroll} tabIndex={0}>
      <svg
        className={classes.picture}
        width={width + 2}
        height={height + 2}
        viewBox={`-1 -1 ${width + 2} ${height + 2}`}
        role="img"
        aria-label={t('thread.pictureLabel')}
      >
        {heads.map(({ name, x, y }) => (
          <text key={name} className={classes.head} x={x} y={y + 20}>
            {t(`thread.column.${name}`)}
          </text>
        ))}
        {lines.map(({ from, to, kind, path }) => (
          <path key={`${from} ${to}`} className={classes.line} data-kind={kind} d={path} />
        ))}
        {thread.knots.map(({ id, kind, label, title, invented }) => (
          <Chip
            key={id}
            at={knots.get(id)}
            kind={kind}
            label={label}
            words={title ?? t('common:untitled')}
            invented={invented}
            loose={looseness(id)}
          />
        ))}
        {thread.actions.map((action) => {
          const at = actions.get(action.id);
          return (
            <g key={action.id}>
              <Chip
                at={at}
                kind="action"
                label={String(action.number)}
                words={action.action?.trim() || t('thread.unwritten')}
                invented={action.invented}
                loose={looseness(action.id)}
              />
              {AFTER.map((part, index) => (
                <Chip
                  key={part}
                  at={at && besideOf(at, index)}
                  kind={part}
                  words={action[part]?.trim() || t('thread.unwritten')}
                  loose={action[part]?.trim() ? null : ''}
                />
              ))}
            </g>
          );
        })}
      </svg>
    </div>
  );
}

interface ChipProps {
  at: { x: number; y: number } | undefined;
  kind: string;
  /** `N1`, or the number of an action. */
  label?: string;
  words: string;
  /** Marked as an invented example; the foot of the page explains the sign. */
  invented?: boolean;
  /** Said of what hangs loose; empty where the dashes say enough. */
  loose: string | null;
}

function Chip({ at, kind, label, words, invented, loose }: ChipProps) {
  if (!at) return null;
  const head = label && [invented ? `${label} ◊` : label, loose].filter(Boolean).join(' · ');
  const rows = [...(head ? [head] : []), ...wrapped(words, head ? 2 : 3)];
  return (
    <g className={classes.chip} data-kind={kind} data-loose={loose !== null || undefined}>
      <title>{[label, words].filter(Boolean).join(' ')}</title>
      <rect x={at.x} y={at.y} width={CHIP.width} height={CHIP.height} rx={kind === 'factor' ? 16 : 3} />
      {rows.map((row, index) => (
        <text
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text have no other name
          key={index}
          className={head && index === 0 ? classes.label : classes.words}
          x={at.x + 10}
          y={at.y + 19 + index * 17}
        >
          {row}
        </text>
      ))}
    </g>
  );
}
