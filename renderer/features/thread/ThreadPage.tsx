/** The thread of a group, from need to success: as a picture or a table, what hangs loose named first. */
import { SegmentedControl } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { GroupDetail } from '../../../shared/contract/guidance';
import { pairName } from '../../components/Mark';
import { OfGroup } from '../../components/OfGroup';
import { Pending } from '../../components/Pending';
import { Sheet } from '../../components/Sheet';
import { href, replaceQuery, useRoute } from '../../routes';
import { useCall } from '../../stores/queries';
import { LooseEnds } from './LooseEnds';
import classes from './ThreadPage.module.css';
import { ThreadPicture } from './ThreadPicture';
import { ThreadTable } from './ThreadTable';

export default function ThreadPage({ group }: { group: string }) {
  return <OfGroup group={group}>{(detail) => <Thread group={detail} />}</OfGroup>;
}

function Thread({ group }: { group: GroupDetail }) {
  const { t } = useTranslation('checks');
  const { query } = useRoute();
  const narrow = useMediaQuery('(max-width: 50em)', false, { getInitialValueInEffect: false });
  const { value: thread, failure, refresh } = useCall('thread.get', { group: group.id }, { group: group.id });
  const view = query.view ?? (narrow ? 'table' : 'picture');
  const isEmpty = thread?.knots.length === 0 && thread.actions.length === 0;
  const marked = [...(thread?.knots ?? []), ...(thread?.actions ?? [])].some((each) => each.invented);
  return (
    <Sheet folio={`${pairName(group.parties)}, ${t('thread.title')}`} legend={marked}>
      <div className={classes.page}>
        <div className={classes.head}>
          <h1 className={classes.title}>{t('thread.title')}</h1>
          <SegmentedControl
            aria-label={t('thread.as')}
            value={view === 'table' ? 'table' : 'picture'}
            onChange={(chosen) => replaceQuery({ ...query, view: chosen })}
            data={[
              { value: 'picture', label: t('thread.picture') },
              { value: 'table', label: t('thread.table') },
            ]}
          />
        </div>
        <p className={classes.intro}>
          {t('thread.intro')} <a href={href({ page: 'plan', group: group.key })}>{t('thread.toPlan')}</a>
        </p>
        {!thread && <Pending failure={failure} retry={refresh} />}
        {isEmpty && <p>{t('thread.empty')}</p>}
        {thread && !isEmpty && (
          <>
            <LooseEnds thread={thread} />
            {view === 'table' ? <ThreadTable thread={thread} /> : <ThreadPicture thread={thread} />}
          </>
        )}
      </div>
    </Sheet>
  );
}
