/** A knot in the thread: need N1, key factor F4, practice P1. Letter and shape say which, colour only helps. */
import { Tooltip, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LINK_KINDS } from '../../shared/model/choices';
import classes from './ThreadChip.module.css';

interface Props {
  kind: (typeof LINK_KINDS)[number];
  /** `N1`, `F4`, `P1`. */
  label: string;
  title: string | null;
  /** Show the title beside the label; otherwise it is a tooltip. */
  wide?: boolean;
  onClick?: () => void;
}

export function ThreadChip({ kind, label, title, wide, onClick }: Props) {
  const { t } = useTranslation();
  const words = title ?? t('untitled');
  const content = (
    <>
      <VisuallyHidden>{t(`thread.${kind}`)} </VisuallyHidden>
      <b>{label}</b>
      {wide ? words && <span>{words}</span> : <VisuallyHidden>: {words}</VisuallyHidden>}
    </>
  );
  const chip = onClick ? (
    <button type="button" className={classes.chip} data-kind={kind} onClick={onClick}>
      {content}
    </button>
  ) : (
    <span className={classes.chip} data-kind={kind}>
      {content}
    </span>
  );
  return wide ? chip : <Tooltip label={`${t(`thread.${kind}`)}: ${words}`}>{chip}</Tooltip>;
}
