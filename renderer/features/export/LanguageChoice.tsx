/** The language of a document, which is not always the screen's. */
import { SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, type Language } from '../../../shared/model/primitives';
import { LANGUAGE_NAMES } from '../../i18n';
import classes from './Export.module.css';

interface Props {
  language: Language;
  onChange: (language: Language) => void;
}

export function LanguageChoice({ language, onChange }: Props) {
  const { t } = useTranslation('export');
  const label = useId();
  return (
    <div className={classes.part}>
      <span id={label} className={classes.label}>
        {t('language')}
      </span>
      <SegmentedControl
        aria-labelledby={label}
        value={language}
        onChange={onChange}
        data={LANGUAGES.map((each) => ({ value: each, label: LANGUAGE_NAMES[each] }))}
      />
    </div>
  );
}
