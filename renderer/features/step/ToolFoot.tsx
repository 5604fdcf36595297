/** The foot of a tool's page: how far it is, settle it or open it again, and always one way on. */
import { Button } from '@mantine/core';
import { IconArrowRight, IconCheck } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { href } from '../../routes';
import { titleOf, useWords } from '../../stores/process';
import { write } from '../../stores/session';
import { SettleDialog } from './SettleDialog';
import classes from './ToolFoot.module.css';
import type { ToolPageProps } from './toolPage';
import { nextTool } from './walk';

interface Props extends ToolPageProps {
  progress?: ReactNode;
}

export function ToolFoot({ group, process, step, tool, progress }: Props) {
  const { t } = useTranslation('step');
  const words = useWords(process);
  const [asking, setAsking] = useState(false);
  const state = step.tools.find((view) => view.tool === tool.id)?.state ?? 'todo';
  /** A settled step is opened again as a whole; otherwise the tool is what is settled. */
  const settledStep = step.state === 'done' || step.state === 'skipped';
  const settled = settledStep || state === 'done' || state === 'skipped';
  const settle = (to: 'done' | null) =>
    void write('tool.settle', { step: step.id, tool: tool.id, state: to, reason: null }).catch(() => undefined);
  const reopen = () =>
    settledStep
      ? void write('step.settle', { step: step.id, state: null, reason: null }).catch(() => undefined)
      : settle(null);
  const next = nextTool(group, step, tool.id);
  return (
    <>
      {progress && <span className={classes.progress}>{progress}</span>}
      {settled ? (
        <Button variant="subtle" color="gray" className={classes.quiet} onClick={reopen}>
          {t(settledStep ? 'reopen.step' : `reopen.${state}`)}
        </Button>
      ) : (
        <>
          <Button variant="subtle" color="gray" className={classes.quiet} onClick={() => setAsking(true)}>
            {t('skip.open')}
          </Button>
          <Button
            variant="default"
            className={classes.quiet}
            leftSection={<IconCheck className="cm-icon" size="1rem" />}
            onClick={() => settle('done')}
          >
            {t('finish')}
          </Button>
        </>
      )}
      <Button
        component="a"
        href={
          next
            ? href({ page: 'step', group: group.key, step: next.step.id, tool: next.tool })
            : href({ page: 'programme' })
        }
        rightSection={<IconArrowRight size="1.0625rem" />}
        className={classes.next}
      >
        {next
          ? t('next', {
              title:
                next.step.id === step.id
                  ? words(`step.${step.step}.tool.${next.tool}.title`)
                  : titleOf(process, next.step),
            })
          : t('toAllGroups')}
      </Button>
      {asking && (
        <SettleDialog
          title={t('skip.tool', { title: words(`step.${step.step}.tool.${tool.id}.title`) })}
          onClose={() => setAsking(false)}
          skip={(reason) => write('tool.settle', { step: step.id, tool: tool.id, state: 'skipped', reason })}
        />
      )}
    </>
  );
}
