import { ListBox, ListBoxItem, Text } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Option } from './Field';
import { CheckIcon } from './icons';

/** The list inside Select, MultiSelect and ComboBox. */
export function Options({ options }: { options: readonly Option[] }) {
  const { t } = useTranslation('ui');
  return (
    <ListBox
      className="options"
      items={options}
      dependencies={[options]}
      renderEmptyState={() => <div className="options__empty">{t('noMatch')}</div>}
    >
      {(option: Option) => <OptionItem option={option} />}
    </ListBox>
  );
}

function OptionItem({ option }: { option: Option }) {
  return (
    <ListBoxItem id={option.value} textValue={option.label} isDisabled={option.isDisabled} className="option">
      <span className="option__mark">
        <CheckIcon />
      </span>
      <span>
        <Text slot="label">{option.label}</Text>
        {option.description ? (
          <Text slot="description" className="option__description">
            {option.description}
          </Text>
        ) : null}
      </span>
    </ListBoxItem>
  );
}
