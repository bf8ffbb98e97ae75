import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { useSession } from '../../api/session';
import { useMunicipalities } from '../../organisation/municipalities';
import { useOrganisationOptions } from '../../organisation/organisations';
import {
  Actions,
  Button,
  CheckboxGroup,
  ComboBox,
  Dialog,
  EditForm,
  Form,
  TextArea,
  useEdits,
  useSave,
  type Edits,
} from '../../ui';
import { de } from '../texts.de';
import type { Move } from '../model';
import { handoverQueries } from '../queries';
import { moveFields, type MoveField, useMoveFieldNames } from './move-fields';
import { isKeyOf } from '../../i18n/own-key';

interface Values {
  toOrganisationId: string | null;
  ags: string | null;
  fields: MoveField[];
  summary: string;
}

const bodyOf = ({ toOrganisationId, ags, ...rest }: Values) => ({
  ...rest,
  toOrganisationId: toOrganisationId ?? '',
  ags: ags ?? '',
});

const valuesOf = ({ toOrganisationId, ags, fields, summary }: Move): Values => ({
  toOrganisationId,
  ags,
  fields,
  summary,
});

const empty: Values = { toOrganisationId: null, ags: null, fields: ['name', 'language'], summary: '' };

/** A first draft, or another one after the last was withdrawn or declined. */
export function WriteMove({ caseId: id, last }: { caseId: string; last: Move | undefined }) {
  const { t } = useTranslation('handover');
  const edits = useEdits<Values>(`move/${id}`, last ? valuesOf(last) : empty);
  const send = () => api.POST('/api/cases/{id}/moves', { params: { path: { id } }, body: bodyOf(edits.values) });
  const save = useSave(send, { success: t('move.saved'), refresh: handoverQueries, onSaved: edits.clear });
  return (
    <section className="panel stack" aria-labelledby="write-move">
      <h2 id="write-move">{t('move.write')}</h2>
      <Form save={save} edits={edits} onSubmit={() => save.run(undefined)} aria-labelledby="write-move">
        <MoveFields edits={edits} />
        <Actions>
          <Button type="submit" tone="primary" isPending={save.isSaving}>
            {t('move.save')}
          </Button>
        </Actions>
      </Form>
    </section>
  );
}

/** Changes a draft; somebody else may have changed it too. */
export function EditMove({ caseId, move }: { caseId: string; move: Move }) {
  const { t } = useTranslation('handover');
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog
      isWide
      title={t('move.edit')}
      isOpen={isOpen}
      onOpenChange={setOpen}
      trigger={<Button>{t('move.edit')}</Button>}
    >
      {(close) => <EditMoveForm caseId={caseId} move={move} close={close} />}
    </Dialog>
  );
}

function EditMoveForm({ caseId: id, move, close }: { caseId: string; move: Move; close: () => void }) {
  const { t } = useTranslation('handover');
  const edits = useEdits<Values>(`move-draft/${move.id}`, valuesOf(move), move.version);
  const end = () => {
    edits.clear();
    close();
  };
  const send = () =>
    api.PATCH('/api/cases/{id}/moves/{moveId}', {
      params: { path: { id, moveId: move.id } },
      body: { ...bodyOf(edits.values), version: edits.version },
    });
  const save = useSave(send, { success: t('move.saved'), refresh: handoverQueries, onSaved: end });
  const fieldLabel = (name: string) => (isLabel(name) ? t(`move.fieldLabel.${name}`) : name);
  const fresh = async () => {
    const { data } = await api.GET('/api/cases/{id}/moves', { params: { path: { id } } });
    const found = data?.moves.find((one) => one.id === move.id) ?? move;
    return { values: valuesOf(found), version: found.version };
  };
  return (
    <EditForm
      save={save}
      edits={edits}
      fresh={fresh}
      fieldLabel={fieldLabel}
      quoted={['summary']}
      onSubmit={() => save.run(undefined)}
      aria-label={t('move.edit')}
    >
      <MoveFields edits={edits} />
      <Actions>
        <Button onPress={end}>{t('cancel', { ns: 'ui' })}</Button>
        <Button type="submit" tone="primary" isPending={save.isSaving}>
          {t('move.save')}
        </Button>
      </Actions>
    </EditForm>
  );
}

type Label = keyof typeof de.move.fieldLabel;
const isLabel = (name: string): name is Label => isKeyOf(de.move.fieldLabel, name);

function MoveFields({ edits: { values, set } }: { edits: Edits<Values> }) {
  const { t } = useTranslation('handover');
  const { user } = useSession();
  const municipalities = useMunicipalities();
  const nameOf = useMoveFieldNames();
  const organisations = useOrganisationOptions().filter(({ value }) => value !== user.organisation.id);
  return (
    <>
      <div className="field-row">
        <ComboBox
          label={t('move.organisation')}
          name="toOrganisationId"
          isRequired
          options={organisations}
          value={values.toOrganisationId}
          onChange={set('toOrganisationId')}
        />
        <ComboBox
          label={t('move.ags')}
          name="ags"
          isRequired
          options={municipalities.options}
          value={values.ags}
          onChange={set('ags')}
        />
      </div>
      <CheckboxGroup
        label={t('move.fields')}
        name="fields"
        isInline
        description={t('move.fieldsHelp')}
        options={moveFields.map((value) => ({ value, label: nameOf(value) }))}
        value={values.fields}
        onChange={set('fields')}
      />
      <TextArea
        label={t('move.summary')}
        name="summary"
        isRequired
        description={t('move.summaryHelp')}
        maxLength={8000}
        value={values.summary}
        onChange={set('summary')}
      />
    </>
  );
}
