import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Actions, Button, Dialog, Form, Notice, Select, TextArea, useSave } from '../../ui';
import { caseQueries, ofCase } from '../case-queries';
import { insightReasons, type InsightReason } from './insight-reasons';

interface InsightDialogProps {
  caseId: string;
  code: string;
}

/** For Leitung: opens one case for reading; the reason comes first. */
export function InsightDialog({ caseId, code }: InsightDialogProps) {
  const { t } = useTranslation('insight');
  const trigger = (
    <Button size="small" aria-label={t('openFor', { code })}>
      {t('open')}
    </Button>
  );
  return (
    <Dialog title={t('title', { code })} trigger={trigger}>
      {(close) => <InsightForm caseId={caseId} close={close} />}
    </Dialog>
  );
}

function InsightForm({ caseId, close }: { caseId: string; close: () => void }) {
  const { t } = useTranslation('insight');
  const navigate = useNavigate();
  const [reason, setReason] = useState<InsightReason | null>(null);
  const [explanation, setExplanation] = useState('');
  const send = () =>
    api.POST('/api/cases/{id}/insight', { ...ofCase(caseId), body: { reason: reason ?? 'other', explanation } });
  const save = useSave(send, {
    refresh: caseQueries,
    onSaved: () => {
      close();
      void navigate({ to: '/faelle/$caseId', params: { caseId } });
    },
  });
  return (
    <Form save={save} onSubmit={() => save.run(undefined)} aria-label={t('open')}>
      <Notice tone="info" title={t('rules')}>
        {t('rulesText')}
      </Notice>
      <Select
        label={t('reason')}
        name="reason"
        isRequired
        options={insightReasons.map((value) => ({ value, label: t(`reasons.${value}`) }))}
        value={reason}
        onChange={setReason}
      />
      <TextArea
        label={t('explanation')}
        name="explanation"
        isRequired
        description={t('explanationHelp')}
        maxLength={500}
        value={explanation}
        onChange={setExplanation}
      />
      <Actions>
        <Button onPress={close}>{t('cancel', { ns: 'ui' })}</Button>
        <Button type="submit" tone="primary" isPending={save.isSaving}>
          {t('submit')}
        </Button>
      </Actions>
    </Form>
  );
}
