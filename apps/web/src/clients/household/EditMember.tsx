import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Actions, Button, ConfirmDialog, Dialog, EditForm, toast, useEdits, useSave } from '../../ui';
import { clientQueries } from '../refresh';
import { memberBody, ofClient, valuesOf, type Member, type MemberValues } from './member-values';
import { MemberFields } from './MemberFields';

interface EditMemberProps {
  clientId: string;
  member: Member;
  name: string;
}

/** Changes or takes out an entry of this file. */
export function EditMember(props: EditMemberProps) {
  const { t } = useTranslation('household');
  const trigger = (
    <Button size="small" tone="quiet" aria-label={t('editOf', { name: props.name })}>
      {t('edit')}
    </Button>
  );
  return (
    <Dialog title={t('editTitle')} trigger={trigger}>
      {(close) => <MemberForm {...props} close={close} />}
    </Dialog>
  );
}

const fieldWords: Record<string, keyof Pick<MemberValues, 'relation' | 'custody' | 'birthYear' | 'fromOn' | 'toOn'>> = {
  relation: 'relation',
  custody: 'custody',
  birthYear: 'birthYear',
  fromOn: 'fromOn',
  toOn: 'toOn',
};

function MemberForm({ clientId, member, close }: EditMemberProps & { close: () => void }) {
  const { t } = useTranslation('household');
  const edits = useEdits(`household/${member.id}`, valuesOf(member), member.version);
  const path = { id: clientId, memberId: member.id };
  const isMinimal = member.clientId === null;
  const end = () => {
    edits.clear();
    close();
  };
  const save = useSave(
    (_: void, confirmed) =>
      api.PATCH('/api/clients/{id}/household/members/{memberId}', {
        params: { path },
        body: { ...memberBody(edits.values, isMinimal), version: edits.version, confirmed },
      }),
    { success: t('saved'), refresh: clientQueries, onSaved: end },
  );
  const fresh = async () => {
    const { data } = await api.GET('/api/clients/{id}/household', ofClient(clientId));
    const now = data?.members.find(({ id }) => id === member.id);
    return now && { values: valuesOf(now), version: now.version };
  };
  return (
    <EditForm
      save={save}
      edits={edits}
      fresh={fresh}
      fieldLabel={(field) => (fieldWords[field] ? t(fieldWords[field]) : t('living'))}
      onSubmit={() => save.run(undefined)}
      aria-label={t('editTitle')}
    >
      <MemberFields edits={edits} isMinimal={isMinimal} />
      <Actions>
        <RemoveMember path={path} onRemoved={end} />
        <Button onPress={end}>{t('cancel', { ns: 'ui' })}</Button>
        <Button type="submit" tone="primary" isPending={save.isSaving}>
          {t('save', { ns: 'ui' })}
        </Button>
      </Actions>
    </EditForm>
  );
}

function RemoveMember({ path, onRemoved }: { path: { id: string; memberId: string }; onRemoved: () => void }) {
  const { t } = useTranslation('household');
  const queries = useQueryClient();
  const remove = async () => {
    await api.DELETE('/api/clients/{id}/household/members/{memberId}', { params: { path } });
    toast(t('removed'));
    onRemoved();
    await Promise.all(clientQueries.map((queryKey) => queries.invalidateQueries({ queryKey })));
  };
  return (
    <ConfirmDialog
      title={t('removeQuestion')}
      trigger={<Button tone="quiet">{t('remove')}</Button>}
      consequence={<p>{t('removeConsequence')}</p>}
      confirmLabel={t('remove')}
      onConfirm={remove}
    />
  );
}
