import { useTranslation } from 'react-i18next';
import { de } from './texts.de';
import { isKeyOf } from '../../i18n/own-key';

const isField = (name: string): name is keyof typeof de.field => isKeyOf(de.field, name);

/** The word for the name of a changed field. */
export function useFieldLabel(): (field: string) => string {
  const { t } = useTranslation('lawRules');
  return (field) => (isField(field) ? t(`field.${field}`) : field);
}
