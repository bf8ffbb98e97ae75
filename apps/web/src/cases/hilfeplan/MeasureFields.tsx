import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { ComboBox, DateField, Select, TextArea, TextField, type Edits } from '../../ui';
import type { Goal } from '../model';
import type { MeasureValues } from './measure-values';

interface MeasureFieldsProps {
  edits: Pick<Edits<MeasureValues>, 'values' | 'set'>;
  goals: readonly Goal[];
}

/** What, who, by when, for which goal. */
export function MeasureFields({ edits: { values, set }, goals }: MeasureFieldsProps) {
  const { t } = useTranslation('hilfeplan');
  const { data: people = [] } = $api.useQuery('get', '/api/people', {}, { staleTime: 60_000 });
  return (
    <>
      <TextArea
        label={t('measure.text')}
        name="text"
        isRequired
        rows={2}
        maxLength={1000}
        value={values.text}
        onChange={set('text')}
      />
      <div className="field-row">
        <ComboBox
          label={t('measure.person')}
          name="responsibleUserId"
          options={people.map(({ id, name, organisationName }) => ({
            value: id,
            label: name,
            description: organisationName,
          }))}
          value={values.responsibleUserId}
          onChange={set('responsibleUserId')}
        />
        {values.responsibleUserId === null ? (
          <TextField
            label={t('measure.body')}
            name="responsibleBody"
            autoComplete="off"
            maxLength={200}
            description={t('measure.bodyHelp')}
            value={values.responsibleBody}
            onChange={set('responsibleBody')}
          />
        ) : null}
      </div>
      <div className="field-row">
        <DateField label={t('measure.dueOn')} name="dueOn" isRequired value={values.dueOn} onChange={set('dueOn')} />
        <Select
          label={t('measure.goal')}
          name="goalId"
          emptyLabel={t('measure.noGoal')}
          options={goals.map(({ id, text }) => ({ value: id, label: text }))}
          value={values.goalId}
          onChange={set('goalId')}
        />
      </div>
    </>
  );
}
