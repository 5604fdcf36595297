/** A need on its own: first its title, then the rest of its form, saved as one types. */
import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProcessView } from '../../../shared/contract/guidance';
import { CallError } from '../../client';
import { Dialog } from '../../components/Dialog';
import { write } from '../../stores/session';
import { labelOfNeed, useNeeds } from './needs';
import { RecordForm } from './RecordForm';

interface Props {
  group: string;
  process: ProcessView;
  /** null: a new one. */
  need: string | null;
  /** The question it comes from. */
  question: string | null;
  onClose: () => void;
}

export function NeedDialog({ group, process, need, question, onClose }: Props) {
  const [made, setMade] = useState(need);
  if (made) return <OneNeed group={group} process={process} need={made} onClose={onClose} />;
  return <NewNeed group={group} question={question} onClose={onClose} onMade={setMade} />;
}

function OneNeed({
  group,
  process,
  need,
  onClose,
}: {
  group: string;
  process: ProcessView;
  need: string;
  onClose: () => void;
}) {
  const { t } = useTranslation('step');
  const row = useNeeds(group).find((candidate) => candidate.id === need);
  const form = process.structure.forms.find((candidate) => candidate.entity === 'need');
  async function remove() {
    await write('record.remove', { entity: 'need', id: need });
    onClose();
  }
  return (
    <Dialog
      size="wide"
      title={t('need.title', { label: row ? labelOfNeed(row) : '' })}
      onClose={onClose}
      actions={
        <>
          <Button variant="subtle" color="gray" onClick={remove}>
            {t('need.remove')}
          </Button>
          <Button onClick={onClose}>{t('common:ready')}</Button>
        </>
      }
    >
      {form && <RecordForm process={process} form={form} group={group} record={need} />}
    </Dialog>
  );
}

interface NewProps {
  group: string;
  question: string | null;
  onClose: () => void;
  onMade: (id: string) => void;
}

export function NewNeed({ group, question, onClose, onMade }: NewProps) {
  const { t } = useTranslation('step');
  const [title, setTitle] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  async function make(event: FormEvent) {
    event.preventDefault();
    try {
      const values = { group_id: group, title: title.trim() || null, question };
      const need = await write('record.create', { entity: 'need', values });
      onMade(need.id);
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      setFailure(error.message);
    }
  }
  return (
    <Dialog title={t('need.new')} onClose={onClose}>
      <form onSubmit={make}>
        <TextInput
          label={t('need.name')}
          description={t('need.nameHint')}
          error={failure}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          data-autofocus
        />
        <Button type="submit" mt="md" disabled={!title.trim()}>
          {t('need.make')}
        </Button>
      </form>
    </Dialog>
  );
}
