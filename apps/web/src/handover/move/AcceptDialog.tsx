import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { consentBody, newConsent } from '../../clients/consent/consent-values';
import { ConsentFields } from '../../clients/consent/ConsentFields';
import { LanguageField } from '../../clients/consent/LanguageField';
import { NoticeTexts } from '../../clients/consent/NoticeText';
import { Actions, Button, Dialog, Form, RadioGroup, useEdits, useSave } from '../../ui';
import type { IncomingMove } from '../model';

const kinds = ['cm_full', 'cm_partial'] as const;

/** An own record with an own consent, and an own case. */
export function AcceptDialog({ move }: { move: IncomingMove }) {
  const { t } = useTranslation('handover');
  return (
    <Dialog isWide title={t('move.in.acceptTitle')} trigger={<Button tone="primary">{t('move.in.accept')}</Button>}>
      {(close) => <AcceptForm move={move} close={close} />}
    </Dialog>
  );
}

function AcceptForm({ move: { id }, close }: { move: IncomingMove; close: () => void }) {
  const { t } = useTranslation('handover');
  const { t: clients } = useTranslation('clients');
  const { t: cases } = useTranslation('cases');
  const navigate = useNavigate();
  const [kind, setKind] = useState<(typeof kinds)[number]>('cm_full');
  const edits = useEdits(
    `move-accept/${id}`,
    newConsent('case_documentation', clients('consentPurpose.case_documentation')),
  );
  const end = () => {
    edits.clear();
    close();
  };
  const send = () =>
    api.POST('/api/incoming-moves/{id}/acceptance', {
      params: { path: { id } },
      body: { kind, consent: consentBody(edits.values) },
    });
  const save = useSave(send, {
    success: t('move.in.accepted'),
    refresh: [
      ['get', '/api/cases'],
      ['get', '/api/incoming-moves'],
    ],
    onSaved: ({ data }) => {
      end();
      if (data) void navigate({ to: '/faelle/$caseId', params: { caseId: data.id } });
    },
  });
  return (
    <Form save={save} onSubmit={() => save.run(undefined)} aria-label={t('move.in.acceptTitle')}>
      <p>{t('move.in.acceptText')}</p>
      <RadioGroup
        label={t('move.in.kind')}
        isRequired
        isInline
        options={kinds.map((value) => ({ value, label: cases(`kind.${value}`) }))}
        value={kind}
        onChange={setKind}
      />
      <LanguageField value={edits.values.language} onChange={edits.set('language')} />
      <NoticeTexts language={edits.values.language} />
      <ConsentFields edits={edits} isNew />
      <Actions>
        <Button onPress={end}>{t('cancel', { ns: 'ui' })}</Button>
        <Button type="submit" tone="primary" isPending={save.isSaving}>
          {t('move.in.accept')}
        </Button>
      </Actions>
    </Form>
  );
}
