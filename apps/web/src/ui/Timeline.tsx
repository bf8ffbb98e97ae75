import type { ReactNode } from 'react';
import { goWhenMeant } from './go-when-meant';

export interface TimelineEntry {
  id: string;
  /** Of what it is about, for addresses. */
  anchor?: string;
  title: ReactNode;
  /** Date and author. */
  meta: ReactNode;
  content?: ReactNode;
}

/** What happened, newest first. */
export function Timeline({ label, entries }: { label: string; entries: readonly TimelineEntry[] }) {
  return (
    <ol className="timeline" aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.id} id={entry.anchor} tabIndex={-1} ref={goWhenMeant} className="timeline__entry">
          <h3 className="timeline__title">{entry.title}</h3>
          <p className="timeline__meta">{entry.meta}</p>
          {entry.content}
        </li>
      ))}
    </ol>
  );
}
