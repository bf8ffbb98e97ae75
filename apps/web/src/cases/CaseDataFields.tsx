import { useTranslation } from 'react-i18next';
import { useMunicipalities } from '../organisation/municipalities';
import { ComboBox, RadioGroup, Select, type Edits } from '../ui';
import type { CaseData } from './case-data';
import { accessRoutes, caseKinds, targetGroups } from './model';

/** Municipality, kind, target group and how the person came. */
export function CaseDataFields({ edits: { values, set } }: { edits: Pick<Edits<CaseData>, 'values' | 'set'> }) {
  const { t } = useTranslation('cases');
  const municipalities = useMunicipalities();
  return (
    <>
      <RadioGroup
        label={t('data.kind')}
        name="kind"
        isRequired
        isInline
        options={caseKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        value={values.kind}
        onChange={set('kind')}
      />
      <div className="field-row">
        <ComboBox
          label={t('data.ags')}
          name="ags"
          isRequired
          options={municipalities.options}
          value={values.ags}
          onChange={set('ags')}
        />
        <Select
          label={t('data.targetGroup')}
          name="targetGroup"
          emptyLabel={t('data.notStated')}
          options={targetGroups.map((value) => ({ value, label: t(`targetGroup.${value}`) }))}
          value={values.targetGroup}
          onChange={set('targetGroup')}
        />
        <Select
          label={t('data.accessRoute')}
          name="accessRoute"
          emptyLabel={t('data.notStated')}
          options={accessRoutes.map((value) => ({ value, label: t(`accessRoute.${value}`) }))}
          value={values.accessRoute}
          onChange={set('accessRoute')}
        />
      </div>
    </>
  );
}
