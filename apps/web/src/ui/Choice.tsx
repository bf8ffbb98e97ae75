import type { ReactNode } from 'react';
import {
  CheckboxButton,
  CheckboxField,
  CheckboxGroup as AriaCheckboxGroup,
  RadioButton,
  RadioField,
  RadioGroup as AriaRadioGroup,
  Text,
} from 'react-aria-components';
import { ariaProps, FieldHelp, FieldLabel, RequiredMark, type FieldProps, type Option } from './Field';
import { CheckIcon } from './icons';

export interface CheckboxProps extends Omit<FieldProps, 'label' | 'hideLabel'> {
  children: ReactNode;
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
}

/** A single yes or no. */
export function Checkbox({ children, isSelected, onChange, ...field }: CheckboxProps) {
  return (
    <CheckboxField {...ariaProps({ label: '', ...field })} isSelected={isSelected} onChange={onChange}>
      <CheckboxButton className="choice">
        <CheckMark />
        <span>
          {children} <RequiredMark isRequired={field.isRequired} />
        </span>
      </CheckboxButton>
      <FieldHelp {...field} />
    </CheckboxField>
  );
}

function CheckMark() {
  return (
    <span className="choice__box">
      <CheckIcon />
    </span>
  );
}

interface ChoicesProps<V extends string> extends FieldProps {
  options: readonly Option<V>[];
  value: readonly V[];
  onChange: (value: V[]) => void;
}

/** Several of a few, each with its own line. */
export function CheckboxGroup<V extends string>(props: ChoicesProps<V> & { isInline?: boolean }) {
  const { isInline, ...rest } = props;
  const list = isInline ? 'choices choices--inline' : 'choices';
  return (
    <Choices {...rest} list={list} item="choice">
      <CheckMark />
    </Choices>
  );
}

/** Several of a few as chips, e.g. the topics of a Verweisberatung. */
export function ChipGroup<V extends string>(props: ChoicesProps<V>) {
  return (
    <Choices {...props} list="chips" item="chip">
      <CheckIcon />
    </Choices>
  );
}

function Choices<V extends string>(props: ChoicesProps<V> & { list: string; item: string; children: ReactNode }) {
  const { options, value, onChange, list, item, children, ...field } = props;
  const pick = (picked: readonly string[]) =>
    onChange(options.map((option) => option.value).filter((option) => picked.includes(option)));
  return (
    <AriaCheckboxGroup {...ariaProps(field)} value={[...value]} onChange={pick}>
      <FieldLabel {...field} />
      <div className={list}>
        {options.map((option) => (
          <CheckboxField key={option.value} value={option.value} isDisabled={option.isDisabled}>
            <CheckboxButton className={item}>
              {children}
              <span>{option.label}</span>
            </CheckboxButton>
            <OptionDescription text={option.description} />
          </CheckboxField>
        ))}
      </div>
      <FieldHelp {...field} />
    </AriaCheckboxGroup>
  );
}

function OptionDescription({ text }: { text: string | undefined }) {
  return text ? (
    <Text slot="description" className="choice__description">
      {text}
    </Text>
  ) : null;
}

export interface RadioGroupProps<V extends string> extends FieldProps {
  options: readonly Option<V>[];
  value: V | null;
  onChange: (value: V) => void;
  isInline?: boolean;
}

/** Exactly one of a few. */
export function RadioGroup<V extends string>({ options, value, onChange, isInline, ...field }: RadioGroupProps<V>) {
  const pick = (picked: string) => {
    const option = options.find((candidate) => candidate.value === picked);
    if (option) onChange(option.value);
  };
  return (
    <AriaRadioGroup {...ariaProps(field)} value={value} onChange={pick}>
      <FieldLabel {...field} />
      <div className={isInline ? 'choices choices--inline' : 'choices'}>
        {options.map((option) => (
          <RadioField key={option.value} value={option.value} isDisabled={option.isDisabled}>
            <RadioButton className="choice">
              <span className="choice__box choice__box--round">
                <span className="choice__dot" />
              </span>
              <span>{option.label}</span>
            </RadioButton>
            <OptionDescription text={option.description} />
          </RadioField>
        ))}
      </div>
      <FieldHelp {...field} />
    </AriaRadioGroup>
  );
}
