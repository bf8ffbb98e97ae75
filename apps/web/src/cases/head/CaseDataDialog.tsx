import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Actions, Button, Dialog, EditForm, Select, useEdits, useSave } from '../../ui';
import { caseDataOf, complexities, type Complexity } from '../case-data';
import { CaseDataFields } from '../CaseDataFields';
import { caseQueries, ofCase } from '../case-queries';
import { useCaseFieldLabel } from '../field-label';
import type { Case } from '../model';
import type { CaseDialogProps } from './case-dialog';

const weightClass: Record<Complexity, Case['complexity']> = { simple: 1, ordinary: 2, complex: 3 };

/** Municipality, kind, target group, access route. */
export function CaseDataDialog({ file, isOpen, onOpenChange }: CaseDialogProps) {
  const { t } = useTranslation('cases');
  return (
    <Dialog title={t('actions.data')} isOpen={isOpen} onOpenChange={onOpenChange}>
      {(close) => <CaseDataForm file={file} close={close} />}
    </Dialog>
  );
}

function CaseDataForm({ file, close }: { file: CaseDialogProps['file']; close: () => void }) {
  const { t } = useTranslation('cases');
  const edits = useEdits(`case-data/${file.id}`, caseDataOf(file), file.version);
  const end = () => {
    edits.clear();
    close();
  };
  const send = () => {
    const { ags, complexity, ...rest } = edits.values;
    const body = { ...rest, ags: ags ?? '', complexity: weightClass[complexity], version: edits.version };
    return api.PATCH('/api/cases/{id}', { ...ofCase(file.id), body });
  };
  const save = useSave(send, { success: t('data.saved'), refresh: caseQueries, onSaved: end });
  const fresh = async () => {
    const { data } = await api.GET('/api/cases/{id}', ofCase(file.id));
    return data && { values: caseDataOf(data), version: data.version };
  };
  return (
    <EditForm
      save={save}
      edits={edits}
      fresh={fresh}
      fieldLabel={useCaseFieldLabel()}
      onSubmit={() => save.run(undefined)}
      aria-label={t('actions.data')}
    >
      <CaseDataFields edits={edits} />
      <Select
        label={t('data.complexity')}
        name="complexity"
        isRequired
        description={t('data.complexityHelp')}
        options={complexities.map((value) => ({ value, label: t(`complexity.${value}`) }))}
        value={edits.values.complexity}
        onChange={(value) => edits.set('complexity')(value ?? 'ordinary')}
      />
      <Actions>
        <Button onPress={end}>{t('cancel', { ns: 'ui' })}</Button>
        <Button type="submit" tone="primary" isPending={save.isSaving}>
          {t('save', { ns: 'ui' })}
        </Button>
      </Actions>
    </EditForm>
  );
}
