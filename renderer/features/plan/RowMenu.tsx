/** What can be done to an action as a whole; opened at its number by click, Enter or the menu key. */
import { Menu } from '@mantine/core';
import {
  IconArrowBarToDown,
  IconArrowBarToUp,
  IconArrowDown,
  IconArrowUp,
  IconCalendarEvent,
  IconLink,
  IconTrash,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './Panels.module.css';
import type { PlanRow } from './planRows';
import type { RowHandlers } from './rowHandlers';

export function RowMenu({ row, handlers }: { row: PlanRow; handlers: RowHandlers }) {
  const { t } = useTranslation('plan');
  return (
    <Menu opened onChange={(opened) => !opened && handlers.close()} position="bottom-start" closeOnItemClick={false}>
      <Menu.Target>
        <span className={classes.anchor} aria-hidden="true" />
      </Menu.Target>
      <Menu.Dropdown className={classes.menu} aria-label={t('number.menu', { number: row.number })}>
        <Menu.Item leftSection={<IconLink />} onClick={() => handlers.open(row.key, 'links')}>
          {t('links.title')}
        </Menu.Item>
        <Menu.Item leftSection={<IconCalendarEvent />} onClick={() => handlers.open(row.key, 'dates')}>
          {t('dates.title')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconArrowBarToUp />} onClick={() => handlers.insertAbove(row.key)}>
          {t('rowMenu.above')}
        </Menu.Item>
        <Menu.Item leftSection={<IconArrowBarToDown />} onClick={() => handlers.insertBelow(row.key)}>
          {t('rowMenu.below')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowUp />}
          rightSection={<Keys name="up" />}
          onClick={() => handlers.move(row.key, -1)}
        >
          {t('rowMenu.up')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowDown />}
          rightSection={<Keys name="down" />}
          onClick={() => handlers.move(row.key, 1)}
        >
          {t('rowMenu.down')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconTrash />} onClick={() => handlers.remove(row)}>
          {t('rowMenu.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function Keys({ name }: { name: 'up' | 'down' }) {
  const { t } = useTranslation('plan');
  return <span className={classes.keys}>{t(`rowMenu.keys.${name}`)}</span>;
}
