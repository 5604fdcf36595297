/** Where menus and dialogs float: a landmark, so that nothing on the page lies outside one. */
import { useTranslation } from 'react-i18next';

export function Overlays() {
  const { t } = useTranslation();
  return <aside id="overlays" aria-label={t('overlays')} />;
}
