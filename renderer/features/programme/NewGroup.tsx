/** Adds a group to a programme and opens it. */
import { Button } from '@mantine/core';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CallError } from '../../client';
import { Dialog } from '../../components/Dialog';
import { FailureNote } from '../../components/Pending';
import { go } from '../../routes';
import { write } from '../../stores/session';
import { EMPTY_GROUP, GroupFields, groupInput } from './GroupFields';

export function NewGroup({ programme, onClose }: { programme: string; onClose: () => void }) {
  const { t } = useTranslation('programme');
  const [values, setValues] = useState(EMPTY_GROUP);
  const [failure, setFailure] = useState<CallError | null>(null);
  const form = useId();
  const input = groupInput(programme, values);
  async function make(event: FormEvent) {
    event.preventDefault();
    if (!input) return;
    try {
      const group = await write('group.create', input);
      onClose();
      go({ page: 'step', group: group.key, step: null, tool: null });
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      setFailure(error);
    }
  }
  return (
    <Dialog
      size="wide"
      title={t('group.new')}
      onClose={onClose}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" form={form} disabled={!input}>
            {t('group.make')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={make}>
        <GroupFields values={values} onChange={setValues} autoFocus />
        {failure && <FailureNote failure={failure} />}
      </form>
    </Dialog>
  );
}
