import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Actions, Button, Dialog, Form, RadioGroup, useSave } from '../../ui';
import { requestHeadingFocus } from '../../ui/heading-focus';
import { caseQueries, ofCase } from '../case-queries';
import type { CaseDialogProps } from '../head/case-dialog';
import type { Case } from '../model';

const reasons = ['contact_lost', 'own_wish', 'moved_away', 'deceased', 'not_responsible'] as const;
type Reason = (typeof reasons)[number];

/** Abbruch: the work ends before its goals; what is still to be done lapses. */
export function BreakOffDialog({ file, isOpen, onOpenChange }: CaseDialogProps) {
  const { t } = useTranslation('lifecycle');
  return (
    <Dialog title={t('breakOff.title')} isOpen={isOpen} onOpenChange={onOpenChange}>
      {(close) => <BreakOffForm file={file} close={close} />}
    </Dialog>
  );
}

function BreakOffForm({ file, close }: { file: Case; close: () => void }) {
  const { t } = useTranslation('lifecycle');
  const [reason, setReason] = useState<Reason | null>(null);
  // With the open case the button that opened the dialog is gone: the focus goes to the heading.
  useEffect(() => requestHeadingFocus, []);
  const send = () =>
    api.POST('/api/cases/{id}/break-off', {
      ...ofCase(file.id),
      // What was not chosen goes as it is, so that the server says what is missing.
      body: { reason: reason as Reason, version: file.version },
    });
  const save = useSave(send, {
    success: t('breakOff.done'),
    refresh: caseQueries,
    onSaved: close,
  });
  return (
    <Form save={save} onSubmit={() => save.run(undefined)} aria-label={t('breakOff.title')}>
      <p>{t('breakOff.text')}</p>
      <RadioGroup
        label={t('breakOff.reason')}
        name="reason"
        isRequired
        options={reasons.map((value) => ({ value, label: t(`closingReason.${value}`, { ns: 'cases' }) }))}
        value={reason}
        onChange={setReason}
      />
      <Actions>
        <Button onPress={close}>{t('breakOff.goOn')}</Button>
        <Button type="submit" tone="danger" isPending={save.isSaving}>
          {t('breakOff.submit')}
        </Button>
      </Actions>
    </Form>
  );
}
