import { TextField } from '../../ui';

interface YearFieldProps {
  label: string;
  name: string;
  value: string;
  onChange: (year: string) => void;
}

/** Four digits; a number field would write 1.987. */
export function YearField({ onChange, ...field }: YearFieldProps) {
  return (
    <TextField
      {...field}
      inputMode="numeric"
      maxLength={4}
      autoComplete="off"
      onChange={(text) => onChange(text.replace(/\D/g, ''))}
    />
  );
}
