import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api, api } from '../../api/client';
import { useSession } from '../../api/session';
import { Actions, Button, ComboBox, Form, RadioGroup, useEdits, useSave } from '../../ui';
import { OverLimit } from '../../overview/cases/OverLimit';
import { caseQueries, ofCase } from '../case-queries';
import type { Case } from '../model';
import { LeadChange } from './LeadChange';

type Part = Case['assignments'][number]['part'];

interface Values {
  userId: string | null;
  part: Part;
}

const parts = ['co_worker', 'lead'] as const;

interface AssignFormProps {
  file: Case;
  close: () => void;
  onHandOver: () => void;
}

/** Takes a co-worker in at once; before the lead changes it says what that means and asks. */
export function AssignForm({ file, close, onHandOver }: AssignFormProps) {
  const { t } = useTranslation('cases');
  const colleagues = useColleagues(file);
  const edits = useEdits<Values>(`assign/${file.id}`, { userId: null, part: 'co_worker' });
  const { values, set, clear } = edits;
  const [isAsking, setAsking] = useState(false);
  const end = () => {
    clear();
    close();
  };
  const send = () =>
    api.POST('/api/cases/{id}/assignments', {
      ...ofCase(file.id),
      body: { userId: values.userId ?? '', part: values.part },
    });
  const save = useSave(send, { success: t('assign.done'), refresh: caseQueries, onSaved: end });
  const asks = values.part === 'lead' && !isAsking;
  const name = colleagues.find(({ value }) => value === values.userId)?.label ?? '';
  return (
    <Form
      save={save}
      edits={edits}
      onSubmit={() => (asks ? setAsking(true) : save.run(undefined))}
      aria-label={t('actions.assign')}
    >
      {isAsking ? (
        <LeadChange file={file} name={name} onHandOver={onHandOver} />
      ) : (
        <>
          <ComboBox
            label={t('assign.who')}
            name="userId"
            isRequired
            options={colleagues}
            value={values.userId}
            onChange={set('userId')}
          />
          <RadioGroup
            label={t('assign.part')}
            name="part"
            isRequired
            options={parts.map((value) => ({ value, label: t(`part.${value}`) }))}
            value={values.part}
            onChange={set('part')}
          />
        </>
      )}
      <OverLimit userId={values.userId} />
      <Actions>
        <Button onPress={isAsking ? () => setAsking(false) : end}>
          {isAsking ? t('assign.back') : t('cancel', { ns: 'ui' })}
        </Button>
        <Button type="submit" tone="primary" isPending={save.isSaving}>
          {t(isAsking ? 'assign.change' : asks ? 'assign.ask' : 'assign.submit')}
        </Button>
      </Actions>
    </Form>
  );
}

/** Case-Manager*innen of the own organisation, the lead left out: a case never leaves it this way. */
function useColleagues(file: Case) {
  const { user } = useSession();
  const { data = [] } = $api.useQuery('get', '/api/people', {}, { staleTime: 60_000 });
  return data
    .filter(({ organisationId, roles }) => organisationId === user.organisation.id && roles.includes('case_manager'))
    .filter(({ id }) => id !== file.leadUserId)
    .map(({ id, name }) => ({ value: id, label: name }));
}
