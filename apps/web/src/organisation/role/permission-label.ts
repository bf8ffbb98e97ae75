import { useTranslation } from 'react-i18next';
import { de } from './texts.de';
import { isKeyOf } from '../../i18n/own-key';

type Label = keyof typeof de;

const isLabel = (key: string): key is Label => isKeyOf(de, key);

/** What a permission opens, in words; a code this version does not know is shown as it is. */
export function usePermissionLabel(): (code: string) => string {
  const { t } = useTranslation('permissions');
  return (code) => {
    const key = code.replace('.', '_');
    return isLabel(key) ? t(key) : code;
  };
}
