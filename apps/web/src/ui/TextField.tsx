import type { HTMLInputAutoCompleteAttribute, KeyboardEvent } from 'react';
import { Input, TextArea as AriaTextArea, TextField as AriaTextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { ariaProps, FieldHelp, FieldLabel, type FieldProps } from './Field';

interface TextProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  maxLength?: number;
}

export interface TextFieldProps extends TextProps {
  type?: 'text' | 'email' | 'password' | 'tel' | 'url' | 'search';
  autoComplete?: HTMLInputAutoCompleteAttribute;
  inputMode?: 'text' | 'numeric' | 'tel' | 'email';
  /** What Enter does instead of sending the form around the field, e.g. searching. */
  onEnter?: () => void;
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { value, onChange, maxLength, type, autoComplete, inputMode, onEnter, ...field } = props;
  const catchEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !onEnter) return;
    event.preventDefault();
    onEnter();
  };
  return (
    <AriaTextField {...ariaProps(field)} {...{ value, onChange, maxLength, type, autoComplete, inputMode }}>
      <FieldLabel {...field} />
      <Input className="control" dir="auto" onKeyDown={catchEnter} />
      <FieldHelp {...field} />
    </AriaTextField>
  );
}

export interface TextAreaProps extends TextProps {
  rows?: number;
  placeholder?: string;
}

/** Several lines; grows with the text where the browser can. With `maxLength` it says how much is left near the end. */
export function TextArea({ value, onChange, maxLength, rows = 4, placeholder, ...field }: TextAreaProps) {
  return (
    <AriaTextField {...ariaProps(field)} {...{ value, onChange, maxLength }}>
      <FieldLabel {...field} />
      <AriaTextArea className="control" rows={rows} placeholder={placeholder} dir="auto" />
      <CharactersLeft left={maxLength === undefined ? Infinity : maxLength - value.length} />
      <FieldHelp {...field} />
    </AriaTextField>
  );
}

function CharactersLeft({ left }: { left: number }) {
  const { t } = useTranslation('ui');
  return left <= 100 ? <span className="field__description">{t('charactersLeft', { count: left })}</span> : null;
}
