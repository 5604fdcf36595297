/** The days on which the group assessed itself: look at one of them, or do it again on a new day. */
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/Dialog';
import { useFormat } from '../../format';
import { replaceQuery, useRoute } from '../../routes';
import { flushDrafts } from '../../stores/drafts';
import classes from './Assessment.module.css';
import { type Board, today } from './board';

export function Rounds({ board }: { board: Board }) {
  const { t } = useTranslation('benchmark');
  const format = useFormat();
  const { query } = useRoute();
  const [asking, setAsking] = useState(false);
  const [day, setDay] = useState(today());
  const show = (round: string) => void flushDrafts().then(() => replaceQuery({ ...query, round }));
  return (
    <div className={classes.rounds}>
      <NativeSelect
        aria-label={t('rounds.day')}
        data={board.rounds.map((round) => ({ value: round, label: format.date(round) }))}
        value={board.round}
        onChange={(event) => show(event.currentTarget.value)}
      />
      <Button
        variant="default"
        onClick={() => {
          setDay(today());
          setAsking(true);
        }}
      >
        {t('rounds.again')}
      </Button>
      {asking && (
        <Dialog
          title={t('rounds.title')}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button variant="default" onClick={() => setAsking(false)}>
                {t('rounds.back')}
              </Button>
              <Button
                disabled={!day}
                onClick={() => {
                  setAsking(false);
                  show(day);
                }}
              >
                {t('rounds.start')}
              </Button>
            </>
          }
        >
          <TextInput
            type="date"
            label={t('rounds.day')}
            description={t('rounds.hint')}
            value={day}
            onChange={(event) => setDay(event.currentTarget.value)}
            data-autofocus
          />
        </Dialog>
      )}
    </div>
  );
}
