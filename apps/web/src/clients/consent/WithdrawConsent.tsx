import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Button, ConfirmDialog, toast } from '../../ui';
import type { Consent } from '../model';
import { refreshAfterWithdrawal } from '../refresh';

interface WithdrawConsentProps {
  clientId: string;
  consent: Consent;
  /** Somebody of the household, without a case that would end with the consent. */
  isMember: boolean;
}

/** Withdrawing is as near as giving; what follows from it is said before. */
export function WithdrawConsent({ clientId, consent, isMember }: WithdrawConsentProps) {
  const { t } = useTranslation('clients');
  const queries = useQueryClient();
  const kind = t(`consentKind.${consent.kind}`);
  const withdraw = async () => {
    await api.POST('/api/consents/{id}/withdrawal', { params: { path: { id: consent.id } } });
    await refreshAfterWithdrawal(queries, clientId, isMember);
    toast(t('consent.withdrawnNow'));
  };
  return (
    <ConfirmDialog
      title={t('consent.withdrawQuestion', { kind })}
      trigger={
        <Button size="small" tone="quiet" aria-label={t('consent.withdrawOf', { kind })}>
          {t('consent.withdraw')}
        </Button>
      }
      consequence={
        <>
          <p>
            {isMember && consent.kind === 'case_documentation'
              ? t('consent.withdrawMember')
              : t(`consentWithdrawal.${consent.kind}`, { name: consent.recipientName })}
          </p>
          <p>{t('consent.withdrawPast')}</p>
        </>
      }
      confirmLabel={t('consent.withdrawNow')}
      onConfirm={withdraw}
    />
  );
}
