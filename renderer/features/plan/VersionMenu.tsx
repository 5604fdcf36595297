/** Versions are kept whole: draft, revised, final, approved. Here they are looked at, and made. */
import { Button, Menu } from '@mantine/core';
import { IconCheck, IconChevronDown, IconPencil, IconTag } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { VersionHead } from '../../../shared/contract/plan';
import { useFormat } from '../../format';
import classes from './VersionMenu.module.css';

interface Props {
  versions: VersionHead[];
  /** The one that is looked at; null for the plan as it is now. */
  current: string | null;
  show: (version: string | null) => void;
  save: () => void;
}

export function VersionMenu({ versions, current, show, save }: Props) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const shown = versions.find((version) => version.id === current);
  return (
    <Menu position="bottom-start" width="min(27rem, 94vw)">
      <Menu.Target>
        <Button variant="default" size="compact-md" rightSection={<IconChevronDown size="0.9375rem" />}>
          <span className={classes.name}>{shown ? t(`choices:version-kind.${shown.kind}`) : t('version.now')}</span>
          <span className={classes.note}>{shown ? shown.title : t('version.writing')}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconPencil className={classes.icon} />}
          rightSection={!shown && <IconCheck className={classes.icon} />}
          onClick={() => show(null)}
        >
          {t('version.asItIsNow')}
        </Menu.Item>
        {versions.length > 0 && <Menu.Divider />}
        {versions.length > 0 && <Menu.Label>{t('version.kept')}</Menu.Label>}
        {versions.map((version) => (
          <Menu.Item
            key={version.id}
            rightSection={version.id === current && <IconCheck className={classes.icon} />}
            onClick={() => show(version.id)}
          >
            <span className={classes.row}>
              <b>{t(`choices:version-kind.${version.kind}`)}</b>
              <span>
                {version.title}, {format.moment(version.madeAt)}
              </span>
              <span className="cm-num">{t('version.actions', { count: version.actions })}</span>
            </span>
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconTag className={classes.icon} />} onClick={save}>
          {t('version.save')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
