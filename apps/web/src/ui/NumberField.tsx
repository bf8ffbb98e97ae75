import { Button, Group, Input, NumberField as AriaNumberField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { ariaProps, FieldHelp, FieldLabel, type FieldProps } from './Field';
import { MinusIcon, PlusIcon } from './icons';

export interface NumberFieldProps extends FieldProps {
  value: number | null;
  onChange: (value: number | null) => void;
  minValue?: number;
  maxValue?: number;
  step?: number;
}

/** A number, or null when empty. */
export function NumberField({ value, onChange, minValue, maxValue, step, ...field }: NumberFieldProps) {
  const { t } = useTranslation('ui');
  return (
    <AriaNumberField
      {...ariaProps(field)}
      {...{ minValue, maxValue, step }}
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
    >
      <FieldLabel {...field} />
      <Group className="control control--group">
        <Input />
        <Button slot="decrement" className="control__button" aria-label={t('decrease')}>
          <MinusIcon />
        </Button>
        <Button slot="increment" className="control__button" aria-label={t('increase')}>
          <PlusIcon />
        </Button>
      </Group>
      <FieldHelp {...field} />
    </AriaNumberField>
  );
}
