import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { formatDateTime } from '../i18n/format';
import { Actions, Button, ConfirmDialog, Dialog, Form, TextArea, useEdits, useSave } from '../ui';
import { conferenceQueries, ofConference, type Conference } from './model';
import { useDeed } from './useDeed';

/** The steps of the lifecycle that have no form of their own in a tab. */
export function ConferenceActions({ conference }: { conference: Conference }) {
  const { may } = conference;
  return (
    <>
      {may.cancel ? <Cancel conferenceId={conference.id} /> : null}
      {may.hold ? <Hold conference={conference} /> : null}
      {may.close ? <Close conference={conference} /> : null}
    </>
  );
}

function Hold({ conference: { id, startsAt } }: { conference: Conference }) {
  const { t } = useTranslation('conferences');
  const hold = useDeed(() => api.POST('/api/conferences/{id}/holding', ofConference(id)), t('step.held'));
  const isAhead = new Date(startsAt) > new Date();
  return (
    <ConfirmDialog
      trigger={<Button>{t('step.hold')}</Button>}
      title={t('step.holdQuestion')}
      consequence={
        <>
          {isAhead ? <p>{t('step.holdAhead', { at: formatDateTime(startsAt) })}</p> : null}
          <p>{t('step.holdText')}</p>
        </>
      }
      confirmLabel={t('step.hold')}
      tone="primary"
      onConfirm={hold}
    />
  );
}

function Close({ conference: { id, guestAccessDays: count } }: { conference: Conference }) {
  const { t } = useTranslation('conferences');
  const close = useDeed(() => api.POST('/api/conferences/{id}/closure', ofConference(id)), t('step.closed'));
  return (
    <ConfirmDialog
      trigger={<Button tone="primary">{t('step.close')}</Button>}
      title={t('step.closeQuestion')}
      consequence={<p>{t('step.closeText', { count })}</p>}
      confirmLabel={t('step.close')}
      tone="primary"
      onConfirm={close}
    />
  );
}

function Cancel({ conferenceId }: { conferenceId: string }) {
  const { t } = useTranslation('conferences');
  return (
    <Dialog title={t('cancel.title')} trigger={<Button tone="quiet">{t('cancel.action')}</Button>}>
      {(close) => <CancelForm conferenceId={conferenceId} close={close} />}
    </Dialog>
  );
}

function CancelForm({ conferenceId, close }: { conferenceId: string; close: () => void }) {
  const { t } = useTranslation('conferences');
  const edits = useEdits(`cancellation/${conferenceId}`, { reason: '' });
  const end = () => {
    edits.clear();
    close();
  };
  const body = edits.values;
  const save = useSave(() => api.POST('/api/conferences/{id}/cancellation', { ...ofConference(conferenceId), body }), {
    success: t('cancel.done'),
    refresh: conferenceQueries,
    onSaved: end,
  });
  return (
    <Form
      save={save}
      edits={edits}
      quoted={['reason']}
      onSubmit={() => save.run(undefined)}
      aria-label={t('cancel.title')}
    >
      <p>{t('cancel.consequence')}</p>
      <TextArea
        label={t('cancel.reason')}
        name="reason"
        isRequired
        rows={2}
        maxLength={500}
        description={t('cancel.reasonHelp')}
        value={edits.values.reason}
        onChange={edits.set('reason')}
      />
      <Actions>
        <Button onPress={end}>{t('cancel', { ns: 'ui' })}</Button>
        <Button type="submit" tone="danger" isPending={save.isSaving}>
          {t('cancel.send')}
        </Button>
      </Actions>
    </Form>
  );
}
