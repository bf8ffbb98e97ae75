import { useId, type ReactNode } from 'react';
import { TextLink } from '../ui';

interface SectionProps {
  title: string;
  /** The page with everything. */
  more?: { href: string; label: string };
  children: ReactNode;
}

/** One part of the overview: named, with the way to the whole. */
export function Section({ title, more, children }: SectionProps) {
  const id = useId();
  return (
    <section className="panel stack stack--tight" aria-labelledby={id}>
      <div className="overview__head">
        <h2 id={id}>{title}</h2>
        {more ? <TextLink href={more.href}>{more.label}</TextLink> : null}
      </div>
      {children}
    </section>
  );
}
