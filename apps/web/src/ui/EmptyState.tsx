import type { ReactNode } from 'react';

/** Nothing here yet: why, and the next step (`action`: a Button or ButtonLink). */
export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty">
      <p className="empty__title">{title}</p>
      {children ? <div className="muted">{children}</div> : null}
      {action}
    </div>
  );
}
