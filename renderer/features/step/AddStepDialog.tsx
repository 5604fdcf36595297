/** Adds a visit, a meeting or another step the process keeps in reserve, at a place in the group's walk. */
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupDetail, ProcessView } from '../../../shared/contract/guidance';
import { CallError } from '../../client';
import { Dialog } from '../../components/Dialog';
import { go } from '../../routes';
import { titleOf, useWords } from '../../stores/process';
import { write } from '../../stores/session';
import classes from './AddStepDialog.module.css';

interface Props {
  group: GroupDetail;
  process: ProcessView;
  onClose: () => void;
}

export function AddStepDialog({ group, process, onClose }: Props) {
  const { t } = useTranslation('step');
  const words = useWords(process);
  const spare = process.structure.steps.filter((step) => step.onDemand);
  const [kind, setKind] = useState(spare[0]?.id ?? '');
  const [title, setTitle] = useState('');
  const [after, setAfter] = useState(group.steps[group.current ?? group.steps.length - 1]?.id ?? '');
  const [failure, setFailure] = useState<string | null>(null);

  async function add() {
    try {
      const known = new Set(group.steps.map((step) => step.id));
      const input = { group: group.id, step: kind, title: title.trim() || null, after: after || null };
      const changed = await write('step.add', input);
      const added = changed.steps.find((step) => !known.has(step.id));
      onClose();
      if (added) go({ page: 'step', group: group.key, step: added.id, tool: null });
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      setFailure(error.message);
    }
  }
  return (
    <Dialog
      title={t('add.title')}
      onClose={onClose}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button onClick={add}>{t('add.confirm')}</Button>
        </>
      }
    >
      <div className={classes.fields}>
        <NativeSelect
          label={t('add.kind')}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value)}
          data={spare.map((step) => ({ value: step.id, label: words(`step.${step.id}.title`) }))}
          data-autofocus
        />
        <p className={classes.why}>{words(`step.${kind}.why`)}</p>
        <TextInput
          label={t('add.name')}
          description={t('add.nameHint')}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('add.after')}
          error={failure}
          value={after}
          onChange={(event) => setAfter(event.currentTarget.value)}
          data={[
            { value: '', label: t('add.first') },
            ...group.steps.map((step, index) => ({ value: step.id, label: `${index + 1}. ${titleOf(process, step)}` })),
          ]}
        />
      </div>
    </Dialog>
  );
}
