import { useTranslation } from 'react-i18next';
import { formatDate, formatDateTime } from '../../i18n/format';
import { Button, DescriptionList, Dialog, type Description } from '../../ui';
import type { Consent, DataKind } from '../model';
import { useLanguageName } from '../names';
import { NoticeBody } from './NoticeBody';

/** The whole of a consent, with the very text the person agreed to. */
export function ConsentDetails({ consent }: { consent: Consent }) {
  const { t } = useTranslation('clients');
  const items = useItems(consent);
  const kind = t(`consentKind.${consent.kind}`);
  const title = t('notice.version', { kind: t('notice.consent'), version: consent.notice.version });
  return (
    <Dialog
      isWide
      title={kind}
      trigger={
        <Button size="small" tone="quiet" aria-label={t('consent.detailsOf', { kind })}>
          {t('consent.details')}
        </Button>
      }
    >
      <DescriptionList items={items} />
      <div className="stack stack--tight">
        <h3>{t('consent.dataKinds')}</h3>
        <p>{consent.dataKinds.map((data) => t(`dataKind.${data as DataKind}`)).join(', ')}</p>
      </div>
      <div className="stack stack--tight">
        <h3>{title}</h3>
        <NoticeBody title={title} language={consent.notice.language}>
          {consent.notice.body}
        </NoticeBody>
      </div>
    </Dialog>
  );
}

function useItems(consent: Consent): Description[] {
  const { t } = useTranslation('clients');
  const languageOf = useLanguageName();
  const { recipientName, interpretedBy, validFrom, validUntil, recordedByName: name, recordedAt } = consent;
  return [
    ...(recipientName ? [{ term: t('consent.recipient'), value: recipientName }] : []),
    { term: t('consent.purpose'), value: consent.purpose },
    ...(consent.givenBy ? [{ term: t('consent.givenBy'), value: consent.givenBy }] : []),
    ...(recipientName ? [{ term: t('consent.direction'), value: t(`consentDirection.${consent.direction}`) }] : []),
    { term: t('consent.form'), value: t(`consentForm.${consent.form}`) },
    { term: t('consent.language'), value: languageOf(consent.language) },
    ...(interpretedBy ? [{ term: t('consent.interpretedBy'), value: interpretedBy }] : []),
    { term: t('consent.validFrom'), value: formatDate(validFrom) },
    { term: t('consent.validUntil'), value: validUntil ? formatDate(validUntil) : t('consent.openEndShort') },
    { term: t('consent.recorded'), value: t('consent.recordedBy', { name, at: formatDateTime(recordedAt) }) },
  ];
}
