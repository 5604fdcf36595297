/** Which benchmark this is, and what can be done with it: take another one, send it on, move up to a later version. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CallError, call, transport } from '../../client';
import { flushDrafts } from '../../stores/drafts';
import classes from './Assessment.module.css';
import type { Board } from './board';
import { MoveUp } from './MoveUp';

export function PackLine({ board, change }: { board: Board; change: () => void }) {
  const { t } = useTranslation('benchmark');
  const { words, pack, view } = board;
  const [moving, setMoving] = useState(false);
  /** What came of sending the benchmark on. */
  const [sent, setSent] = useState<{ words: string; failed: boolean } | null>(null);
  async function sendOn() {
    try {
      const delivery = await call('pack.export', { job: crypto.randomUUID(), pack: pack.pack });
      if (delivery.kind === 'download') for (const file of delivery.files) transport.download(file.url);
      const saved = delivery.kind === 'saved' ? delivery.files[0] : undefined;
      setSent(saved === undefined ? null : { words: t('pack.sent', { file: saved }), failed: false });
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      setSent({ words: error.message, failed: true });
    }
  }
  return (
    <div className={classes.packLine}>
      <p>
        {t('pack.is')} <b>{words('title')}</b>,{' '}
        {t('pack.facts', { count: pack.structure.factors.length, author: pack.structure.author })}
      </p>
      <Button
        variant="subtle"
        size="compact-sm"
        onClick={async () => {
          await flushDrafts();
          change();
        }}
      >
        {t('pack.change')}
      </Button>
      <Button variant="subtle" size="compact-sm" onClick={() => void sendOn()}>
        {t('pack.export')}
      </Button>
      {sent && (
        <p className={classes.sent} role={sent.failed ? 'alert' : 'status'}>
          {sent.words}
        </p>
      )}
      {view.newer && (
        <p className={classes.newer}>
          {t('newer.text')}{' '}
          <Button variant="subtle" size="compact-sm" onClick={() => setMoving(true)}>
            {t('newer.look')}
          </Button>
        </p>
      )}
      {moving && <MoveUp board={board} onClose={() => setMoving(false)} />}
    </div>
  );
}
