import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../cases/histories/catalogue';
import { consentKinds } from '../../clients/consent/consent-values';
import type { ConsentKind } from '../../clients/model';
import { formatDate } from '../../i18n/format';
import type { PackageItem } from '../model';

const isConsentKind = (code: string): code is ConsentKind => (consentKinds as readonly string[]).includes(code);

/** What an item is about, in one line. */
export function useItemText(): (item: PackageItem) => string {
  const { label } = useCatalogue();
  const { t: clients } = useTranslation('clients');
  return ({ kind, text, detail }) => {
    if (kind === 'residence_title') return label('residence_status', text);
    if (kind !== 'consent' || !isConsentKind(detail)) return text;
    return [clients(`consentKind.${detail}`), text].filter(Boolean).join(': ');
  };
}

/** The day of an item, or why it is here without one. */
export function useItemDay(): (item: PackageItem) => string {
  const { t } = useTranslation('handover');
  return ({ kind, dueOn }) => {
    if (dueOn === null) return t('package.noEnd');
    const date = formatDate(dueOn);
    if (kind === 'referral') return t('package.referredOn', { date });
    if (kind === 'conference') return t('package.on', { date });
    return kind === 'consent' || kind === 'residence_title'
      ? t('package.endsOn', { date })
      : t('package.due', { date });
  };
}
