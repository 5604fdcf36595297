/** What came of something one did with a file. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/Dialog';
import type { FileWork } from './useFiles';

export function FileSaid({ of: { said, forget } }: { of: FileWork }) {
  const { t } = useTranslation();
  if (!said) return null;
  return (
    <Dialog title={said.title} onClose={forget} actions={<Button onClick={forget}>{t('ready')}</Button>}>
      <p>{said.text}</p>
    </Dialog>
  );
}
