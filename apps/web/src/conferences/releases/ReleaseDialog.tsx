import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Actions, Button, CheckboxGroup, Dialog, Form, useSave, type Option } from '../../ui';
import { conferenceQueries, type MatrixCell, type MatrixRow, type ReleasableField } from '../model';

interface ReleaseDialogProps {
  conferenceId: string;
  row: MatrixRow;
}

/** Chooses what one participant sees. */
export function ReleaseDialog({ conferenceId, row }: ReleaseDialogProps) {
  const { t } = useTranslation('conferenceMeeting');
  const { name } = row;
  const trigger = (
    <Button size="small" aria-label={t('release.changeFor', { name })}>
      {t('release.change')}
    </Button>
  );
  return (
    <Dialog title={t('release.dialog', { name })} trigger={trigger}>
      {(close) => <ReleaseForm conferenceId={conferenceId} row={row} close={close} />}
    </Dialog>
  );
}

function ReleaseForm({ conferenceId, row, close }: ReleaseDialogProps & { close: () => void }) {
  const { t } = useTranslation('conferenceMeeting');
  const isAllowed = ({ state }: MatrixCell) => state !== 'not_allowed';
  const [fields, setFields] = useState<ReleasableField[]>(
    row.cells.filter((cell) => cell.released && isAllowed(cell)).map(({ field }) => field),
  );
  const params = { path: { id: conferenceId, participantId: row.participantId } };
  const save = useSave(
    () => api.PUT('/api/conferences/{id}/participants/{participantId}/releases', { params, body: { fields } }),
    { success: t('release.saved'), refresh: conferenceQueries, onSaved: close },
  );
  const options = row.cells.map((cell): Option<ReleasableField> => {
    const reason = cell.reason ? `: ${t(`release.reason.${cell.reason}`)}` : '';
    return {
      value: cell.field,
      label: t(`field.${cell.field}`, { ns: 'conferences' }),
      description: t(`release.cell.${cell.state}`) + reason,
      isDisabled: !isAllowed(cell),
    };
  });
  return (
    <Form save={save} onSubmit={() => save.run(undefined)} aria-label={t('release.dialog', { name: row.name })}>
      <CheckboxGroup
        label={t('release.fields', { name: row.name })}
        name="fields"
        options={options}
        value={fields}
        onChange={setFields}
      />
      <Actions>
        <Button onPress={close}>{t('cancel', { ns: 'ui' })}</Button>
        <Button type="submit" tone="primary" isPending={save.isSaving}>
          {t('release.save')}
        </Button>
      </Actions>
    </Form>
  );
}
