import { useTranslation } from 'react-i18next';
import { DateField, Select, type Edits } from '../../ui';
import { useOptions } from '../choices';
import type { VerweisberatungValues } from './verweisberatung-values';

const coarse = ['ageBand', 'gender', 'statusGroup', 'region'] as const;

/** Voluntary and coarse; folded away, because most conversations need none of it. */
export function MoreDetails({ values, set }: Pick<Edits<VerweisberatungValues>, 'values' | 'set'>) {
  const { t } = useTranslation('referrals');
  const options = useOptions();
  return (
    <details className="consult__more">
      <summary>{t('verweisberatung.more')}</summary>
      <div className="stack">
        <p className="muted">{t('verweisberatung.moreHelp')}</p>
        <div className="field-row">
          {coarse.map((name) => (
            <Select<string>
              key={name}
              label={t(`verweisberatung.${name}`)}
              name={name}
              options={options(name)}
              emptyLabel={t('verweisberatung.notStated')}
              value={values[name]}
              onChange={set(name) as (value: string | null) => void}
            />
          ))}
          <DateField
            label={t('verweisberatung.heldOn')}
            description={t('verweisberatung.heldOnHelp')}
            name="heldOn"
            value={values.heldOn}
            onChange={set('heldOn')}
          />
        </div>
      </div>
    </details>
  );
}
