import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ComboBox } from '../../ui';
import { CloseIcon } from '../../ui/icons';
import { useCountryName, useCountryOptions } from '../names';

interface NationalityFieldProps {
  value: readonly string[];
  onChange: (codes: string[]) => void;
}

/** One or several nationalities: typed into the list, taken back by their own button. */
export function NationalityField({ value, onChange }: NationalityFieldProps) {
  const { t } = useTranslation('clients');
  const nameOf = useCountryName();
  const options = useCountryOptions().filter((option) => !value.includes(option.value));
  const [round, setRound] = useState(0);
  const add = (code: string | null) => {
    if (code === null) return;
    onChange([...value, code]);
    // A new field after each pick: the old one would keep the word in its input.
    setRound(round + 1);
  };
  return (
    <div className="stack stack--tight">
      <ComboBox
        key={round}
        autoFocus={round > 0}
        label={value.length === 0 ? t('person.nationalities') : t('person.addNationality')}
        name="nationalities"
        options={options}
        value={null}
        onChange={add}
      />
      {value.length > 0 ? (
        <div className="row">
          {value.map((code) => (
            <Button
              key={code}
              size="small"
              aria-label={t('person.removeNationality', { name: nameOf(code) })}
              onPress={() => onChange(value.filter((kept) => kept !== code))}
            >
              {nameOf(code)} <CloseIcon />
            </Button>
          ))}
        </div>
      ) : null}
    </div>
  );
}
