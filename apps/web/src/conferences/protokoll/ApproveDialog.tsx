import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseDate } from '@internationalized/date';
import { api } from '../../api/client';
import { toProblem } from '../../api/problem';
import { today } from '../../i18n/format';
import { Actions, Button, DateField, Dialog, Form, useSave } from '../../ui';
import { conferenceQueries, ofConference, type Protokoll } from '../model';
import { inParts } from './in-parts';

const FOLLOW_UP_WEEKS = 5;

interface ApproveDialogProps {
  conferenceId: string;
  protokoll: Protokoll;
}

/** Approves the Protokoll: it becomes final and goes to the participants. */
export function ApproveDialog(props: ApproveDialogProps) {
  const { t } = useTranslation('conferenceMeeting');
  return (
    <Dialog title={t('protokoll.approve')} trigger={<Button tone="primary">{t('protokoll.approve')}</Button>}>
      {(close) => <ApproveForm {...props} close={close} />}
    </Dialog>
  );
}

function ApproveForm({
  conferenceId,
  protokoll: { version, parts },
  close,
}: ApproveDialogProps & { close: () => void }) {
  const { t } = useTranslation('conferenceMeeting');
  const [day, setDay] = useState<string | null>(parseDate(today()).add({ weeks: FOLLOW_UP_WEEKS }).toString());
  const body = { version, followUpOn: day ?? undefined };
  const save = useSave(
    () =>
      api
        .POST('/api/conferences/{id}/protokoll/approval', { ...ofConference(conferenceId), body })
        .catch((error: unknown) => {
          throw inParts(toProblem(error), parts, (name) => t('protokoll.part', { name }));
        }),
    { success: t('protokoll.approved'), refresh: conferenceQueries, onSaved: close },
  );
  return (
    <Form save={save} onSubmit={() => save.run(undefined)} aria-label={t('protokoll.approve')}>
      <p>{t('protokoll.approveText')}</p>
      <DateField
        label={t('protokoll.followUpOn')}
        name="followUpOn"
        description={t('protokoll.followUpHelp')}
        minValue={parseDate(today()).add({ days: 1 }).toString()}
        value={day}
        onChange={setDay}
      />
      <Actions>
        <Button onPress={close}>{t('cancel', { ns: 'ui' })}</Button>
        <Button type="submit" tone="primary" isPending={save.isSaving}>
          {t('protokoll.approve')}
        </Button>
      </Actions>
    </Form>
  );
}
