import { useTranslation } from 'react-i18next';
import { de } from './texts.de';

type Field = keyof typeof de.field;

const isField = (name: string): name is Field => name in de.field;

/** The word for the name of a changed field of a case; a name this version does not know is shown as it is. */
export function useCaseFieldLabel(): (name: string) => string {
  const { t } = useTranslation('cases');
  return (name) => (isField(name) ? t(`field.${name}`) : name);
}
