import { useIsFetching } from '@tanstack/react-query';
import { ListBox, ListBoxItem, Text } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Option } from './Field';
import { CheckIcon } from './icons';

/** The list inside Select, MultiSelect and ComboBox. Opened before its options have come, it fills when they do. */
export function Options({ options }: { options: readonly Option[] }) {
  const { t } = useTranslation('ui');
  const isLoading = useIsFetching() > 0;
  return (
    <ListBox
      className="options"
      items={options}
      dependencies={[options]}
      renderEmptyState={() => <div className="options__empty">{t(isLoading ? 'loading' : 'noMatch')}</div>}
    >
      {(option: Option) => <OptionItem id={option.value} option={option} />}
    </ListBox>
  );
}

/** The list takes its key from `id` out here: by position a new search would give an item another id, which is refused. */
function OptionItem({ id, option }: { id: string; option: Option }) {
  return (
    <ListBoxItem id={id} textValue={option.label} isDisabled={option.isDisabled} className="option">
      <span className="option__mark">
        <CheckIcon />
      </span>
      <span>
        {/* One name for both: what is seen must be part of what is spoken. */}
        <Text slot="label">
          {option.label} {option.description ? <span className="option__description">{option.description}</span> : null}
        </Text>
      </span>
    </ListBoxItem>
  );
}
