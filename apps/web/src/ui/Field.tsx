import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

/** What every field shares. `name` connects it with `fields[].field` of a problem answer. */
export interface FieldProps {
  label: string;
  name?: string;
  description?: ReactNode;
  /** An error known on this side; errors of the server arrive by themselves through `Form`. */
  error?: string;
  isRequired?: boolean;
  isDisabled?: boolean;
  autoFocus?: boolean;
  /** The label stays for screen readers; only where the heading above says the same. */
  hideLabel?: boolean;
}

/** An option of Select, ComboBox, RadioGroup, CheckboxGroup and ChipGroup. */
export interface Option<V extends string = string> {
  value: V;
  label: string;
  description?: string;
  isDisabled?: boolean;
}

type LabelProps = Pick<FieldProps, 'label' | 'isRequired' | 'hideLabel'>;

export function FieldLabel({ label, isRequired, hideLabel }: LabelProps) {
  return (
    <Label className={hideLabel ? 'visually-hidden' : 'field__label'}>
      {label} <RequiredMark isRequired={isRequired} />
    </Label>
  );
}

/** The word, not a star: stars need an explanation. */
export function RequiredMark({ isRequired }: { isRequired: boolean | undefined }) {
  const { t } = useTranslation('ui');
  return isRequired ? <span className="field__required">{t('required')}</span> : null;
}

export function FieldHelp({ description, error }: Pick<FieldProps, 'description' | 'error'>) {
  return (
    <>
      {description ? (
        <Text slot="description" className="field__description">
          {description}
        </Text>
      ) : null}
      <FieldError className="field__error">{error}</FieldError>
    </>
  );
}

/** The props that go on to React Aria: everything that is not drawn by FieldLabel and FieldHelp. */
export function ariaProps({ name, isRequired, isDisabled, autoFocus, error }: FieldProps) {
  return {
    name,
    'data-field': name,
    isRequired,
    isDisabled,
    autoFocus,
    isInvalid: error ? true : undefined,
    validationBehavior: 'aria' as const,
    className: 'field',
  };
}
