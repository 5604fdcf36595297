/** Head of a tool's page: number, title, why it exists, what goes in, what comes out and who writes it. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format';
import { formOf, numberOf, useWords } from '../../stores/process';
import { DocumentButton } from '../export/DocumentButton';
import { documentOf } from '../export/documentOf';
import { Explained, useExplained } from '../glossary/Explained';
import classes from './ToolHead.module.css';
import type { ToolPageProps } from './toolPage';

interface Props extends ToolPageProps {
  /** Who writes this: names of cities and associations. Everybody in the group when absent. */
  by?: string[] | undefined;
  /** Buttons beside the title, after the one for the tool's document. */
  children?: ReactNode;
}

export function ToolHead({ group, process, step, tool, by, children }: Props) {
  const { t } = useTranslation('step');
  const words = useWords(process);
  const format = useFormat();
  const prefix = `step.${step.step}`;
  const [why, needs, yields] = useExplained(
    words(`${prefix}.tool.${tool.id}.why`),
    words(`${prefix}.needs`),
    words(`${prefix}.yields`),
  );
  const document = documentOf(tool, formOf(process, tool.form));
  const writers = by ?? [...new Set(group.parties.map((party) => party.shortName ?? party.name))];
  return (
    <header className={classes.head}>
      <div className={classes.line}>
        <h1 className={classes.title}>
          <span className={classes.number}>{numberOf(group, step, tool.id)}</span>
          {words(`${prefix}.tool.${tool.id}.title`)}
        </h1>
        {(document || children) && (
          <div className={classes.tools}>
            {document && <DocumentButton what={document} group={group} step={step} />}
            {children}
          </div>
        )}
      </div>
      <p className={classes.why}>
        <Explained pieces={why} />
      </p>
      <dl className={classes.facts}>
        <div>
          <dt>{t('needs')}</dt>
          <dd>
            <Explained pieces={needs} />
          </dd>
        </div>
        <div>
          <dt>{t('yields')}</dt>
          <dd>
            <Explained pieces={yields} />
          </dd>
        </div>
        <div>
          <dt>{t('writtenBy')}</dt>
          <dd>{format.list(writers)}</dd>
        </div>
      </dl>
    </header>
  );
}
