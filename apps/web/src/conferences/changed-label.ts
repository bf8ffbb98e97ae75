import { useTranslation } from 'react-i18next';
import { de } from './texts.de';

type Changed = keyof typeof de.changed;

const isChanged = (name: string): name is Changed => name in de.changed;

/** The word for the name of a changed field of a conference. */
export function useChangedLabel(): (name: string) => string {
  const { t } = useTranslation('conferences');
  return (name) => (isChanged(name) ? t(`changed.${name}`) : name);
}
