/** The page of shortcuts, behind `?`. */
import { Kbd } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from './Dialog';
import classes from './Shortcuts.module.css';

/** Part → what a shortcut does → its keys; single keys have their words under `keys`. */
const PARTS: Record<string, Record<string, string[]>> = {
  everywhere: { search: ['ctrl+K'], undo: ['ctrl+Z'], redo: ['ctrl+Y'], shortcuts: ['?'], close: ['esc'] },
  rail: { stepUp: ['alt+up'], stepDown: ['alt+down'] },
  grid: {
    move: ['up', 'down', 'left', 'right'],
    edit: ['enter', 'F2'],
    newLine: ['alt+enter'],
    next: ['tab'],
    moveRow: ['alt+up', 'alt+down'],
    paste: ['ctrl+V'],
  },
};

const NAMED = new Set(['ctrl', 'alt', 'shift', 'esc', 'enter', 'tab', 'up', 'down', 'left', 'right']);

export function Shortcuts({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const key = (name: string) => (NAMED.has(name) ? t(`keys.${name}`) : name);
  return (
    <Dialog title={t('shortcuts.title')} onClose={onClose}>
      {Object.entries(PARTS).map(([part, rows]) => (
        <section key={part} className={classes.part}>
          <h3 className={classes.title}>{t(`shortcuts.${part}.title`)}</h3>
          <dl>
            {Object.entries(rows).map(([what, combinations]) => (
              <div key={what} className={classes.row}>
                <dt>{t(`shortcuts.${part}.${what}`)}</dt>
                <dd>
                  {combinations.map((combination) => (
                    <span key={combination} className={classes.keys}>
                      {combination.split('+').map((name) => (
                        <Kbd key={name}>{key(name)}</Kbd>
                      ))}
                    </span>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}
