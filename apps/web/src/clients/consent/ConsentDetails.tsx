import { useTranslation } from 'react-i18next';
import { formatDate, formatDateTime } from '../../i18n/format';
import { Button, DescriptionList, Dialog, type Description } from '../../ui';
import type { Consent, DataKind } from '../model';
import { useLanguageName } from '../names';

/** The whole of a consent, with the very text the person agreed to. */
export function ConsentDetails({ consent }: { consent: Consent }) {
  const { t } = useTranslation('clients');
  const items = useItems(consent);
  const kind = t(`consentKind.${consent.kind}`);
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
        <h3>{t('notice.version', { kind: t('notice.consent'), version: consent.notice.version })}</h3>
        <div className="notice-text__body" lang={consent.notice.language} dir="auto" tabIndex={0}>
          {consent.notice.body}
        </div>
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
    {
      term: t('consent.dataKinds'),
      value: consent.dataKinds.map((kind) => t(`dataKind.${kind as DataKind}`)).join(', '),
    },
    ...(recipientName ? [{ term: t('consent.direction'), value: t(`consentDirection.${consent.direction}`) }] : []),
    { term: t('consent.form'), value: t(`consentForm.${consent.form}`) },
    { term: t('consent.language'), value: languageOf(consent.language) },
    ...(interpretedBy ? [{ term: t('consent.interpretedBy'), value: interpretedBy }] : []),
    { term: t('consent.validFrom'), value: formatDate(validFrom) },
    { term: t('consent.validUntil'), value: validUntil ? formatDate(validUntil) : t('consent.openEndShort') },
    { term: t('consent.recorded'), value: t('consent.recordedBy', { name, at: formatDateTime(recordedAt) }) },
  ];
}
