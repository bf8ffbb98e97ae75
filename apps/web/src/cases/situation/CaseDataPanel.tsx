import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../i18n/format';
import { useMunicipalities } from '../../organisation/municipalities';
import { Button, DescriptionList } from '../../ui';
import { CaseDataDialog } from '../head/CaseDataDialog';
import type { Case } from '../model';

/** The frame of the case: kind, municipality, target group, how the person came, since when. */
export function CaseDataPanel({ file }: { file: Case }) {
  const { t } = useTranslation('cases');
  const municipalities = useMunicipalities();
  const [isOpen, setOpen] = useState(false);
  const none = <span className="muted">{t('data.notStated')}</span>;
  return (
    <section className="panel stack">
      <div className="section-head">
        <h2>{t('data.title')}</h2>
        {file.may.write ? (
          <Button size="small" onPress={() => setOpen(true)}>
            {t('actions.data')}
          </Button>
        ) : null}
      </div>
      <DescriptionList
        items={[
          { term: t('data.kind'), value: t(`kind.${file.kind}`) },
          { term: t('data.ags'), value: municipalities.nameOf(file.ags) },
          { term: t('data.targetGroup'), value: file.targetGroup ? t(`targetGroup.${file.targetGroup}`) : none },
          { term: t('data.accessRoute'), value: file.accessRoute ? t(`accessRoute.${file.accessRoute}`) : none },
          { term: t('head.opened'), value: formatDate(file.openedOn) },
        ]}
      />
      <CaseDataDialog file={file} isOpen={isOpen} onOpenChange={setOpen} />
    </section>
  );
}
