/** The desk: top bar, rail on the left, one sheet. On a narrow or zoomed screen the rail folds into a drawer. */
import { ActionIcon, Drawer } from '@mantine/core';
import { useDisclosure, useHotkeys, useMediaQuery } from '@mantine/hooks';
import { IconMenu2 } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupDetail, ProcessView } from '../../shared/contract/guidance';
import { on } from '../client';
import type { Route } from '../routes';
import { useGroup } from '../stores/groups';
import { toolOf, useProcess } from '../stores/process';
import { GuideRail } from './GuideRail';
import { ProgrammeRail } from './ProgrammeRail';
import classes from './Shell.module.css';
import { Shortcuts } from './Shortcuts';
import { LanguageMenu, SchemeSwitch, TopBar } from './TopBar';
import { useTravel } from './Travel';

export default function Shell({ route, children }: { route: Route; children: ReactNode }) {
  const { t } = useTranslation();
  const narrow = useMediaQuery('(max-width: 63.9em)', false, { getInitialValueInEffect: false });
  const [drawer, menu] = useDisclosure(false);
  const [keys, keysPage] = useDisclosure(false);
  const { travel, question } = useTravel();
  const group = useGroup('group' in route ? route.group : undefined).value;
  const process = useProcess(group?.process).value;
  const plan = group !== undefined && process !== undefined && showsPlan(route, group, process);

  useHotkeys([
    ['mod+Z', () => travel('undo')],
    ['mod+Y', () => travel('redo')],
    ['mod+shift+Z', () => travel('redo')],
    ['shift+?', keysPage.open],
    ['?', keysPage.open],
  ]);
  useEffect(
    () =>
      on('command', ({ command }) => {
        if (command === 'undo' || command === 'redo') travel(command);
        if (command === 'shortcuts') keysPage.open();
      }),
    [travel, keysPage],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the drawer closes when a person has chosen a place
  useEffect(() => menu.close(), [route]);

  const rail =
    'group' in route ? (
      group &&
      process && <GuideRail group={group} process={process} route={route} plan={plan} compact={!narrow && plan} />
    ) : (
      <ProgrammeRail />
    );
  return (
    <div className={classes.shell}>
      <TopBar
        group={'group' in route ? group : undefined}
        travel={travel}
        openShortcuts={keysPage.open}
        menu={
          narrow && (
            <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('rail.open')} onClick={menu.open}>
              <IconMenu2 className={classes.burger} />
            </ActionIcon>
          )
        }
      />
      {narrow ? (
        <Drawer
          opened={drawer}
          onClose={menu.close}
          size="18.125rem"
          title={t('group' in route ? 'rail.title' : 'programme:rail')}
          closeButtonProps={{ 'aria-label': t('close') }}
          classNames={{ content: classes.drawer, header: classes.drawer, body: classes.drawerBody }}
        >
          {rail}
          <div className={classes.drawerTools}>
            <LanguageMenu />
            <SchemeSwitch />
          </div>
        </Drawer>
      ) : (
        (rail ?? <div className={classes.railSpace} />)
      )}
      {children}
      {keys && <Shortcuts onClose={keysPage.close} />}
      {question}
    </div>
  );
}

/** The plan is shown: the rail makes room for its columns. */
function showsPlan(route: Route, group: GroupDetail, process: ProcessView): boolean {
  if (route.page !== 'step') return route.page === 'plan';
  const step = group.steps.find(({ id }) => id === route.step);
  return !!step && !!route.tool && toolOf(process, step.step, route.tool)?.kind === 'plan';
}
