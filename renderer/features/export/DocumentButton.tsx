/** "Word" beside the title of a tool that gives a document; nothing beside the others. */
import { Button } from '@mantine/core';
import { IconFileTypeDocx } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentKind } from '../../../shared/contract/documents';
import type { GroupDetail, StepView } from '../../../shared/contract/guidance';
import { DocumentDialog } from './DocumentDialog';

interface Props {
  what: DocumentKind;
  group: GroupDetail;
  step: StepView;
}

export function DocumentButton({ what, group, step }: Props) {
  const { t } = useTranslation('export');
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileTypeDocx size="1.125rem" />}
        aria-label={t('document.buttonNamed', { what: t(`document.what.${what}`) })}
        onClick={() => setOpened(true)}
      >
        {t('document.button')}
      </Button>
      {opened && <DocumentDialog what={what} group={group} visit={step.visit} onClose={() => setOpened(false)} />}
    </>
  );
}
