/** A benchmark to read before it is chosen: what it is about, what a city cannot change, and every factor with its questions. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { KeyFactor } from '../../../shared/benchmark/schema';
import type { PackView } from '../../../shared/contract/benchmark';
import { Dialog } from '../../components/Dialog';
import { Pending } from '../../components/Pending';
import { useCall } from '../../stores/queries';
import { useSession } from '../../stores/session';
import classes from './PackReader.module.css';
import { WhyAndHow } from './WhyAndHow';

interface Props {
  pack: string;
  title: string;
  onClose: () => void;
  /** Takes the benchmark; null when the group has it already. */
  choose: (() => void) | null;
}

export function PackReader({ pack, title, onClose, choose }: Props) {
  const { t } = useTranslation('benchmark');
  const language = useSession((state) => state.settings.language);
  const read = useCall('pack.get', { pack, language }, { entities: ['pack'] });
  return (
    <Dialog
      size="wide"
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            {t('reader.close')}
          </Button>
          {choose && <Button onClick={choose}>{t('choose.use')}</Button>}
        </>
      }
    >
      {read.value ? <Content pack={read.value} /> : <Pending failure={read.failure} retry={read.refresh} />}
    </Dialog>
  );
}

function Content({ pack }: { pack: PackView }) {
  const { t } = useTranslation('benchmark');
  const words = (key: string) => pack.texts[key] ?? key;
  const { contextFactors, factors } = pack.structure;
  return (
    <div className={classes.content} lang={pack.spoken}>
      {words('rationale')
        .split(/\n{2,}/)
        .map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      {contextFactors.length > 0 && (
        <section>
          <h3>{t('context.title')}</h3>
          <ul>
            {contextFactors.map(({ id }) => (
              <li key={id}>{words(`context.${id}`)}</li>
            ))}
          </ul>
        </section>
      )}
      {factors.map((factor) => (
        <section key={factor.id}>
          <h3>
            <span className={classes.number}>{factor.number}</span> {words(`factor.${factor.id}.title`)}
          </h3>
          <WhyAndHow board={{ pack, words }} factor={factor} heading="h4" />
          <Questions factor={factor} words={words} />
        </section>
      ))}
    </div>
  );
}

function Questions({ factor, words }: { factor: KeyFactor; words: (key: string) => string }) {
  const asked = (id: string) => words(`factor.${factor.id}.question.${id}`);
  return (
    <ul>
      {factor.questions.map(({ id, subquestions }) => (
        <li key={id}>
          {asked(id)}
          {subquestions.length > 0 && (
            <ul>
              {subquestions.map((each) => (
                <li key={each.id}>{asked(each.id)}</li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
