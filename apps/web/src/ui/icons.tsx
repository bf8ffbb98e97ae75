import type { ReactNode } from 'react';

/** Icons never carry meaning alone: the text beside them, or the name of their button, does. */
function Icon({ children }: { children: ReactNode }) {
  return (
    <svg aria-hidden="true" focusable="false" width="16" height="16" viewBox="0 0 16 16" fill="none">
      <g stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round">
        {children}
      </g>
    </svg>
  );
}

const icon = (paths: string) =>
  function NamedIcon() {
    return (
      <Icon>
        <path d={paths} />
      </Icon>
    );
  };

export const ChevronDownIcon = icon('M4 6.5 8 10.5 12 6.5');
export const ChevronLeftIcon = icon('M9.5 4 5.5 8 9.5 12');
export const ChevronRightIcon = icon('M6.5 4 10.5 8 6.5 12');
export const CheckIcon = icon('M3.5 8.5 6.5 11.5 12.5 4.5');
export const CloseIcon = icon('M4 4 12 12M12 4 4 12');
export const PlusIcon = icon('M8 3V13M3 8H13');
export const MinusIcon = icon('M3 8H13');
export const MenuIcon = icon('M2.5 4.5H13.5M2.5 8H13.5M2.5 11.5H13.5');
export const CalendarIcon = icon('M2.5 4H13.5V13.5H2.5ZM2.5 7H13.5M5.5 2.5V5M10.5 2.5V5');
export const BellIcon = icon(
  'M8 2.5A3.5 3.5 0 0 0 4.5 6C4.5 9.5 3 11 3 11H13S11.5 9.5 11.5 6A3.5 3.5 0 0 0 8 2.5ZM7 13.5H9',
);
export const PersonIcon = icon('M8 8A2.5 2.5 0 1 0 8 3 2.5 2.5 0 0 0 8 8ZM3 13.5A5 5 0 0 1 13 13.5');
export const SearchIcon = icon('M7 11.5A4.5 4.5 0 1 0 7 2.5 4.5 4.5 0 0 0 7 11.5ZM10.5 10.5 13.5 13.5');
export const ArrowUpIcon = icon('M8 13V3.5M4.5 7 8 3.5 11.5 7');
export const ArrowDownIcon = icon('M8 3V12.5M4.5 9 8 12.5 11.5 9');
