/** What the guide says, in the margin: the advice, how strongly its source puts it, and where it says so. */

import { useTranslation } from 'react-i18next';
import type { ProcessView } from '../../../shared/contract/guidance';
import type { Advice as AdviceItem, Source } from '../../../shared/process/schema';
import { stepOf, useWords } from '../../stores/process';
import classes from './Advice.module.css';

interface Props {
  process: ProcessView;
  step: string;
  tool: string;
  /** Only what belongs to this question; only what belongs to none when absent. */
  question?: string;
}

export function Advice({ process, step, tool, question }: Props) {
  const words = useWords(process);
  const items = (stepOf(process, step)?.advice ?? []).filter(
    (item) => item.tool === tool && item.question === question,
  );
  return items.map((item) => (
    <div key={item.id} className={classes.advice}>
      <p>{words(`step.${step}.advice.${item.id}`)}</p>
      <p className={classes.source}>
        <Strength strength={item.strength} />
        {item.strength !== 'ours' && (
          <cite title={words(`work.${item.source.work}`)}>{citeOf(words, item.source)}</cite>
        )}
      </p>
    </div>
  ));
}

/** "City-to-city mentoring, annex 2": the work without subtitle and publisher, and the place in it. */
export const citeOf = (words: (key: string) => string, source: Source): string =>
  `${words(`work.${source.work}`).replace(/(:| \().*$/, '')}, ${source.section}`;

/** Bars of the sign; what this workbook adds has none, because no source weighs it. */
const BARS: Record<AdviceItem['strength'], number | null> = {
  must: 3,
  'strongly-advised': 2,
  ideally: 1,
  optional: 0,
  ours: null,
};

function Strength({ strength }: Pick<AdviceItem, 'strength'>) {
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
