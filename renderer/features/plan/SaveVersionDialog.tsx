/** Keeps the plan as it stands under a name. What is kept never changes; one goes on writing in the plan. */
import { Button, Radio, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VersionHead } from '../../../shared/contract/plan';
import { VERSION_KINDS, type VersionKind } from '../../../shared/model/choices';
import { LINE_LIMIT } from '../../../shared/model/text';
import { CallError } from '../../client';
import { Dialog } from '../../components/Dialog';
import { flushDrafts } from '../../stores/drafts';
import { write } from '../../stores/session';
import classes from './SaveVersionDialog.module.css';

interface Props {
  group: string;
  suggested: VersionKind;
  onClose: () => void;
  onSaved: (version: VersionHead) => void;
}

export function SaveVersionDialog({ group, suggested, onClose, onSaved }: Props) {
  const { t } = useTranslation('plan');
  const [kind, setKind] = useState(suggested);
  const [ownTitle, setOwnTitle] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const title = ownTitle ?? t(`version.title.${kind}`);

  async function save(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    try {
      await flushDrafts();
      onSaved(await write('plan.saveVersion', { group, kind, title: title.trim() }));
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      setFailure(error.message);
      setBusy(false);
    }
  }
  return (
    <Dialog title={t('version.save')} onClose={onClose}>
      <form onSubmit={save} className={classes.form}>
        <Radio.Group label={t('version.kind')} value={kind} onChange={(value) => setKind(value as VersionKind)}>
          <div className={classes.kinds}>
            {VERSION_KINDS.map((each) => (
              <Radio
                key={each}
                value={each}
                label={t(`choices:version-kind.${each}`)}
                description={t(`version.about.${each}`)}
                data-autofocus={each === suggested || undefined}
              />
            ))}
          </div>
        </Radio.Group>
        <TextInput
          label={t('version.name')}
          description={t('version.nameHint')}
          error={failure}
          value={title}
          maxLength={LINE_LIMIT}
          required
          onChange={(event) => setOwnTitle(event.currentTarget.value)}
        />
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" disabled={!title.trim() || busy}>
            {t('version.keep')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
