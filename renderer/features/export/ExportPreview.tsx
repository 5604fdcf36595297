/** What the files will be called, what they hold and what stays behind in the workbook. */
import { IconFileTypeDocx, IconFileTypeXls, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../../components/Pending';
import { useFormat } from '../../format';
import { useCall } from '../../stores/queries';
import { type Choice, onlyGroup } from './choice';
import classes from './Export.module.css';
import { useFileNames } from './useFileNames';

export function ExportPreview({ choice }: { choice: Choice }) {
  const { t } = useTranslation('export');
  const format = useFormat();
  const names = useFileNames(choice);
  const preview = useCall('export.preview', {
    groups: choice.groups,
    version: onlyGroup(choice) ? choice.version : null,
  });
  const files = names.flatMap((name) => choice.formats.map((ending) => ({ name: `${name}.${ending}`, ending })));
  const more = choice.groups.length * choice.formats.length - files.length;
  const left = Object.entries(preview.value?.left ?? {}).filter(([, count]) => count > 0);
  return (
    <section className={classes.preview} aria-label={t('preview')}>
      <ul className={classes.files} aria-label={t('fileNames')}>
        {files.map(({ name, ending }) => (
          <li key={name}>
            {ending === 'docx' ? <IconFileTypeDocx aria-hidden="true" /> : <IconFileTypeXls aria-hidden="true" />}
            <span>{name}</span>
          </li>
        ))}
        {files.length > 0 && more > 0 && <li>{t('moreFiles', { count: more })}</li>}
      </ul>
      {preview.failure && <FailureNote failure={preview.failure} retry={preview.refresh} />}
      {preview.value && (
        <div aria-live="polite">
          <p>
            {t('holds', { count: preview.value.actions })}
            {preview.value.invented > 0 && ` ${t('invented', { count: preview.value.invented })}`}
          </p>
          <p className={classes.left}>
            <IconLock aria-hidden="true" />
            {left.length > 0
              ? t('left.some', { what: format.list(left.map(([kind, count]) => t(`left.${kind}`, { count }))) })
              : t('left.nothing')}
          </p>
        </div>
      )}
    </section>
  );
}
