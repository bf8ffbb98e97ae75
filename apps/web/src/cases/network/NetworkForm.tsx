import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api, api } from '../../api/client';
import {
  Actions,
  Button,
  ComboBox,
  Dialog,
  EditForm,
  Form,
  RadioGroup,
  Select,
  TextField,
  useEdits,
  useSave,
  type Edits,
} from '../../ui';
import { caseQueries, ofCase } from '../case-queries';
import type { NetworkEntry } from '../model';
import {
  closenesses,
  emptyEntry,
  kinds,
  networkBody,
  networkValues,
  qualities,
  type NetworkValues,
} from './network-values';
import { de } from './texts.de';
import { isKeyOf } from '../../i18n/own-key';

type Field = keyof typeof de.field;

const isField = (name: string): name is Field => isKeyOf(de.field, name);

/** The button with its dialog: somebody new on the map. */
export function AddEntry({ caseId }: { caseId: string }) {
  const { t } = useTranslation('network');
  return (
    <Dialog title={t('add')} trigger={<Button size="small">{t('add')}</Button>}>
      {(close) => <NewEntry caseId={caseId} close={close} />}
    </Dialog>
  );
}

function NewEntry({ caseId, close }: { caseId: string; close: () => void }) {
  const { t } = useTranslation('network');
  const edits = useEdits(`network/${caseId}`, emptyEntry);
  const end = () => {
    edits.clear();
    close();
  };
  const send = () => api.POST('/api/cases/{id}/network', { ...ofCase(caseId), body: networkBody(edits.values) });
  const save = useSave(send, { success: t('added'), refresh: caseQueries, onSaved: end });
  return (
    <Form save={save} edits={edits} onSubmit={() => save.run(undefined)} aria-label={t('add')}>
      <EntryFields edits={edits} />
      <Buttons onCancel={end} isSaving={save.isSaving} />
    </Form>
  );
}

/** Changes an entry from today on. */
export function EditEntry({ caseId, entry }: { caseId: string; entry: NetworkEntry }) {
  const { t } = useTranslation('network');
  return (
    <Dialog
      title={t('edit')}
      trigger={
        <Button size="small" tone="quiet" aria-label={t('changeThis', { label: entry.label })}>
          {t('change')}
        </Button>
      }
    >
      {(close) => <ChangeEntry caseId={caseId} entry={entry} close={close} />}
    </Dialog>
  );
}

function ChangeEntry({ caseId, entry, close }: { caseId: string; entry: NetworkEntry; close: () => void }) {
  const { t } = useTranslation('network');
  const edits = useEdits(`network/${entry.id}`, networkValues(entry), entry.version);
  const end = () => {
    edits.clear();
    close();
  };
  const send = () =>
    api.PATCH('/api/cases/{id}/network/{entryId}', {
      params: { path: { id: caseId, entryId: entry.id } },
      body: { ...networkBody(edits.values), version: edits.version },
    });
  const save = useSave(send, { success: t('saved'), refresh: caseQueries, onSaved: end });
  const fresh = async () => {
    const { data } = await api.GET('/api/cases/{id}/network', ofCase(caseId));
    const found = data?.find(({ id }) => id === entry.id);
    return found && { values: networkValues(found), version: found.version };
  };
  return (
    <EditForm
      save={save}
      edits={edits}
      fresh={fresh}
      fieldLabel={(name) => (isField(name) ? t(`field.${name}`) : name)}
      quoted={['label']}
      onSubmit={() => save.run(undefined)}
      aria-label={t('edit')}
    >
      <EntryFields edits={edits} offerName={entry.offerName} />
      <Buttons onCancel={end} isSaving={save.isSaving} />
    </EditForm>
  );
}

function EntryFields({ edits, offerName = null }: { edits: Edits<NetworkValues>; offerName?: string | null }) {
  const { t } = useTranslation('network');
  const { values, set } = edits;
  return (
    <>
      <TextField
        label={t('field.label')}
        name="label"
        isRequired
        maxLength={80}
        description={t('minimal')}
        value={values.label}
        onChange={set('label')}
      />
      <Select
        label={t('field.kind')}
        name="kind"
        isRequired
        options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        value={values.kind}
        onChange={set('kind')}
      />
      <RadioGroup
        label={t('field.closeness')}
        name="closeness"
        isRequired
        isInline
        options={closenesses.map((value) => ({ value, label: t(`closeness.c${value}`) }))}
        value={values.closeness}
        onChange={set('closeness')}
      />
      <RadioGroup
        label={t('field.quality')}
        name="quality"
        isRequired
        isInline
        options={qualities.map((value) => ({ value, label: t(`quality.${value}`) }))}
        value={values.quality}
        onChange={set('quality')}
      />
      <OfferField edits={edits} offerName={offerName} />
    </>
  );
}

function OfferField({ edits: { values, set }, offerName }: { edits: Edits<NetworkValues>; offerName: string | null }) {
  const { t } = useTranslation('network');
  const [search, setSearch] = useState('');
  const q = useDeferredValue(search.trim());
  const { data = [] } = $api.useQuery('get', '/api/offers/suggestions', { params: { query: { q: q || undefined } } });
  const found = data.map(({ id, name, provider }) => ({ value: id, label: name, description: provider }));
  const kept = values.offerId && offerName && !found.some(({ value }) => value === values.offerId);
  return (
    <ComboBox
      label={t('field.offerId')}
      name="offerId"
      description={t('offerHelp')}
      options={kept ? [{ value: values.offerId ?? '', label: offerName }, ...found] : found}
      onSearch={setSearch}
      value={values.offerId}
      onChange={set('offerId')}
    />
  );
}

function Buttons({ onCancel, isSaving }: { onCancel: () => void; isSaving: boolean }) {
  const { t } = useTranslation('network');
  return (
    <Actions>
      <Button onPress={onCancel}>{t('cancel', { ns: 'ui' })}</Button>
      <Button type="submit" tone="primary" isPending={isSaving}>
        {t('save')}
      </Button>
    </Actions>
  );
}
