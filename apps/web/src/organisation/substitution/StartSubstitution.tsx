import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { $api, api } from '../../api/client';
import { useSession } from '../../api/session';
import { today } from '../../i18n/format';
import { Actions, Button, ComboBox, DateField, Dialog, Form, Notice, useEdits, useSave, type Option } from '../../ui';
import { substitutionQueries } from './refresh';
import { useMayAppointForOthers } from './may-appoint';

interface Values {
  absentUserId: string | null;
  deputyUserId: string | null;
  startsOn: string | null;
  endsOn: string | null;
}

/** Appoints a deputy: for oneself, as Leitung for the own organisation, as Fachadministration for everybody. */
export function StartSubstitution({ trigger }: { trigger: ReactElement }) {
  const { t } = useTranslation('organisation');
  return (
    <Dialog title={t('substitution.start')} trigger={trigger}>
      {(close) => <StartForm close={close} />}
    </Dialog>
  );
}

function StartForm({ close }: { close: () => void }) {
  const { t } = useTranslation('organisation');
  const { user } = useSession();
  const initial: Values = { absentUserId: user.id, deputyUserId: null, startsOn: today(), endsOn: null };
  const edits = useEdits<Values>('own/substitution/new', initial);
  const { values, set, change, clear } = edits;
  const end = () => {
    clear();
    close();
  };
  const send = () => api.POST('/api/substitutions', { body: toBody(values) });
  const save = useSave(send, { success: t('substitution.started'), refresh: substitutionQueries, onSaved: end });
  return (
    <Form save={save} edits={edits} onSubmit={() => save.run(undefined)} aria-label={t('substitution.start')}>
      {useMayAppointForOthers() ? (
        <AbsentField
          value={values.absentUserId}
          onChange={(absentUserId) => change({ absentUserId, deputyUserId: null })}
        />
      ) : null}
      <div className="field-row">
        <DateField
          label={t('substitution.startsOn')}
          name="startsOn"
          isRequired
          value={values.startsOn}
          onChange={set('startsOn')}
        />
        <DateField
          label={t('substitution.endsOn')}
          name="endsOn"
          isRequired
          minValue={values.startsOn ?? undefined}
          value={values.endsOn}
          onChange={set('endsOn')}
        />
      </div>
      {values.absentUserId ? (
        <DeputyField
          key={values.absentUserId}
          absentUserId={values.absentUserId}
          value={values.deputyUserId}
          onChange={set('deputyUserId')}
        />
      ) : null}
      <Actions>
        <Button onPress={end}>{t('cancel', { ns: 'ui' })}</Button>
        <Button type="submit" tone="primary" isPending={save.isSaving}>
          {t('substitution.startSubmit')}
        </Button>
      </Actions>
    </Form>
  );
}

/** What is missing goes as an empty text, so that the server says which field it is. */
function toBody({ absentUserId, deputyUserId, startsOn, endsOn }: Values) {
  return {
    absentUserId: absentUserId ?? '',
    deputyUserId: deputyUserId ?? '',
    startsOn: startsOn ?? '',
    endsOn: endsOn ?? '',
  };
}

interface PersonFieldProps {
  value: string | null;
  onChange: (value: string | null) => void;
}

function AbsentField({ value, onChange }: PersonFieldProps) {
  const { t } = useTranslation('organisation');
  return (
    <ComboBox
      label={t('substitution.absentPerson')}
      name="absentUserId"
      isRequired
      options={useAbsentOptions()}
      value={value}
      onChange={onChange}
    />
  );
}

function useAbsentOptions(): Option[] {
  const { user, roles } = useSession();
  const { data = [] } = $api.useQuery('get', '/api/people', {}, { staleTime: 60_000 });
  const everybody = roles.includes('fachadministration');
  return data
    .filter(({ organisationId }) => everybody || organisationId === user.organisation.id)
    .map(({ id, name, organisationName }) => ({ value: id, label: everybody ? `${name}, ${organisationName}` : name }));
}

function DeputyField({ absentUserId, value, onChange }: PersonFieldProps & { absentUserId: string }) {
  const { t } = useTranslation('organisation');
  const { data } = $api.useQuery('get', '/api/people/{id}/deputies', { params: { path: { id: absentUserId } } });
  if (data?.length === 0) {
    return (
      <Notice tone="warning" title={t('substitution.noDeputy')}>
        {t('substitution.noDeputyText')}
      </Notice>
    );
  }
  return (
    <ComboBox
      label={t('substitution.deputy')}
      name="deputyUserId"
      description={t('substitution.deputyHelp')}
      isRequired
      options={(data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={onChange}
    />
  );
}
