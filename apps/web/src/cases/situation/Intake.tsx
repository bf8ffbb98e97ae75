import { useTranslation } from 'react-i18next';
import { formatDate } from '../../i18n/format';
import { useLanguageName } from '../../clients/names';
import { Button, DescriptionList, Dialog } from '../../ui';
import type { Case } from '../model';
import { criteria, useAnswer } from './intake-values';
import { IntakeForm } from './IntakeForm';

/** The clarification before the assessment: five criteria, the notice handed over, other case management. */
export function Intake({ file }: { file: Case }) {
  const { t } = useTranslation('situation');
  const answer = useAnswer();
  const { intake } = file;
  return (
    <section className="panel stack">
      <div className="section-head">
        <h2>{t('intake.title')}</h2>
        {file.may.write ? <EditIntake file={file} /> : null}
      </div>
      <DescriptionList
        items={[
          ...criteria.map((id) => ({ term: t(`criterion.${id}`), value: answer(intake.criteria[id]) })),
          { term: t('intake.existingManagement'), value: answer(intake.existingManagement) },
          { term: t('intake.notice'), value: <NoticeHanded intake={intake} /> },
        ]}
      />
    </section>
  );
}

function NoticeHanded({ intake: { noticeHandedOn, noticeLanguage } }: Pick<Case, 'intake'>) {
  const { t } = useTranslation('situation');
  const languageOf = useLanguageName();
  if (!noticeHandedOn) return <span className="muted">{t('intake.open')}</span>;
  const language = noticeLanguage ? languageOf(noticeLanguage) : t('intake.languageOpen');
  return t('intake.handed', { date: formatDate(noticeHandedOn), language });
}

function EditIntake({ file }: { file: Case }) {
  const { t } = useTranslation('situation');
  return (
    <Dialog isWide title={t('intake.title')} trigger={<Button size="small">{t('intake.edit')}</Button>}>
      {(close) => <IntakeForm file={file} close={close} />}
    </Dialog>
  );
}
