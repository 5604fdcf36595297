/** A dialog with a labelled close button and its buttons at the end: Mantine's Modal, set up once. */
import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Dialog.module.css';
import { useFocusBack } from './useFocusBack';

interface Props {
  title: string;
  onClose: () => void;
  /** Buttons, the one that goes on last. */
  actions?: ReactNode;
  size?: 'small' | 'wide';
  children: ReactNode;
}

const SIZES = { small: '29rem', wide: '46rem' };

export function Dialog({ title, onClose, actions, size = 'small', children }: Props) {
  const { t } = useTranslation();
  useFocusBack();
  return (
    <Modal.Root opened onClose={onClose} centered size={SIZES[size]}>
      <Modal.Overlay />
      <Modal.Content>
        <div className={classes.header}>
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label={t('close')} className={classes.close} />
        </div>
        <Modal.Body>
          {children}
          {actions && <div className={classes.actions}>{actions}</div>}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
