/** Choosing a benchmark: one of those there are, one from a file, or none with the reason. */
import { Button, Textarea } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BenchmarkView, PackHead } from '../../../shared/contract/benchmark';
import { CallError, transport } from '../../client';
import { Pending } from '../../components/Pending';
import { useCall } from '../../stores/queries';
import { useSession, write } from '../../stores/session';
import classes from './ChoosePack.module.css';
import { PackReader } from './PackReader';

interface Props {
  group: string;
  choice: BenchmarkView['choice'];
  onClose: () => void;
}

export function ChoosePack({ group, choice, onClose }: Props) {
  const { t } = useTranslation('benchmark');
  const language = useSession((state) => state.settings.language);
  const packs = useCall('pack.list', { language }, { entities: ['pack'] });
  const [reason, setReason] = useState(choice?.reason ?? '');
  const [failure, setFailure] = useState<CallError | null>(null);

  async function attempt(work: () => Promise<unknown>) {
    try {
      setFailure(null);
      await work();
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      setFailure(error);
    }
  }
  const choose = (pack: string | null) =>
    void attempt(async () => {
      await write('benchmark.choose', { group, pack, reason: pack === null ? reason : null });
      onClose();
    });
  const readIn = () =>
    void attempt(async () => {
      const file = await transport.pickOpen('pack');
      if (file) await write('pack.import', { file, language });
    });

  return (
    <div className={classes.choose}>
      <p className={classes.lead}>{t('choose.lead')}</p>
      {failure && <Refused failure={failure} />}
      <section aria-labelledby="packs">
        <h2 id="packs" className={classes.title}>
          {t('choose.title')}
        </h2>
        {packs.value ? (
          <ul className={classes.packs}>
            {packs.value.map((pack) => (
              <PackItem key={pack.pack} pack={pack} current={choice?.pack === pack.pack} choose={choose} />
            ))}
          </ul>
        ) : (
          <Pending failure={packs.failure} retry={packs.refresh} />
        )}
        <Button variant="default" leftSection={<IconFileImport className="cm-icon" size="1rem" />} onClick={readIn}>
          {t('choose.import')}
        </Button>
      </section>
      <section aria-labelledby="none">
        <h2 id="none" className={classes.title}>
          {t('choose.none')}
        </h2>
        <Textarea
          label={t('choose.reason')}
          description={t('choose.reasonHint')}
          autosize
          minRows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button variant="default" mt="sm" disabled={!reason.trim()} onClick={() => choose(null)}>
          {t('choose.goWithout')}
        </Button>
      </section>
      {choice && (
        <Button variant="subtle" color="gray" onClick={onClose}>
          {t('choose.keep')}
        </Button>
      )}
    </div>
  );
}

function PackItem({ pack, current, choose }: { pack: PackHead; current: boolean; choose: (pack: string) => void }) {
  const { t } = useTranslation('benchmark');
  const [reading, setReading] = useState(false);
  const titleId = `pack-${pack.pack.replace('@', '-')}`;
  return (
    <li className={classes.pack}>
      <div>
        <h3 id={titleId} className={classes.packTitle}>
          {pack.title}
        </h3>
        <p className={classes.facts}>
          {t('choose.facts', {
            count: pack.factors,
            version: pack.version,
            author: pack.author,
            licence: pack.licence,
          })}
          {!pack.builtIn && ` · ${t('choose.own')}`}
        </p>
      </div>
      <Button variant="subtle" onClick={() => setReading(true)} aria-describedby={titleId}>
        {t('choose.read')}
      </Button>
      {current ? (
        <b className={classes.current}>{t('choose.current')}</b>
      ) : (
        <Button variant="default" onClick={() => choose(pack.pack)} aria-describedby={titleId}>
          {t('choose.use')}
        </Button>
      )}
      {reading && (
        <PackReader
          pack={pack.pack}
          title={pack.title}
          onClose={() => setReading(false)}
          choose={current ? null : () => choose(pack.pack)}
        />
      )}
    </li>
  );
}

/** Why something was refused; of a file, everything that is wrong with it, line by line. */
function Refused({ failure }: { failure: CallError }) {
  const { t } = useTranslation('benchmark');
  const faults = (failure.data as { faults?: { line: number; path: string[]; message: string }[] } | undefined)?.faults;
  return (
    <div className={classes.refused} role="alert">
      <p>{faults ? t('choose.badPack') : failure.message}</p>
      {faults && (
        <ul>
          {faults.map(({ line, path, message }) => (
            <li key={`${line}/${path.join('.')}/${message}`}>
              <b>{t('choose.line', { line })}</b> {message}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
