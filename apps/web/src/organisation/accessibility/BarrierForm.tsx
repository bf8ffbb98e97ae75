import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Actions, Button, Form, Notice, Select, TextArea, TextField, useEdits, useSave } from '../../ui';
import type { Operator } from './model';

const nothing = { districtId: null as string | null, description: '', place: '', replyTo: '' };

/** Reporting a barrier without saying who one is. */
export function BarrierForm({ operators }: { operators: readonly Operator[] }) {
  const { t } = useTranslation('accessibility');
  const [isSent, setSent] = useState(false);
  return (
    <section className="panel stack" aria-labelledby="melden">
      <h2 id="melden">{t('report.title')}</h2>
      <p>{t('report.text')}</p>
      {isSent ? (
        <>
          <Notice tone="success" title={t('report.sent')} />
          <div>
            <Button onPress={() => setSent(false)} autoFocus>
              {t('report.another')}
            </Button>
          </div>
        </>
      ) : (
        <ReportForm operators={operators} onSent={() => setSent(true)} />
      )}
    </section>
  );
}

function ReportForm({ operators, onSent }: { operators: readonly Operator[]; onSent: () => void }) {
  const { t } = useTranslation('accessibility');
  const only = operators.length === 1 ? operators[0]?.districtId : undefined;
  // Without a session nothing can be kept on the server.
  const edits = useEdits('memory/barrier-report', nothing);
  const { values, set } = edits;
  const send = () =>
    api.POST('/api/barrier-reports', { body: { ...values, districtId: only ?? values.districtId ?? '' } });
  const done = () => {
    edits.clear();
    onSent();
  };
  const save = useSave<undefined, unknown>(send, { onSaved: done });
  return (
    <Form
      save={save}
      edits={edits}
      quoted={['description']}
      onSubmit={() => save.run(undefined)}
      aria-labelledby="melden"
    >
      {only ? null : (
        <Select
          label={t('report.district')}
          name="districtId"
          isRequired
          options={operators.map(({ districtId, district }) => ({ value: districtId, label: district }))}
          value={values.districtId}
          onChange={set('districtId')}
        />
      )}
      <TextArea
        label={t('report.description')}
        name="description"
        description={t('report.descriptionHelp')}
        isRequired
        maxLength={4000}
        value={values.description}
        onChange={set('description')}
      />
      <TextField
        label={t('report.place')}
        name="place"
        description={t('report.placeHelp')}
        maxLength={200}
        value={values.place}
        onChange={set('place')}
      />
      <TextField
        label={t('report.replyTo')}
        name="replyTo"
        description={t('report.replyToHelp')}
        maxLength={200}
        value={values.replyTo}
        onChange={set('replyTo')}
      />
      <Actions>
        <Button type="submit" tone="primary" isPending={save.isSaving}>
          {t('report.send')}
        </Button>
      </Actions>
    </Form>
  );
}
