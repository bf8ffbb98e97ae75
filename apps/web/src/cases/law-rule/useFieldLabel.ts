import { useTranslation } from 'react-i18next';
import { de } from './texts.de';

const isField = (name: string): name is keyof typeof de.field => name in de.field;

/** The word for the name of a changed field. */
export function useFieldLabel(): (field: string) => string {
  const { t } = useTranslation('lawRules');
  return (field) => (isField(field) ? t(`field.${field}`) : field);
}
