import { useTranslation } from 'react-i18next';
import { de } from './texts.de';
import { isKeyOf } from '../i18n/own-key';

type Changed = keyof typeof de.changed;

const isChanged = (name: string): name is Changed => isKeyOf(de.changed, name);

/** The word for the name of a changed field of a conference. */
export function useChangedLabel(): (name: string) => string {
  const { t } = useTranslation('conferences');
  return (name) => (isChanged(name) ? t(`changed.${name}`) : name);
}
