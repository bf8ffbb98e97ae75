import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import type { components } from '../../api/schema';
import { Dialog, EditForm, Select, TextArea, TextField, useEdits, useSave, type Edits } from '../../ui';
import { DatedFields, Explanation, FormActions } from './DatedFields';
import { REMINDERS, valueValues, type CatalogueName, type Opened, type ValueRow, type ValueValues } from './model';
import { ruleQueries } from './refreshed';
import { useFieldLabel } from './useFieldLabel';

interface ValueDialogProps {
  catalogue: CatalogueName;
  opened: Opened<ValueRow>;
  onClose: () => void;
}

/** A value with its words; nothing that a case uses is overwritten, the next row begins on a day of its own. */
export function ValueDialog(props: ValueDialogProps) {
  const { t } = useTranslation('lawRules');
  const title = t(`values.${props.opened.deed}`);
  return (
    <Dialog isWide title={title} isOpen onOpenChange={(isOpen) => (isOpen ? undefined : props.onClose())}>
      <ValueForm {...props} title={title} />
    </Dialog>
  );
}

function ValueForm({ catalogue, opened, onClose, title }: ValueDialogProps & { title: string }) {
  const { t } = useTranslation('lawRules');
  const row = opened.deed === 'add' ? null : opened.row;
  const isEdit = opened.deed === 'edit';
  const edits = useEdits(`own/catalogue-row/${opened.deed}/${row?.id ?? catalogue}`, valueValues(opened), row?.version);
  const end = () => {
    edits.clear();
    onClose();
  };
  const send = (_: undefined, confirmed: string[]) => {
    const { code, ...fields } = edits.values;
    // What is missing goes as it is, so that the server says which field it is.
    const body = { ...fields, confirmed } as components['schemas']['CatalogueRowDto'];
    return isEdit && row
      ? api.PATCH('/api/catalogue-rows/{id}', {
          params: { path: { id: row.id } },
          body: { ...body, version: edits.version },
        })
      : api.POST('/api/catalogue-rows', { body: { ...body, catalogue, code } });
  };
  const save = useSave<undefined, unknown>(send, { success: t('saved'), refresh: ruleQueries, onSaved: end });
  const fresh = async () => {
    const { data } = await api.GET('/api/catalogue-rows');
    const found = data?.find(({ id }) => id === row?.id);
    return found && { values: valueValues({ deed: 'edit', row: found }), version: found.version };
  };
  return (
    <EditForm
      save={save}
      edits={edits}
      fresh={fresh}
      fieldLabel={useFieldLabel()}
      quoted={['labelDe', 'labelEn', 'hintDe', 'hintEn', 'source']}
      onSubmit={() => save.run(undefined)}
      aria-label={title}
    >
      <Explanation opened={opened} />
      {opened.deed === 'add' ? (
        <TextField
          label={t('field.code')}
          name="code"
          description={t('help.code')}
          isRequired
          maxLength={40}
          value={edits.values.code}
          onChange={edits.set('code')}
        />
      ) : null}
      <Words edits={edits} />
      {catalogue === 'residence_status' ? <Reminder edits={edits} /> : null}
      <DatedFields edits={edits} />
      <FormActions isSaving={save.isSaving} onCancel={end} />
    </EditForm>
  );
}

function Words({ edits: { values, set } }: { edits: Edits<ValueValues> }) {
  const { t } = useTranslation('lawRules');
  return (
    <>
      <div className="field-row">
        {(['labelDe', 'labelEn'] as const).map((name) => (
          <TextField
            key={name}
            label={t(`field.${name}`)}
            name={name}
            isRequired
            maxLength={120}
            value={values[name]}
            onChange={set(name)}
          />
        ))}
      </div>
      <TextField
        label={t('field.legalBasis')}
        name="legalBasis"
        maxLength={80}
        value={values.legalBasis}
        onChange={set('legalBasis')}
      />
      <div className="field-row">
        {(['hintDe', 'hintEn'] as const).map((name) => (
          <TextArea
            key={name}
            label={t(`field.${name}`)}
            name={name}
            rows={2}
            maxLength={300}
            value={values[name]}
            onChange={set(name)}
          />
        ))}
      </div>
    </>
  );
}

function Reminder({ edits: { values, set } }: { edits: Edits<ValueValues> }) {
  const { t } = useTranslation('lawRules');
  return (
    <Select
      label={t('field.reminderKind')}
      name="reminderKind"
      emptyLabel={t('noReminder')}
      options={REMINDERS.map((value) => ({ value, label: t(`rule.kind.${value}`, { ns: 'reminders' }) }))}
      value={values.reminderKind}
      onChange={set('reminderKind')}
    />
  );
}
