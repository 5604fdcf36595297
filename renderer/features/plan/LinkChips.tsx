/** What an action answers to: chips like N1 and P1. Letter and shape say which kind, colour only helps. */
import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionView } from '../../../shared/contract/plan';
import chip from '../../components/ThreadChip.module.css';
import classes from './PlanGrid.module.css';

/** Plain spans with a title: a plan of 400 actions has a thousand of them. */
export function LinkChips({ links, children }: { links: ActionView['links']; children?: ReactNode }) {
  const { t } = useTranslation('plan');
  if (links.length === 0) return children;
  return (
    <span className={classes.links}>
      {links.map((link) => {
        const kind = t(`common:thread.${link.kind}`);
        const words = link.deleted ? t('links.inBin', { title: link.title ?? '' }) : (link.title ?? '');
        return (
          <span
            key={link.id}
            className={chip.chip}
            data-kind={link.kind}
            data-gone={link.deleted || undefined}
            title={`${kind}: ${words}`}
          >
            <VisuallyHidden>{kind} </VisuallyHidden>
            <b>{link.label}</b>
            <VisuallyHidden>: {words}</VisuallyHidden>
          </span>
        );
      })}
      {children}
    </span>
  );
}
