import type { ReactElement } from 'react';
import { Header, Menu as AriaMenu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';

export interface MenuEntry {
  id: string;
  label: string;
  /** A place to go … */
  href?: string;
  /** … or a thing to do. */
  onAction?: () => void;
  isDanger?: boolean;
  lang?: string;
}

export interface MenuGroup {
  id: string;
  title?: string;
  entries: readonly MenuEntry[];
}

/** Actions behind a button. */
export function Menu({
  trigger,
  label,
  groups,
}: {
  trigger: ReactElement;
  label: string;
  groups: readonly MenuGroup[];
}) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className="popover" placement="bottom end">
        <AriaMenu className="options" aria-label={label}>
          {groups.map((group) => (
            <MenuSection key={group.id} id={group.id} className="menu-section" aria-label={group.title ?? label}>
              {group.title ? <Header className="menu-heading">{group.title}</Header> : null}
              {group.entries.map(({ id, isDanger, ...entry }) => (
                <Entry key={id} id={id} className={isDanger ? 'option option--danger' : 'option'} {...entry} />
              ))}
            </MenuSection>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

function Entry({ label, lang, ...item }: Omit<MenuEntry, 'isDanger'> & { className: string }) {
  return (
    <MenuItem {...item} textValue={label}>
      <span lang={lang}>{label}</span>
    </MenuItem>
  );
}
