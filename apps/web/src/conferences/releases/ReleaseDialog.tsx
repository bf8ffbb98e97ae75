import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Actions, Button, CheckboxGroup, ConflictNotice, Dialog, Form, useSave, type Option } from '../../ui';
import { isKeyOf } from '../../i18n/own-key';
import { conferenceQueries, ofConference, type MatrixRow, type ReleasableField } from '../model';
import { de } from '../texts.de';
import { ownChoiceOn, released } from './own-choice';

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

function ReleaseForm({ conferenceId, row: shown, close }: ReleaseDialogProps & { close: () => void }) {
  const { t } = useTranslation('conferenceMeeting');
  const queries = useQueryClient();
  const fieldLabel = useReleaseLabel();
  // What the choice was made from; it stays when the page behind is brought up to date.
  const [row, setRow] = useState(shown);
  const [fields, setFields] = useState<ReleasableField[]>(released(row));
  const { participantId, version } = row;
  const params = { path: { id: conferenceId, participantId } };
  const body = { fields, version };
  const save = useSave(() => api.PUT('/api/conferences/{id}/participants/{participantId}/releases', { params, body }), {
    success: t('release.saved'),
    refresh: conferenceQueries,
    onSaved: close,
  });
  const stale = save.problem?.code === 'version.stale' ? save.problem : null;
  const takeOver = () =>
    save.takeOver(async () => {
      const { data } = await api.GET('/api/conferences/{id}/release-matrix', ofConference(conferenceId));
      await queries.invalidateQueries({ queryKey: ['get', '/api/conferences/{id}/release-matrix'] });
      const fresh = data?.participants.find((other) => other.participantId === participantId);
      if (!fresh) return;
      setFields(ownChoiceOn(fresh, row, fields));
      setRow(fresh);
    });
  const options = row.cells.map((cell): Option<ReleasableField> => {
    const reason = cell.reason ? `: ${t(`release.reason.${cell.reason}`)}` : '';
    return {
      value: cell.field,
      label: fieldLabel(cell.field),
      description: t(`release.cell.${cell.state}`) + reason,
      isDisabled: cell.state === 'not_allowed',
    };
  });
  return (
    <Form
      save={stale ? { ...save, problem: null } : save}
      onSubmit={() => save.run(undefined)}
      aria-label={t('release.dialog', { name: row.name })}
    >
      {stale ? (
        <ConflictNotice
          problem={stale}
          title={t('release.stale')}
          takeOverLabel={t('release.takeOver')}
          fieldLabel={fieldLabel}
          onTakeOver={takeOver}
        />
      ) : null}
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

function useReleaseLabel(): (field: string) => string {
  const { t } = useTranslation('conferences');
  return (field) => (isKeyOf(de.field, field) ? t(`field.${field}`) : field);
}
