/** What the pack says of a factor, folded away: why and how, tips, practices, standards, and where it all comes from. */
import { useTranslation } from 'react-i18next';
import type { KeyFactor } from '../../../shared/benchmark/schema';
import { transport } from '../../client';
import type { Board } from './board';
import classes from './FactorMore.module.css';

interface Props {
  board: Pick<Board, 'pack' | 'words'>;
  factor: KeyFactor;
  /** One below the heading that stands above it. */
  heading?: 'h3' | 'h4';
}

export function WhyAndHow({ board, factor, heading: Heading = 'h3' }: Props) {
  const { t } = useTranslation('benchmark');
  const { words, pack } = board;
  const of = (part: string) => words(`factor.${factor.id}.${part}`);
  const { marked } = factor;
  const source =
    marked === 'ours'
      ? t('marked.ours', { author: pack.structure.author })
      : t('marked.source', { work: words(`work.${marked.work}`), section: marked.section });
  return (
    <details className={classes.why}>
      <summary>{t('why.title')}</summary>
      {of('why')
        .split(/\n{2,}/)
        .map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      <List items={factor.points.map(({ id }) => of(`point.${id}`))} />
      {factor.tips.length > 0 && <Heading>{t('why.tips')}</Heading>}
      <List items={factor.tips.map(({ id }) => of(`tip.${id}`))} />
      {factor.practices.length > 0 && <Heading>{t('why.practices')}</Heading>}
      {factor.practices.map(({ id, link }) => (
        <p key={id}>
          <b>{of(`practice.${id}.title`)}</b> ({of(`practice.${id}.place`)}). {of(`practice.${id}.text`)}{' '}
          {link && <Outside link={link} />}
        </p>
      ))}
      {factor.links.length > 0 && <Heading>{t('why.standards')}</Heading>}
      {factor.links.map(({ standard }) => (
        <p key={standard}>
          <b>{words(`standard.${standard}`)}</b>: {of(`link.${standard}`)}{' '}
          <Outside link={pack.structure.standards.find(({ id }) => id === standard)?.link} />
        </p>
      ))}
      <p className={classes.source}>{source}</p>
    </details>
  );
}

function List({ items }: { items: string[] }) {
  if (items.length === 0) return null;
  return (
    <ul>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}

/** A page outside the program; the host asks before it opens one. */
function Outside({ link }: { link: string | undefined }) {
  if (!link?.startsWith('https:')) return null;
  return (
    <button type="button" className={classes.outside} onClick={() => void transport.openLink(link)}>
      {new URL(link).hostname}
    </button>
  );
}
