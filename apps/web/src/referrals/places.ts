import { useTranslation } from 'react-i18next';
import { useMunicipalities } from '../organisation/municipalities';
import type { Option } from '../ui';

const keyOfDistrict = 5;

interface Places {
  /** The whole district first, then its municipalities. */
  options: Option[];
  nameOf: (ags: string) => string;
}

/** Where an offer is meant for: a municipality (eight digits) or the whole district (five). */
export function usePlaces(): Places {
  const { t } = useTranslation('referrals');
  const { options, nameOf } = useMunicipalities();
  const district = options[0]?.value.slice(0, keyOfDistrict);
  return {
    options: [...(district ? [{ value: district, label: t('wholeDistrict') }] : []), ...options],
    nameOf: (ags) => (ags.length === keyOfDistrict ? t('wholeDistrict') : nameOf(ags)),
  };
}
