/** Search across the workbook: a field, hits as one types, and Enter goes there. The focus never leaves the field. */
import { Modal, VisuallyHidden } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Hit } from '../../../shared/contract/search';
import { FailureNote } from '../../components/Pending';
import { useFocusBack } from '../../components/useFocusBack';
import { useSession } from '../../stores/session';
import { goToHit } from './arrive';
import { HitLine } from './HitLine';
import { groupHits, moveTo } from './hitGroups';
import classes from './SearchDialog.module.css';
import { type Answer, useHits } from './useHits';

interface Props {
  group: string | undefined;
  onClose: () => void;
}

export default function SearchDialog({ group, onClose }: Props) {
  const { t } = useTranslation('search');
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  /** What was typed when Enter was pressed. */
  const [entered, setEntered] = useState<string | null>(null);
  const { answer, failure } = useHits(typed, group);
  const groups = useMemo(() => groupHits(answer.hits), [answer]);
  const hits = groups.flatMap((each) => each.hits.map(({ hit }) => hit));
  const active = Math.min(chosen, hits.length - 1);
  const workbook = useSession((state) => state.status?.title);
  const id = useId();
  const lineId = (index: number) => `${id}-${index}`;
  const list = useRef<HTMLDivElement>(null);
  useFocusBack();

  // biome-ignore lint/correctness/useExhaustiveDependencies: the chosen line stays in view, whatever changed
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active, answer]);

  function open(hit: Hit | undefined) {
    if (!hit) return;
    onClose();
    goToHit(hit);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const next = moveTo(event.key, active, hits.length);
    if (next !== null) {
      event.preventDefault();
      setChosen(next);
    }
    if (event.key === 'Enter') setEntered(typed.trim());
  }
  // Enter may be quicker than the answer; hits of something else are not what one wants to open.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when both are there
  useEffect(() => {
    if (entered !== null && answer.query === entered) open(hits[active]);
  }, [entered, answer]);
  return (
    <Modal.Root opened onClose={onClose} size="37.5rem" yOffset="5rem" returnFocus={false}>
      <Modal.Overlay />
      <Modal.Content aria-label={t('title')} classNames={{ content: classes.dialog }}>
        <div className={classes.field}>
          <IconSearch aria-hidden="true" />
          <input
            data-autofocus
            type="text"
            role="combobox"
            aria-expanded={hits.length > 0}
            aria-controls={`${id}-list`}
            aria-activedescendant={hits.length > 0 ? lineId(active) : undefined}
            aria-autocomplete="list"
            aria-label={t('label')}
            placeholder={t('placeholder')}
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            value={typed}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              setChosen(0);
              setEntered(null);
            }}
            onKeyDown={onKeyDown}
          />
        </div>
        {failure && <FailureNote failure={failure} />}
        <div ref={list} id={`${id}-list`} role="listbox" aria-label={t('hits')} className={classes.list}>
          {groups.map((each) => (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a listbox
            <div key={each.id ?? ''} role="group" aria-label={each.title ?? workbook} className={classes.group}>
              <p className={classes.groupTitle} aria-hidden="true">
                {each.title ?? workbook}
              </p>
              {each.hits.map(({ hit, index }) => (
                <HitLine
                  key={`${hit.entity}/${hit.id}`}
                  id={lineId(index)}
                  hit={hit}
                  active={index === active}
                  open={() => open(hit)}
                />
              ))}
            </div>
          ))}
        </div>
        {hits.length === 0 && <Hints answer={answer} />}
        {answer.more && <p className={classes.more}>{t('more')}</p>}
        <VisuallyHidden role="status">{useSaid(answer, groups.length)}</VisuallyHidden>
      </Modal.Content>
    </Modal.Root>
  );
}

const TIPS = ['words', 'letters', 'numbers'] as const;

/** What can be typed, or that nothing was found. */
function Hints({ answer }: { answer: Answer }) {
  const { t } = useTranslation('search');
  return (
    <div className={classes.hints}>
      {answer.query && <p className={classes.none}>{t(answer.whole ? 'none' : 'reading', { query: answer.query })}</p>}
      <ul>
        {TIPS.map((tip) => (
          <li key={tip}>{t(`tips.${tip}`)}</li>
        ))}
      </ul>
    </div>
  );
}

/** What a screen reader hears after an answer. */
function useSaid({ query, hits, whole, more }: Answer, groups: number): string {
  const { t } = useTranslation('search');
  if (!query) return '';
  if (hits.length === 0) return t(whole ? 'none' : 'reading', { query });
  const count = t(more ? 'countMore' : 'count', { count: hits.length });
  return groups > 1 ? t('inGroups', { hits: count, count: groups }) : count;
}
