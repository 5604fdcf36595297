/** A locked workbook asks for its passphrase. Nobody can give it back: that is said before anyone searches for it. */
import { Button, PasswordInput } from '@mantine/core';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/Dialog';
import type { Opening } from './useOpening';

export function Passphrase({ opening }: { opening: Opening }) {
  const { t } = useTranslation('start');
  const [passphrase, setPassphrase] = useState('');
  const [wrong, setWrong] = useState(false);
  const [busy, setBusy] = useState(false);
  const form = useId();
  async function unlock(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    const opened = await opening.unlock(passphrase);
    setBusy(false);
    setWrong(!opened);
  }
  return (
    <Dialog
      title={t('passphrase.title')}
      onClose={opening.giveUp}
      actions={
        <>
          <Button variant="default" onClick={opening.giveUp}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" form={form} loading={busy} disabled={!passphrase}>
            {t('passphrase.open')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={unlock}>
        <PasswordInput
          label={t('passphrase.label')}
          description={t('passphrase.hint')}
          error={wrong && t('passphrase.wrong')}
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': t('passphrase.show'), size: '2rem', tabIndex: 0 }}
          autoComplete="off"
          data-autofocus
        />
      </form>
    </Dialog>
  );
}
