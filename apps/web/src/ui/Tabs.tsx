import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';

export interface TabItem<Id extends string> {
  id: Id;
  label: string;
  content: ReactNode;
}

export interface TabsProps<Id extends string> {
  label: string;
  items: readonly TabItem<Id>[];
  selected: Id;
  onChange: (id: Id) => void;
}

/** Tabs; keep the selected one in the URL, so that it survives a reload and can be linked. */
export function Tabs<Id extends string>({ label, items, selected, onChange }: TabsProps<Id>) {
  const pick = (key: string | number) => {
    const item = items.find((candidate) => candidate.id === key);
    if (item) onChange(item.id);
  };
  return (
    <AriaTabs className="tabs" selectedKey={selected} onSelectionChange={pick}>
      <TabList className="tabs__list" aria-label={label}>
        {items.map((item) => (
          <Tab key={item.id} id={item.id} className="tab">
            {item.label}
          </Tab>
        ))}
      </TabList>
      {items.map((item) => (
        <TabPanel key={item.id} id={item.id} className="tabs__panel">
          {item.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
