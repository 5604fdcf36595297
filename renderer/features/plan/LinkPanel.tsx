/** What an action comes from: ticks beside the group's needs, the key factors of its benchmark and the programme's practices. */
import { Button, Checkbox, Popover } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LINK_KINDS } from '../../../shared/model/choices';
import type { Row } from '../../../shared/model/entities';
import { factorPlanId } from '../../../shared/rules/ids';
import { Pending } from '../../components/Pending';
import { useCall } from '../../stores/queries';
import { useSession } from '../../stores/session';
import classes from './Panels.module.css';
import type { PlanRow } from './planRows';
import type { RowHandlers } from './rowHandlers';

interface Props {
  row: PlanRow;
  group: string;
  programme: string;
  handlers: RowHandlers;
}

export function LinkPanel({ row, group, programme, handlers }: Props) {
  const { t } = useTranslation('plan');
  const needs = useCall('record.list', { entity: 'need', owner: group }, { entities: ['need'], group });
  const practices = useCall('record.list', { entity: 'practice', owner: programme }, { entities: ['practice'] });
  const factors = useFactors(group);
  const waiting = !needs.value || !practices.value || !factors;
  return (
    <Popover
      opened
      onChange={(opened) => !opened && handlers.close()}
      position="bottom-start"
      width={352}
      trapFocus
      withRoles={false}
    >
      <Popover.Target>
        <span className={classes.anchor} />
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={t('links.change', { number: row.number })} className={classes.panel}>
        {waiting ? (
          <Pending failure={needs.failure ?? practices.failure} />
        ) : (
          <>
            <Targets kind="need" rows={(needs.value ?? []) as Row<'need'>[]} row={row} handlers={handlers} />
            <Targets kind="factor" rows={factors} row={row} handlers={handlers} />
            <Targets
              kind="practice"
              rows={(practices.value ?? []) as Row<'practice'>[]}
              row={row}
              handlers={handlers}
            />
          </>
        )}
        <div className={classes.buttons}>
          <Button variant="default" size="compact-md" onClick={handlers.close}>
            {t('ready')}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

/** The key factors of the group's benchmark; none without one, undefined until it is known. */
function useFactors(group: string): Target[] | undefined {
  const language = useSession((state) => state.settings.language);
  const interest = { entities: ['benchmark'], group } as const;
  const benchmark = useCall('benchmark.get', { group }, interest).value;
  const ref = benchmark?.choice?.pack ?? null;
  const pack = useCall('pack.get', ref === null ? undefined : { pack: ref, language }, { entities: ['pack'] }).value;
  if (benchmark && ref === null) return [];
  return pack?.structure.factors.map(({ id, number }) => ({
    id: factorPlanId(group, id),
    number,
    title: pack.texts[`factor.${id}.title`] ?? null,
  }));
}

interface Target {
  id: string;
  number: number | null;
  title: string | null;
}

interface TargetsProps {
  kind: (typeof LINK_KINDS)[number];
  rows: Target[];
  row: PlanRow;
  handlers: RowHandlers;
}

const LETTER = { need: 'N', factor: 'F', practice: 'P' };

function Targets({ kind, rows, row, handlers }: TargetsProps) {
  const { t } = useTranslation('plan');
  return (
    <fieldset className={classes.targets}>
      <legend>{t(`links.${kind}`)}</legend>
      {rows.length === 0 && <p className={classes.none}>{t(`links.no-${kind}`)}</p>}
      {inOrder(rows).map((target) => {
        const link = row.links.find((each) => each.kind === kind && each.target === target.id);
        return (
          <Checkbox
            key={target.id}
            checked={!!link}
            label={
              <>
                <b>{`${LETTER[kind]}${target.number ?? '?'}`}</b> {target.title ?? t('common:untitled')}
              </>
            }
            onChange={() => (link ? handlers.unlink(link.id) : handlers.link(row.key, kind, target.id))}
          />
        );
      })}
    </fieldset>
  );
}

/** Practices of several groups are listed group by group; here their numbers lead. */
const inOrder = (rows: TargetsProps['rows']) => [...rows].sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
