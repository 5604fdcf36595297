/** What the workbook found about a rule, and why it does not hold here where somebody said so. Never blocks. */
import { useTranslation } from 'react-i18next';
import type { CheckView } from '../../../shared/contract/method';
import classes from './CheckNote.module.css';
import { Exception } from './Exception';
import { StandingMark } from './StandingMark';
import { standingOf } from './standing';

interface Props {
  group: string;
  check: CheckView;
  /** The rule in words, to tell one button from another. */
  rule: string;
}

export function CheckNote({ group, check, rule }: Props) {
  const { t } = useTranslation('checks');
  const standing = standingOf(check);
  return (
    <div className={classes.note} data-standing={standing} data-check={check.check}>
      <StandingMark standing={standing} />
      <div className={classes.words}>
        <p>
          <b>{t(`state.${standing}`)}.</b> {t(`found.${check.check}.${check.say}`, check.facts)}
        </p>
        {standing === 'excepted' && check.reason === null && (
          <p className={classes.reason}>
            <span className={classes.because}>{t('skipped')}</span> {check.skipped}
          </p>
        )}
        {(standing === 'open' || check.reason !== null) && standing !== 'met' && (
          <Exception group={group} check={check} rule={rule} />
        )}
      </div>
    </div>
  );
}
