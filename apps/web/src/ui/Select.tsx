import { Button, Popover, Select as AriaSelect, SelectValue, type Key } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { ariaProps, FieldHelp, FieldLabel, type FieldProps, type Option } from './Field';
import { ChevronDownIcon } from './icons';
import { Options } from './Options';

export interface SelectProps<V extends string> extends FieldProps {
  options: readonly Option<V>[];
  value: V | null;
  onChange: (value: V | null) => void;
  /** With it the choice can be taken back, e.g. "alle" in a filter. */
  emptyLabel?: string;
}

/** Picks one of a short list. */
export function Select<V extends string>({ options, value, onChange, emptyLabel, ...field }: SelectProps<V>) {
  const { t } = useTranslation('ui');
  const all: Option[] = emptyLabel === undefined ? [...options] : [{ value: '', label: emptyLabel }, ...options];
  const pick = (key: Key | null) => onChange(options.find((option) => option.value === key)?.value ?? null);
  const selected = value ?? (emptyLabel === undefined ? null : '');
  return (
    <AriaSelect {...ariaProps(field)} value={selected} onChange={pick} placeholder={t('choose')} allowsEmptyCollection>
      <FieldLabel {...field} />
      <SelectButton />
      <FieldHelp {...field} />
      <Popover className="popover">
        <Options options={all} />
      </Popover>
    </AriaSelect>
  );
}

export interface MultiSelectProps<V extends string> extends FieldProps {
  options: readonly Option<V>[];
  value: readonly V[];
  onChange: (value: V[]) => void;
}

/** Picks several of a long list; for a dozen or fewer prefer ChipGroup, where all stay visible. */
export function MultiSelect<V extends string>({ options, value, onChange, ...field }: MultiSelectProps<V>) {
  const { t } = useTranslation('ui');
  const pick = (keys: readonly Key[]) =>
    onChange(options.filter((option) => keys.includes(option.value)).map((option) => option.value));
  return (
    <AriaSelect
      {...ariaProps(field)}
      selectionMode="multiple"
      value={[...value]}
      onChange={pick}
      placeholder={t('choose')}
      allowsEmptyCollection
    >
      <FieldLabel {...field} />
      <SelectButton />
      <FieldHelp {...field} />
      <Popover className="popover">
        <Options options={options} />
      </Popover>
    </AriaSelect>
  );
}

function SelectButton() {
  return (
    <Button className="control control--select">
      <SelectValue className="control__value">
        {({ isPlaceholder, defaultChildren, selectedText }) => (isPlaceholder ? defaultChildren : selectedText)}
      </SelectValue>
      <ChevronDownIcon />
    </Button>
  );
}
