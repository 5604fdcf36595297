/** First minute: the cover of the workbook, three ways to begin, and what was open before. */
import { IconBook, IconChevronRight, IconFilePlus, IconFolderOpen } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageMenu, SchemeSwitch } from '../../components/TopBar';
import { href } from '../../routes';
import { takeRequest, useRequests } from '../../stores/requests';
import { useSession } from '../../stores/session';
import { NewProgramme } from '../programme/NewProgramme';
import { Cover } from './Cover';
import { OpenFailure } from './OpenFailure';
import { Passphrase } from './Passphrase';
import { Recents } from './Recents';
import classes from './Start.module.css';
import { useOpening } from './useOpening';

export default function Start() {
  const { t } = useTranslation('start');
  const status = useSession((state) => state.status);
  const [making, setMaking] = useState(false);
  const opening = useOpening();
  const { openPicked, openFile } = opening;
  const waiting = useRequests((state) => state.waiting);

  useEffect(() => {
    const request = waiting && takeRequest();
    if (request?.kind === 'new') setMaking(true);
    else if (request?.file) void openFile(request.file);
    else if (request) void openPicked();
  }, [waiting, openPicked, openFile]);
  return (
    <div className={classes.desk}>
      <Cover />
      <main id="page" tabIndex={-1} className={classes.page}>
        <div className={classes.inner}>
          <section aria-labelledby="begin">
            <h2 id="begin" className={classes.h}>
              {t(status ? 'goOn' : 'begin')}
            </h2>
            <ul className={classes.ways}>
              {status && (
                <li>
                  <a className={classes.way} data-first href={href({ page: 'programme' })}>
                    <Way icon={<IconBook />} title={t('back.title', { title: status.title })} note={status.file} />
                  </a>
                </li>
              )}
              <li>
                <button
                  type="button"
                  className={classes.way}
                  data-first={!status || undefined}
                  onClick={opening.openSample}
                >
                  <Way icon={<IconBook />} title={t('sample.title')} note={t('sample.note')} />
                </button>
              </li>
              <li>
                <button type="button" className={classes.way} onClick={() => setMaking(true)}>
                  <Way icon={<IconFilePlus />} title={t('new.title')} note={t('new.note')} />
                </button>
              </li>
              <li>
                <button type="button" className={classes.way} onClick={opening.openPicked}>
                  <Way icon={<IconFolderOpen />} title={t('open.title')} note={t('open.note')} />
                </button>
              </li>
            </ul>
          </section>
          {opening.failure && <OpenFailure opening={opening} failure={opening.failure} />}
          <Recents open={opening.openRecent} />
        </div>
        <footer className={classes.foot}>
          <p>{t('private')}</p>
          <div className={classes.footEnd}>
            <LanguageMenu />
            <SchemeSwitch />
          </div>
        </footer>
      </main>
      {making && <NewProgramme workbook onClose={() => setMaking(false)} />}
      {opening.locked && <Passphrase opening={opening} />}
    </div>
  );
}

function Way({ icon, title, note }: { icon: ReactNode; title: string; note: string }) {
  return (
    <>
      <span className={classes.icon}>{icon}</span>
      <span className={classes.wayText}>
        <span className={classes.wayTitle}>{title}</span>
        <span className={classes.wayNote}>{note}</span>
      </span>
      <IconChevronRight className={classes.chevron} aria-hidden="true" />
    </>
  );
}
