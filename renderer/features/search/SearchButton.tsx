/** "Search Ctrl K" in the top bar, and the keys that open it from anywhere. What it opens loads when it is first needed. */
import { Kbd } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { call, on } from '../../client';
import { flushDrafts } from '../../stores/drafts';
import classes from './SearchButton.module.css';

const load = () => import('./SearchDialog');
const SearchDialog = lazy(load);

/** How long a page may settle before the workbook is read for searching, in milliseconds. */
const SETTLE = 1500;

interface Props {
  /** The group one is in: its hits come first. */
  group: string | undefined;
}

export function SearchButton({ group }: Props) {
  const { t } = useTranslation('search');
  const [opened, dialog] = useDisclosure(false);
  function open() {
    // Two dialogs at a time would lead nowhere.
    if (document.querySelector('[role="dialog"]')) return;
    // What is being typed can be found, too.
    void flushDrafts();
    dialog.open();
  }
  useHotkeys([['mod+K', open]], [], true);
  useEffect(() => on('command', ({ command }) => command === 'search' && open()));
  useEffect(() => {
    const settled = setTimeout(() => {
      void load();
      // A workbook that is being closed needs no searching.
      call('search.prepare').catch(() => undefined);
    }, SETTLE);
    return () => clearTimeout(settled);
  }, []);
  return (
    <>
      <button
        type="button"
        className={classes.search}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K"
        onClick={open}
      >
        <IconSearch aria-hidden="true" />
        <span className={classes.words}>{t('search')}</span>
        <Kbd size="xs" className={classes.keys} aria-hidden="true">
          {t('common:keys.ctrl')} K
        </Kbd>
      </button>
      {opened && (
        <Suspense>
          <SearchDialog group={group} onClose={dialog.close} />
        </Suspense>
      )}
    </>
  );
}
