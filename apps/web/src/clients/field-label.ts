import { useTranslation } from 'react-i18next';
import { de } from './texts.de';
import { isKeyOf } from '../i18n/own-key';

type Field = keyof typeof de.field;

const isField = (name: string): name is Field => isKeyOf(de.field, name);

/** The word for the name of a changed field of a person; a name this version does not know is shown as it is. */
export function usePersonFieldLabel(): (name: string) => string {
  const { t } = useTranslation('clients');
  return (name) => (isField(name) ? t(`field.${name}`) : name);
}
