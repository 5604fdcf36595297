/** How strongly a source puts something, and where it says so. */
import { useTranslation } from 'react-i18next';
import type { ProcessView } from '../../../shared/contract/guidance';
import { citeOf } from '../../../shared/process/cite';
import type { Advice } from '../../../shared/process/schema';
import { useWords } from '../../stores/process';
import classes from './SourceLine.module.css';

interface Props extends Pick<Advice, 'strength' | 'source'> {
  process: ProcessView;
}

export function SourceLine({ process, strength, source }: Props) {
  const words = useWords(process);
  return (
    <p className={classes.source}>
      <Strength strength={strength} />
      {strength !== 'ours' && <cite title={words(`work.${source.work}`)}>{citeOf(words, source)}</cite>}
    </p>
  );
}

/** Bars of the sign; what this workbook adds has none, because no source weighs it. */
const BARS: Record<Advice['strength'], number | null> = {
  must: 3,
  'strongly-advised': 2,
  ideally: 1,
  optional: 0,
  ours: null,
};

function Strength({ strength }: Pick<Advice, 'strength'>) {
  const { t } = useTranslation('step');
  const bars = BARS[strength];
  return (
    <>
      {bars !== null && (
        <svg className={classes.sign} viewBox="0 0 13 9" aria-hidden="true">
          {[0, 1, 2].map((bar) => (
            <rect
              key={bar}
              x={bar * 5 + 0.5}
              y="0.5"
              width="2.4"
              height="8"
              rx="0.6"
              data-on={bar < bars || undefined}
            />
          ))}
        </svg>
      )}
      {t(`strength.${strength}`)}.{' '}
    </>
  );
}
