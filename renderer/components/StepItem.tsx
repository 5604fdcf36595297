/** One step in the rail: its mark and title, its tools when open, and a menu to move, skip or reopen it. */
import { ActionIcon, Menu, Tooltip, VisuallyHidden } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconCheck,
  IconDots,
  IconPlayerSkipForward,
  IconRotate,
} from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupDetail, ProcessView, StepView } from '../../shared/contract/guidance';
import { SettleDialog } from '../features/step/SettleDialog';
import { whereToGoOn } from '../features/step/walk';
import { href } from '../routes';
import { lookOf, titleOf, useWords } from '../stores/process';
import { write } from '../stores/session';
import classes from './GuideRail.module.css';
import { StepMark } from './StepMark';

interface Props {
  group: GroupDetail;
  process: ProcessView;
  step: StepView;
  number: number;
  open: boolean;
  /** The tool that is shown; null: the one the group goes on with. */
  tool: string | null;
  compact?: boolean | undefined;
}

export function StepItem({ group, process, step, number, open, tool, compact }: Props) {
  const { t } = useTranslation();
  const title = titleOf(process, step);
  const { move, announce } = useMove(group, step);

  function onKeyDown(event: KeyboardEvent) {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(event.key === 'ArrowUp' ? -1 : 1);
  }
  return (
    <li className={classes.step} data-open={open || undefined}>
      <div className={classes.stepLine}>
        <Tooltip label={title} position="right" disabled={!compact}>
          <a
            className={classes.stepLink}
            href={href({ page: 'step', group: group.key, step: step.id, tool: null })}
            aria-current={open ? 'step' : undefined}
            aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
            onKeyDown={onKeyDown}
          >
            <StepMark number={number} state={step.state} phase={lookOf(process, step.step)} numbered={!!compact} />
            <VisuallyHidden>{number}. </VisuallyHidden>
            {compact ? (
              <VisuallyHidden>{title}</VisuallyHidden>
            ) : (
              <span className={classes.stepTitle} data-state={step.state}>
                {title}
              </span>
            )}
            <VisuallyHidden> ({t(`state.${step.state}`)})</VisuallyHidden>
          </a>
        </Tooltip>
        {!compact && <StepMenu group={group} step={step} title={title} move={move} />}
      </div>
      {open && !compact && <Tools group={group} process={process} step={step} number={number} tool={tool} />}
      <VisuallyHidden role="status">{announce}</VisuallyHidden>
    </li>
  );
}

function Tools({ group, process, step, number, tool }: Omit<Props, 'open' | 'compact'>) {
  const { t } = useTranslation();
  const words = useWords(process);
  const goOn = whereToGoOn(group);
  const current = tool ?? (goOn?.step.id === step.id ? goOn.tool : step.tools[0]?.tool);
  return (
    <ol className={classes.subs}>
      {step.tools.map((view, index) => (
        <li key={view.tool}>
          <a
            href={href({ page: 'step', group: group.key, step: step.id, tool: view.tool })}
            className={classes.sub}
            data-state={view.state}
            aria-current={view.tool === current ? 'page' : undefined}
          >
            <span className={classes.subNumber}>
              {number}.{index + 1}
            </span>
            <span className={classes.subTitle}>{words(`step.${step.step}.tool.${view.tool}.title`)}</span>
            {view.state === 'done' && <IconCheck className={classes.subTick} aria-hidden="true" />}
            <VisuallyHidden> ({t(`state.${view.state}`)})</VisuallyHidden>
          </a>
        </li>
      ))}
    </ol>
  );
}

/** Moves the step one place up (-1) or down (1) and says where it went. */
function useMove(group: GroupDetail, step: StepView) {
  const { t } = useTranslation();
  const [announce, setAnnounce] = useState('');
  async function move(by: -1 | 1) {
    const others = group.steps.filter((other) => other.id !== step.id);
    const to = group.steps.findIndex((other) => other.id === step.id) + by;
    if (to < 0 || to > others.length) return;
    await write('step.move', { step: step.id, after: others[to - 1]?.id ?? null });
    setAnnounce(t('step.moved', { number: to + 1, total: group.steps.length }));
  }
  return { move: (by: -1 | 1) => void move(by).catch(() => undefined), announce };
}

interface MenuProps {
  group: GroupDetail;
  step: StepView;
  title: string;
  move: (by: -1 | 1) => void;
}

function StepMenu({ group, step, title, move }: MenuProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const index = group.steps.findIndex((other) => other.id === step.id);
  const settle = (state: 'done' | null) =>
    void write('step.settle', { step: step.id, state, reason: null }).catch(() => undefined);
  const settled = step.state === 'done' || step.state === 'skipped';
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="2rem"
            className={classes.more}
            aria-label={t('step.menu', { title })}
          >
            <IconDots className={classes.moreIcon} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconArrowUp size="1rem" />} disabled={index === 0} onClick={() => move(-1)}>
            {t('step.up')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconArrowDown size="1rem" />}
            disabled={index === group.steps.length - 1}
            onClick={() => move(1)}
          >
            {t('step.down')}
          </Menu.Item>
          <Menu.Divider />
          {settled ? (
            <Menu.Item leftSection={<IconRotate size="1rem" />} onClick={() => settle(null)}>
              {t('step.reopen')}
            </Menu.Item>
          ) : (
            <>
              <Menu.Item leftSection={<IconCheck size="1rem" />} onClick={() => settle('done')}>
                {t('step.done')}
              </Menu.Item>
              <Menu.Item leftSection={<IconPlayerSkipForward size="1rem" />} onClick={() => setAsking(true)}>
                {t('step.skip')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {asking && (
        <SettleDialog
          title={t('step:skip.tool', { title })}
          onClose={() => setAsking(false)}
          skip={(reason) => write('step.settle', { step: step.id, state: 'skipped', reason })}
        />
      )}
    </>
  );
}
