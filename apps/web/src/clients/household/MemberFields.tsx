import { useTranslation } from 'react-i18next';
import { Checkbox, DateField, Select, type Edits } from '../../ui';
import { YearField } from '../person/YearField';
import { custodies, hasCustody, relations, type MemberValues } from './member-values';

interface MemberFieldsProps {
  edits: Pick<Edits<MemberValues>, 'values' | 'set'>;
  /** The year of birth is asked here only where no person of their own is recorded. */
  isMinimal: boolean;
}

/** How somebody belongs to the person of the file. */
export function MemberFields({ edits: { values, set }, isMinimal }: MemberFieldsProps) {
  const { t } = useTranslation('household');
  return (
    <>
      <div className="field-row">
        <Select
          label={t('relation')}
          name="relation"
          isRequired
          options={relations.map((value) => ({ value, label: t(`relations.${value}`) }))}
          value={values.relation}
          onChange={set('relation')}
        />
        {isMinimal ? (
          <YearField label={t('birthYear')} name="birthYear" value={values.birthYear} onChange={set('birthYear')} />
        ) : null}
      </div>
      {hasCustody(values.relation) ? (
        <Select
          label={t('custody')}
          name="custody"
          description={t(values.relation === 'child' ? 'custodyHelp.child' : 'custodyHelp.other')}
          emptyLabel={t('custodyNone')}
          options={custodies.map((value) => ({ value, label: t(`custodies.${value}`) }))}
          value={values.custody}
          onChange={set('custody')}
        />
      ) : null}
      <Checkbox isSelected={values.livesTogether} onChange={set('livesTogether')}>
        {t('livesTogether')}
      </Checkbox>
      <div className="field-row">
        <DateField label={t('fromOn')} name="fromOn" value={values.fromOn} onChange={set('fromOn')} />
        <DateField label={t('toOn')} name="toOn" value={values.toOn} onChange={set('toOn')} />
      </div>
    </>
  );
}
