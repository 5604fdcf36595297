/** Chooses the screen. Each is a chunk of its own, so that the first page loads only what it shows. */
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './App.module.css';
import { Commands } from './components/Commands';
import { Guard } from './components/Guard';
import { PendingSheet } from './components/Pending';
import { type Route, useRoute } from './routes';
import { useSession } from './stores/session';

const Shell = lazy(() => import('./components/Shell'));
const Start = lazy(() => import('./features/start/Start'));
const Programme = lazy(() => import('./features/programme/Programme'));
const MatchingPage = lazy(() => import('./features/matching/Matching'));
const StepPage = lazy(() => import('./features/step/StepPage'));
const ChecksPage = lazy(() => import('./features/method/ChecksPage'));
const ThreadPage = lazy(() => import('./features/thread/ThreadPage'));

export function App() {
  const { t } = useTranslation();
  const route = useRoute();
  const open = useSession((state) => state.status !== null);
  const title = useSession((state) => state.status?.title);
  const place = JSON.stringify({ ...route, query: undefined });

  useEffect(() => {
    document.title = title ? `${title} – ${t('productName')}` : t('productName');
  }, [title, t]);
  // A new page starts at its top, for readers of the screen too.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the place changes
  useEffect(() => document.getElementById('page')?.focus({ preventScroll: true }), [place]);

  if (!open || route.page === 'start')
    return (
      <>
        <Suspense>
          <Start />
        </Suspense>
        <Commands />
      </>
    );
  return (
    <>
      <button type="button" className={classes.skip} onClick={() => document.getElementById('page')?.focus()}>
        {t('skipToPage')}
      </button>
      <Suspense fallback={<main id="page" aria-label={t('loading')} />}>
        <Shell route={route}>
          <Guard place={place}>
            <Suspense fallback={<PendingSheet />}>
              <Page route={route} />
            </Suspense>
          </Guard>
        </Shell>
      </Suspense>
      <Commands />
    </>
  );
}

/** The page of an open workbook. */
function Page({ route }: { route: Exclude<Route, { page: 'start' }> }) {
  switch (route.page) {
    case 'programme':
      return <Programme />;
    case 'matching':
      return <MatchingPage />;
    case 'checks':
      return <ChecksPage group={route.group} />;
    case 'thread':
      return <ThreadPage group={route.group} />;
    default:
      return <StepPage route={route} />;
  }
}
