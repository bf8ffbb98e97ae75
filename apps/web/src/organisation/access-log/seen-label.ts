import { useTranslation } from 'react-i18next';
import { de } from '../texts.de';
import { isKeyOf } from '../../i18n/own-key';

type Seen = keyof typeof de.seen;

const isSeen = (key: string): key is Seen => isKeyOf(de.seen, key);

/** The word for what was looked at; a code this version does not know is shown as it is. */
export function useSeenLabel(): (code: string) => string {
  const { t } = useTranslation('organisation');
  return (code) => {
    const key = code.replaceAll('-', '_');
    return isSeen(key) ? t(`seen.${key}`) : code;
  };
}
