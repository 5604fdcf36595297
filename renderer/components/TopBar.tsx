/** Top bar: which workbook, where in it, undo and redo, language, light or dark, whether all is saved. */
import { ActionIcon, Menu, Tooltip, useComputedColorScheme } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconKeyboard,
  IconLanguage,
  IconMoon,
  IconSun,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupDetail } from '../../shared/contract/guidance';
import { SearchButton } from '../features/search/SearchButton';
import { LANGUAGE_NAMES } from '../i18n';
import { href } from '../routes';
import { changeSettings, useSession } from '../stores/session';
import { Logo } from './Logo';
import { pairName } from './Mark';
import { SaveState } from './SaveState';
import classes from './TopBar.module.css';

interface Props {
  group: GroupDetail | undefined;
  travel: (direction: 'undo' | 'redo') => void;
  openShortcuts: () => void;
  /** The button that opens the rail where it is folded away. */
  menu: ReactNode;
}

export function TopBar({ group, travel, openShortcuts, menu }: Props) {
  const { t } = useTranslation();
  const status = useSession((state) => state.status);
  const undo = status?.undo ? t('undo.what', { what: t(`history:${status.undo.label}`) }) : t('undo.nothing');
  const redo = status?.redo ? t('redo.what', { what: t(`history:${status.redo.label}`) }) : t('redo.nothing');
  return (
    <header className={classes.bar}>
      {menu}
      <a href={href({ page: 'start' })} className={classes.logo} aria-label={t('toStart')}>
        <Logo />
      </a>
      <nav className={classes.crumbs} aria-label={t('whereYouAre')}>
        <a href={href({ page: 'programme' })} title={status?.title}>
          {status?.title}
        </a>
        {group && (
          <>
            <span aria-hidden="true">/</span>
            <span className={classes.here} title={pairName(group.parties)}>
              {pairName(group.parties)}
            </span>
          </>
        )}
      </nav>
      <SearchButton group={group?.id} />
      <div className={classes.tools}>
        <Tool label={`${undo} (${t('keys.ctrl')}+Z)`} off={!status?.undo} onClick={() => travel('undo')}>
          <IconArrowBackUp />
        </Tool>
        <Tool label={`${redo} (${t('keys.ctrl')}+Y)`} off={!status?.redo} onClick={() => travel('redo')}>
          <IconArrowForwardUp />
        </Tool>
        <span className={classes.gap} />
        <span className={classes.rest}>
          <LanguageMenu />
          <SchemeSwitch />
          <Tool label={`${t('shortcuts.title')} (?)`} onClick={openShortcuts}>
            <IconKeyboard />
          </Tool>
        </span>
      </div>
      <SaveState />
    </header>
  );
}

export function LanguageMenu() {
  const { t } = useTranslation();
  const languages = useSession((state) => state.about)?.languages ?? [];
  const current = useSession((state) => state.settings.language);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('language')} className={classes.tool}>
          <IconLanguage />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {languages.map((language) => (
          <Menu.Item
            key={language}
            lang={language}
            aria-current={language === current || undefined}
            className={classes.choice}
            onClick={() => changeSettings({ language })}
          >
            {LANGUAGE_NAMES[language]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

export function SchemeSwitch() {
  const { t } = useTranslation();
  const dark = useComputedColorScheme('light') === 'dark';
  return (
    <Tool label={t(dark ? 'toLight' : 'toDark')} onClick={() => changeSettings({ scheme: dark ? 'light' : 'dark' })}>
      {dark ? <IconSun /> : <IconMoon />}
    </Tool>
  );
}

interface ToolProps {
  label: string;
  onClick: () => void;
  off?: boolean;
  children: ReactNode;
}

function Tool({ label, onClick, off, children }: ToolProps) {
  return (
    <Tooltip label={label} multiline maw="20rem">
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={label}
        aria-disabled={off || undefined}
        onClick={off ? undefined : onClick}
        className={classes.tool}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
