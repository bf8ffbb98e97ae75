import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Actions, Button, Checkbox, Dialog, Form, Notice, Select, TextArea, useEdits, useSave } from '../../ui';
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

interface Values {
  reason: InsightReason | null;
  explanation: string;
  documents: boolean;
}

function InsightForm({ caseId, close }: { caseId: string; close: () => void }) {
  const { t } = useTranslation('insight');
  const navigate = useNavigate();
  const edits = useEdits<Values>(`own/insight/${caseId}`, { reason: null, explanation: '', documents: false });
  const { reason, explanation, documents } = edits.values;
  const end = () => {
    edits.clear();
    close();
  };
  const send = () =>
    api.POST('/api/cases/{id}/insight', {
      ...ofCase(caseId),
      body: { reason: reason ?? 'other', explanation, documents },
    });
  const save = useSave(send, {
    refresh: caseQueries,
    onSaved: () => {
      end();
      void navigate({ to: '/faelle/$caseId', params: { caseId } });
    },
  });
  return (
    <Form
      save={save}
      edits={edits}
      quoted={['explanation']}
      onSubmit={() => save.run(undefined)}
      aria-label={t('open')}
    >
      <Notice tone="info" title={t('rules')}>
        <ul>
          <li>{t('rulesShown')}</li>
          <li>{t('rulesHidden')}</li>
          <li>{t('rulesTold')}</li>
        </ul>
      </Notice>
      <Select
        label={t('reason')}
        name="reason"
        isRequired
        options={insightReasons.map((value) => ({ value, label: t(`reasons.${value}`) }))}
        value={reason}
        onChange={edits.set('reason')}
      />
      <TextArea
        label={t('explanation')}
        name="explanation"
        isRequired
        description={t('explanationHelp')}
        maxLength={500}
        value={explanation}
        onChange={edits.set('explanation')}
      />
      <Checkbox isSelected={documents} onChange={edits.set('documents')} description={t('documentsHelp')}>
        {t('documents')}
      </Checkbox>
      <Actions>
        <Button onPress={end}>{t('cancel', { ns: 'ui' })}</Button>
        <Button type="submit" tone="primary" isPending={save.isSaving}>
          {t('submit')}
        </Button>
      </Actions>
    </Form>
  );
}
