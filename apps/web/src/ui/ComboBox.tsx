import { useContext, useEffect, useRef } from 'react';
import {
  Button,
  ComboBox as AriaComboBox,
  FormValidationContext,
  Group,
  Input,
  Popover,
  type Key,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { ariaProps, FieldHelp, FieldLabel, type FieldProps, type Option } from './Field';
import { ChevronDownIcon } from './icons';
import { Options } from './Options';
import { useListKeptOpen } from './useListKeptOpen';

export interface ComboBoxProps<V extends string> extends FieldProps {
  options: readonly Option<V>[];
  value: V | null;
  onChange: (value: V | null) => void;
  /** With it the options are those the server found for the typed text; without it the list filters itself. */
  onSearch?: (text: string) => void;
}

const keepAll = () => true;

/** Picks one of a long list by typing. */
export function ComboBox<V extends string>({ options, value, onChange, onSearch, ...field }: ComboBoxProps<V>) {
  const { t } = useTranslation('ui');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => () => keepPageReadable(box.current, false), []);
  const isRefused = Object.hasOwn(useContext(FormValidationContext), field.name ?? '');
  const keepOpen = useListKeptOpen();
  const changeOpen = (isOpen: boolean) => {
    keepPageReadable(box.current, isOpen);
    keepOpen(isOpen);
  };
  const pick = (key: Key | null) => onChange(options.find((option) => option.value === key)?.value ?? null);
  return (
    <AriaComboBox
      {...ariaProps(field)}
      ref={box}
      onOpenChange={changeOpen}
      value={value}
      onChange={pick}
      onInputChange={onSearch}
      defaultFilter={onSearch ? keepAll : undefined}
      defaultItems={options}
      // Focused by the page and not by the person, it waits until something is typed, and hides no sentence below it.
      menuTrigger={field.autoFocus || isRefused ? 'input' : 'focus'}
      allowsEmptyCollection
    >
      <FieldLabel {...field} />
      <Group className="control control--group">
        <Input dir="auto" />
        <Button className="control__button" aria-label={t('showOptions')}>
          <ChevronDownIcon />
        </Button>
      </Group>
      <FieldHelp {...field} />
      <Popover className="popover">
        {/* The list is not modal, so it needs a landmark of its own. */}
        <section aria-label={field.label}>
          <Options options={options} />
        </section>
      </Popover>
    </AriaComboBox>
  );
}

/**
 * React Aria hides the rest of the page from screen readers while the list is open, but leaves it focusable.
 * What it takes for a top layer it leaves alone: the page, or the dialog the field stands in.
 */
function keepPageReadable(box: HTMLElement | null, isOpen: boolean): void {
  const page = box?.closest('.modal-backdrop') ?? document.getElementById('root');
  page?.toggleAttribute('data-react-aria-top-layer', isOpen);
}
