/** The action plan: its header block and six columns on one sheet, as grid or as cards, now or as a version kept it. */
import { Button, SegmentedControl, VisuallyHidden } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconFileExport, IconInfoCircle, IconLayoutGrid, IconTable } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/Dialog';
import { pairName } from '../../components/Mark';
import { FailureNote, Pending } from '../../components/Pending';
import { useFormat } from '../../format';
import { replaceQuery, useRoute } from '../../routes';
import { stepOf } from '../../stores/process';
import { useSession } from '../../stores/session';
import { ExportDialog } from '../export/ExportDialog';
import { Advice } from '../step/Advice';
import { ToolHead } from '../step/ToolHead';
import { ToolSheet } from '../step/ToolSheet';
import type { ToolPageProps } from '../step/toolPage';
import { PlanGrid } from './PlanGrid';
import { PlanHeader } from './PlanHeader';
import classes from './PlanPage.module.css';
import { SaveVersionDialog } from './SaveVersionDialog';
import { usePlanBook } from './usePlanBook';
import { VersionMenu } from './VersionMenu';
import { VersionSheet } from './VersionSheet';
import { nextKind } from './versions';

type Opened = 'save' | 'export' | 'about' | null;

export default function PlanPage(page: ToolPageProps) {
  const { group, process, step } = page;
  const { t } = useTranslation('plan');
  const format = useFormat();
  const { query } = useRoute();
  const book = usePlanBook(group.id);
  const readOnly = useSession((state) => state.status?.readOnly ?? false);
  const narrow = useMediaQuery('(max-width: 50em)', false, { getInitialValueInEffect: false });
  const [opened, setOpened] = useState<Opened>(null);
  const [kept, setKept] = useState('');
  const layout = narrow || query.view === 'cards' ? 'cards' : 'grid';
  const remember = (change: Record<string, string | null>) =>
    replaceQuery(
      Object.fromEntries(
        Object.entries({ ...query, ...change }).filter((entry): entry is [string, string] => !!entry[1]),
      ),
    );
  const { view, rows } = book;
  const last = view?.versions[0];
  const old = view?.versions.find((version) => version.id === query.version);
  const hasChanged = rows.some((row) => row.changed.length > 0);
  const marked = rows.some((row) => row.invented);

  const head = (
    <>
      <h1 className={classes.title}>{t('title')}</h1>
      {view && (
        <VersionMenu
          versions={view.versions}
          current={old?.id ?? null}
          show={(version) => remember({ version })}
          save={() => setOpened('save')}
        />
      )}
      {!narrow && (
        <SegmentedControl
          size="sm"
          aria-label={t('view.label')}
          value={layout}
          onChange={(value) => remember({ view: value === 'cards' ? value : null })}
          data={[
            { value: 'grid', label: <ViewName icon={IconTable} name={t('view.grid')} /> },
            { value: 'cards', label: <ViewName icon={IconLayoutGrid} name={t('view.cards')} /> },
          ]}
        />
      )}
      <div className={classes.tools}>
        <Button
          variant="subtle"
          color="gray"
          size="compact-md"
          leftSection={<IconInfoCircle size="1.0625rem" />}
          onClick={() => setOpened('about')}
        >
          {t('about')}
        </Button>
        <Button size="compact-md" leftSection={<IconFileExport size="1.0625rem" />} onClick={() => setOpened('export')}>
          {t('export')}
        </Button>
      </div>
    </>
  );
  return (
    <ToolSheet
      {...page}
      head={head}
      flush
      legend={marked}
      progress={!old && last && hasChanged && <ChangedKey version={last.title} />}
    >
      {!view && (
        <div className={classes.waiting}>
          <Pending failure={book.failure} retry={book.refresh} />
        </div>
      )}
      {view && old && (
        <VersionSheet version={old} layout={layout} group={group} back={() => remember({ version: null })} />
      )}
      {view && !old && (
        <>
          <PlanHeader
            group={group}
            content={view}
            version={
              last
                ? t(view.standsAs === last.id ? 'header.unchanged' : 'header.since', {
                    kind: t(`choices:version-kind.${last.kind}`),
                    when: format.moment(last.madeAt),
                  })
                : t('header.unversioned')
            }
            readOnly={readOnly}
          />
          {book.trouble && (
            <div className={classes.trouble}>
              <FailureNote failure={book.trouble} />
              <Button variant="default" size="compact-md" onClick={book.dismissTrouble}>
                {t('ready')}
              </Button>
            </div>
          )}
          <PlanGrid
            rows={rows}
            dropped={view.dropped}
            book={readOnly ? null : book}
            layout={layout}
            programme={group.programme}
            group={group.id}
            since={last?.title}
          />
        </>
      )}
      <VisuallyHidden role="status">{kept}</VisuallyHidden>
      {opened === 'save' && (
        <SaveVersionDialog
          group={group.id}
          suggested={nextKind(view?.versions ?? [], stepOf(process, step.step)?.visit?.yields)}
          onClose={() => setOpened(null)}
          onSaved={(version) => {
            setOpened(null);
            setKept(t('version.saved', { title: version.title }));
          }}
        />
      )}
      <ExportDialog
        opened={opened === 'export'}
        groups={[{ id: group.id, name: pairName(group.parties) }]}
        version={old?.id ?? null}
        onClose={() => setOpened(null)}
      />
      {opened === 'about' && (
        <Dialog title={t('about')} size="wide" onClose={() => setOpened(null)}>
          <ToolHead {...page} />
          <Advice {...page} />
        </Dialog>
      )}
    </ToolSheet>
  );
}

function ViewName({ icon: Icon, name }: { icon: typeof IconTable; name: string }) {
  return (
    <span className={classes.view}>
      <Icon aria-hidden="true" />
      {name}
    </span>
  );
}

/** What the corner of a cell means. */
function ChangedKey({ version }: { version: string }) {
  const { t } = useTranslation('plan');
  return (
    <span className={classes.key}>
      <i className={classes.corner} aria-hidden="true" />
      {t('changedSince', { version })}
    </span>
  );
}
