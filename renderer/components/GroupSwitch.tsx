/** The group at the head of the rail, and the way to the others. */
import { Menu, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupDetail } from '../../shared/contract/guidance';
import { go } from '../routes';
import { useCall } from '../stores/queries';
import classes from './GuideRail.module.css';
import { citiesOf, Mark, PairName, pairName } from './Mark';

/** A menu holds what an eye can take in; the page of all groups has the rest. */
const MOST = 12;

export function GroupSwitch({ group, compact }: { group: GroupDetail; compact?: boolean | undefined }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const list = useCall('group.list', open ? { programme: group.programme, limit: MOST } : undefined).value;
  const others = list?.groups.filter(({ id }) => id !== group.id) ?? [];
  return (
    <Menu position="bottom-start" width="20.625rem" opened={open} onChange={setOpen}>
      <Menu.Target>
        <UnstyledButton className={classes.group}>
          {compact ? (
            <>
              {citiesOf(group.parties)
                .slice(0, 2)
                .map((party) => (
                  <Mark key={party.id} role={party.role} />
                ))}
              <VisuallyHidden>{pairName(group.parties)}</VisuallyHidden>
            </>
          ) : (
            <>
              <span className={classes.pair}>
                <PairName parties={group.parties} stacked />
              </span>
              <IconChevronDown className={classes.chevron} aria-hidden="true" />
            </>
          )}
          <VisuallyHidden>, {t('rail.otherGroups')}</VisuallyHidden>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {others.map((other) => (
          <Menu.Item key={other.id} onClick={() => go({ page: 'step', group: other.key, step: null, tool: null })}>
            <PairName parties={other.parties} />
          </Menu.Item>
        ))}
        {others.length > 0 && <Menu.Divider />}
        <Menu.Item onClick={() => go({ page: 'programme' })}>{t('allGroups')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
