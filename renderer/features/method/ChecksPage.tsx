/** Every rule of the method in one group: what is still open first, each with the way to where it is dealt with. */
import { useTranslation } from 'react-i18next';
import type { GroupDetail, ProcessView } from '../../../shared/contract/guidance';
import type { CheckView } from '../../../shared/contract/method';
import { pairName } from '../../components/Mark';
import { OfGroup } from '../../components/OfGroup';
import { Pending } from '../../components/Pending';
import { Sheet } from '../../components/Sheet';
import { href } from '../../routes';
import { lookOf, numberOf, useWords } from '../../stores/process';
import { SourceLine } from '../step/SourceLine';
import { CheckNote } from './CheckNote';
import classes from './ChecksPage.module.css';
import { STANDINGS, standingOf } from './standing';
import { useChecks } from './useChecks';

export default function ChecksPage({ group }: { group: string }) {
  return <OfGroup group={group}>{(detail, process) => <Checks group={detail} process={process} />}</OfGroup>;
}

interface Props {
  group: GroupDetail;
  process: ProcessView;
}

function Checks({ group, process }: Props) {
  const { t } = useTranslation('checks');
  const { value: checks, failure, refresh } = useChecks(group.id);
  const open = checks?.filter((check) => standingOf(check) === 'open').length ?? 0;
  return (
    <Sheet folio={`${pairName(group.parties)}, ${t('title')}`}>
      <div className={classes.page}>
        <h1 className={classes.title}>{t('title')}</h1>
        {!checks && <Pending failure={failure} retry={refresh} />}
        {checks && (
          <>
            <p className={classes.headline}>{open > 0 ? t('headline', { count: open }) : t('allMet')}</p>
            <p className={classes.intro}>{t(checks.length > 0 ? 'intro' : 'none')}</p>
            {STANDINGS.map((standing) => {
              const own = checks.filter((check) => standingOf(check) === standing);
              if (own.length === 0) return null;
              return (
                <section key={standing} aria-labelledby={`checks-${standing}`}>
                  <h2 id={`checks-${standing}`} className={classes.standing}>
                    {t(`group.${standing}`)} <span className={classes.count}>{own.length}</span>
                  </h2>
                  <ul className={classes.list}>
                    {own.map((check) => (
                      <Rule key={check.check} group={group} process={process} check={check} />
                    ))}
                  </ul>
                </section>
              );
            })}
          </>
        )}
      </div>
    </Sheet>
  );
}

function Rule({ group, process, check }: Props & { check: CheckView }) {
  const words = useWords(process);
  const rule = words(`step.${check.step}.advice.${check.advice}`);
  const step = group.steps.find(({ id }) => id === check.at);
  return (
    <li className={classes.item} data-phase={lookOf(process, check.step)}>
      <div>
        <p className={classes.rule}>{rule}</p>
        <SourceLine process={process} strength={check.strength} source={check.source} />
        {step && (
          <a className={classes.where} href={href({ page: 'step', group: group.key, step: step.id, tool: check.tool })}>
            <span className={classes.number}>{numberOf(group, step, check.tool)}</span>
            {words(`step.${check.step}.tool.${check.tool}.title`)}
          </a>
        )}
      </div>
      <CheckNote group={group.id} check={check} rule={rule} />
    </li>
  );
}
