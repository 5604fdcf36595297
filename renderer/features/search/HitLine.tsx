/** One hit: what it is called, the words around what was found, and what it belongs to. */
import {
  IconFileText,
  IconFlag,
  IconHelpCircle,
  IconMessage2,
  IconNote,
  IconStar,
  IconTable,
  IconTargetArrow,
  IconUser,
  IconUsersGroup,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Hit, Marked } from '../../../shared/contract/search';
import { pieces } from './hitGroups';
import classes from './SearchDialog.module.css';

/** A sign for what people look for most; everything else is a note. */
const ICONS: Partial<Record<Hit['entity'], typeof IconNote>> = {
  tool: IconFileText,
  question: IconHelpCircle,
  answer: IconMessage2,
  need: IconTargetArrow,
  practice: IconStar,
  action: IconTable,
  plan_version: IconTable,
  member: IconUser,
  commitment: IconUser,
  mentoring_group: IconUsersGroup,
  organisation: IconUsersGroup,
  visit: IconFlag,
  visit_session: IconFlag,
};

interface Props {
  id: string;
  hit: Hit;
  active: boolean;
  open: () => void;
}

export function HitLine({ id, hit, active, open }: Props) {
  const { t, i18n } = useTranslation('search');
  const kind = i18n.exists(`search:kind.${hit.entity}`) ? t(`kind.${hit.entity}`) : t('kind.other');
  const Icon = ICONS[hit.entity] ?? IconNote;
  const about = [kind, hit.where].filter(Boolean).join(' · ');
  // A finding has no name: its words stand for it.
  const [title, below] = hit.title ? [hit.title, hit.excerpt] : [hit.excerpt, null];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, which keeps the focus
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      className={classes.hit}
      onClick={open}
      // The focus stays in the field.
      onMouseDown={(event) => event.preventDefault()}
    >
      <Icon className={classes.icon} aria-hidden="true" />
      <span className={classes.words}>
        <span className={classes.title}>
          {hit.label && <b className={classes.label}>{hit.label} </b>}
          {title ? <Words of={title} /> : t('common:untitled')}
        </span>
        {below && (
          <span className={classes.excerpt}>
            <Words of={below} />
          </span>
        )}
        <span className={classes.about}>{about}</span>
      </span>
    </div>
  );
}

function Words({ of: { text, marks } }: { of: Marked }) {
  return pieces(text, marks).map((piece, index) =>
    piece.mark ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no other name
      <mark key={index} className={classes.mark}>
        {piece.text}
      </mark>
    ) : (
      piece.text
    ),
  );
}
