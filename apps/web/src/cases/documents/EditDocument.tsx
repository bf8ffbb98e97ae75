import { useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { today } from '../../i18n/format';
import { Actions, Button, DateField, Dialog, EditForm, Select, TextField, useEdits, useSave } from '../../ui';
import { de } from './texts.de';
import { linkBody } from './link';
import { LinkField } from './LinkField';
import { documentKinds, documentQueries, type CaseDocument } from './model';
import { isKeyOf } from '../../i18n/own-key';

interface EditDocumentProps {
  caseId: string;
  document: CaseDocument;
}

/** Corrects what is said about a document; the file itself stays as it is. */
export function EditDocument({ caseId, document }: EditDocumentProps) {
  const { t } = useTranslation('documents');
  return (
    <Dialog
      title={t('edit.title')}
      trigger={
        <Button size="small" tone="quiet" aria-label={t('edit.ofThis', { title: document.title })}>
          {t('edit.action')}
        </Button>
      }
    >
      {(close) => <Fields caseId={caseId} document={document} close={close} />}
    </Dialog>
  );
}

function Fields({ caseId, document, close }: EditDocumentProps & { close: () => void }) {
  const { t } = useTranslation('documents');
  const edits = useEdits(`document/${document.id}`, valuesOf(document), document.version);
  const fresh = useFreshDocument(document.id);
  const end = () => {
    edits.clear();
    close();
  };
  const { values, version, set } = edits;
  const send = () =>
    api.PATCH('/api/cases/{id}/documents/{documentId}', {
      params: { path: { id: caseId, documentId: document.id } },
      body: { ...bodyOf(values), version },
    });
  const save = useSave(send, { success: t('edit.saved'), refresh: documentQueries, onSaved: end });
  return (
    <EditForm
      save={save}
      edits={edits}
      fresh={fresh}
      quoted={['title']}
      fieldLabel={(field) => (isField(field) ? t(`field.${field}`) : field)}
      onSubmit={() => save.run(undefined)}
      aria-label={t('edit.title')}
    >
      <TextField
        label={t('upload.name')}
        name="title"
        isRequired
        maxLength={200}
        autoComplete="off"
        value={values.title}
        onChange={set('title')}
      />
      <div className="field-row">
        <Select
          label={t('upload.kind')}
          name="kind"
          isRequired
          options={documentKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          value={values.kind}
          onChange={(kind) => kind && set('kind')(kind)}
        />
        <DateField
          label={t('upload.documentOn')}
          name="documentOn"
          maxValue={today()}
          value={values.documentOn}
          onChange={set('documentOn')}
        />
      </div>
      <LinkField caseId={caseId} value={values.link} onChange={set('link')} />
      <Actions>
        <Button onPress={end}>{t('cancel', { ns: 'ui' })}</Button>
        <Button type="submit" tone="primary" isPending={save.isSaving}>
          {t('save', { ns: 'ui' })}
        </Button>
      </Actions>
    </EditForm>
  );
}

type Field = keyof typeof de.field;

const isField = (name: string): name is Field => isKeyOf(de.field, name);

function valuesOf({ title, kind, documentOn, link }: CaseDocument) {
  return { title, kind, documentOn, link: link ? `${link.kind}:${link.id}` : null };
}

const bodyOf = ({ link, ...values }: ReturnType<typeof valuesOf>) => ({ ...values, ...linkBody(link) });

/** The document as the server has it now. */
function useFreshDocument(id: string) {
  const queries = useQueryClient();
  return async () => {
    const [queryKey] = documentQueries;
    if (queryKey) await queries.invalidateQueries({ queryKey });
    const found = queries
      .getQueriesData<InfiniteData<{ items: CaseDocument[] }>>({ queryKey })
      .flatMap(([, data]) => data?.pages ?? [])
      .flatMap(({ items }) => items)
      .filter((document) => document.id === id)
      .sort((a, b) => b.version - a.version)[0];
    return found && { values: valuesOf(found), version: found.version };
  };
}
