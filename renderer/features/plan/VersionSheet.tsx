/** A version as it was kept: the same sheet to read and to copy from, and the way back to the plan as it is now. */
import { Button } from '@mantine/core';
import { IconArrowBackUp, IconLock } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupDetail } from '../../../shared/contract/guidance';
import type { VersionHead } from '../../../shared/contract/plan';
import { Pending } from '../../components/Pending';
import { useFormat } from '../../format';
import { useCall } from '../../stores/queries';
import type { GridShape } from './gridKeys';
import { PlanGrid } from './PlanGrid';
import { PlanHeader } from './PlanHeader';
import classes from './PlanPage.module.css';
import { NOTHING_DONE, planRows } from './planRows';

interface Props {
  version: VersionHead;
  group: GroupDetail;
  layout: GridShape['layout'];
  back: () => void;
}

export function VersionSheet({ version, group, layout, back }: Props) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const kept = useCall('plan.version', { id: version.id }, { entities: ['plan_version'] });
  const content = kept.value?.content;
  const rows = useMemo(
    () => (content ? planRows({ actions: content.actions, dropped: [], changed: {} }, NOTHING_DONE, (id) => id) : []),
    [content],
  );
  const name = { kind: t(`choices:version-kind.${version.kind}`), title: version.title };
  return (
    <>
      <div className={classes.banner} role="status">
        <IconLock aria-hidden="true" />
        <p>{t('version.looking', { ...name, when: format.moment(version.madeAt) })}</p>
        <Button size="compact-md" leftSection={<IconArrowBackUp size="1rem" />} onClick={back}>
          {t('version.back')}
        </Button>
      </div>
      {content ? (
        <>
          <PlanHeader group={group} content={content} version={t('version.named', name)} readOnly />
          <PlanGrid
            rows={rows}
            dropped={[]}
            book={null}
            layout={layout}
            programme={group.programme}
            group={group.id}
            since={undefined}
          />
        </>
      ) : (
        <Pending failure={kept.failure} retry={kept.refresh} />
      )}
    </>
  );
}
