/** A word of the field with a dotted line: what it means comes on hover and on focus, and goes with Escape. */
import { Tooltip } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Term.module.css';
import type { Entry } from './terms';

/** Time to get from the word to its explanation with the pointer, in milliseconds. */
const LINGER = 200;

export function Term({ entry, children }: { entry: Entry; children: string }) {
  const { t } = useTranslation('glossary');
  const [shown, setShown] = useState(false);
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(leaving.current), []);
  function show() {
    clearTimeout(leaving.current);
    setShown(true);
  }
  function hide() {
    clearTimeout(leaving.current);
    setShown(false);
  }
  function linger() {
    clearTimeout(leaving.current);
    leaving.current = setTimeout(hide, LINGER);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !shown) return;
    // Only the explanation goes, not a dialog around it.
    event.stopPropagation();
    hide();
  }
  const pointer = { onMouseEnter: show, onMouseLeave: linger };
  return (
    <Tooltip
      opened={shown}
      multiline
      transitionProps={{ duration: 0 }}
      classNames={{ tooltip: classes.explanation }}
      label={
        <span className={classes.content} {...pointer}>
          <b>{entry.term}</b>
          <span>{entry.definition}</span>
          <cite>{t('source', { source: entry.source })}</cite>
        </span>
      }
    >
      <button
        type="button"
        className={classes.term}
        aria-description={entry.definition}
        onClick={show}
        onFocus={show}
        onBlur={hide}
        onKeyDown={onKeyDown}
        {...pointer}
      >
        {children}
      </button>
    </Tooltip>
  );
}
