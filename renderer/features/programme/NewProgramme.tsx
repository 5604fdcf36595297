/**
 * A new programme with its first group. On the start page it becomes a workbook of its own; in an open workbook it
 * stands beside the programmes that are there, and may follow a process that was read in.
 */
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../shared/model/primitives';
import { slugOf } from '../../../shared/rules/slug';
import { CallError, call, transport } from '../../client';
import { Dialog } from '../../components/Dialog';
import { FailureNote } from '../../components/Pending';
import { LANGUAGE_NAMES } from '../../i18n';
import { go } from '../../routes';
import { useCall } from '../../stores/queries';
import { enterWorkbook, useSession, write } from '../../stores/session';
import { EMPTY_GROUP, GroupFields, groupInput } from './GroupFields';
import classes from './NewProgramme.module.css';

const BUILT_IN = 'inclucities';

interface Props {
  /** Make a workbook for it. */
  workbook?: boolean;
  onClose: () => void;
}

export function NewProgramme({ workbook, onClose }: Props) {
  const { t } = useTranslation('programme');
  const spoken = useSession((state) => state.settings.language);
  const languages = useSession((state) => state.about)?.languages ?? [];
  const processes = useCall('process.list', { language: spoken }, { entities: ['process_definition'] }).value ?? [];
  const [title, setTitle] = useState('');
  const [language, setLanguage] = useState<Language>(spoken);
  const [process, setProcess] = useState(BUILT_IN);
  const [group, setGroup] = useState(EMPTY_GROUP);
  const [failure, setFailure] = useState<CallError | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useId();

  async function makeProgramme(): Promise<string | null> {
    if (!workbook) return (await write('programme.create', { title: title.trim(), process, language })).id;
    const file = await transport.pickSave('workbook', `${slugOf([title], t('new.file'))}.mentoring`);
    if (!file) return null;
    enterWorkbook(await call('workbook.create', { file, title: title.trim(), language, process }));
    return (await call('programme.list'))[0]?.id ?? null;
  }
  async function make(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    setFailure(null);
    try {
      const programme = await makeProgramme();
      if (!programme) return;
      const input = groupInput(programme, group);
      const made = input && (await write('group.create', input));
      onClose();
      if (made) go({ page: 'step', group: made.key, step: null, tool: null });
      else go({ page: 'programme' }, { programme });
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      setFailure(error);
    } finally {
      setBusy(false);
    }
  }
  return (
    <Dialog
      size="wide"
      title={t('new.title')}
      onClose={onClose}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" form={form} loading={busy} disabled={!title.trim()}>
            {t(workbook ? 'new.makeWorkbook' : 'new.make')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={make} className={classes.form}>
        <div className={classes.about}>
          <TextInput
            label={t('new.name')}
            description={t('new.nameHint')}
            className={classes.name}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
            data-autofocus
          />
          <NativeSelect
            label={t('new.language')}
            description={t('new.languageHint')}
            data={languages.map((code) => ({ value: code, label: LANGUAGE_NAMES[code] }))}
            value={language}
            onChange={(event) => setLanguage(event.currentTarget.value as Language)}
          />
        </div>
        {processes.length > 1 && (
          <NativeSelect
            label={t('new.process')}
            data={processes.map(({ id, title: name }) => ({ value: id, label: name }))}
            value={process}
            onChange={(event) => setProcess(event.currentTarget.value)}
          />
        )}
        <h3 className={classes.part}>{t('new.firstGroup')}</h3>
        <p className={classes.hint}>{t('new.firstGroupHint')}</p>
        <GroupFields values={group} onChange={setGroup} />
        {failure && <FailureNote failure={failure} />}
      </form>
    </Dialog>
  );
}
