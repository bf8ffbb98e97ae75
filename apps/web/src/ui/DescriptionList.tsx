import type { ReactNode } from 'react';

export interface Description {
  term: string;
  value: ReactNode;
}

/** Terms with their values, e.g. the head of a case. */
export function DescriptionList({ items }: { items: readonly Description[] }) {
  return (
    <dl className="descriptions">
      {items.map((item) => (
        <div key={item.term}>
          <dt>{item.term}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
