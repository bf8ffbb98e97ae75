import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export type NoticeTone = 'info' | 'success' | 'warning' | 'error';

/** A sentence that must not be missed. Errors interrupt a screen reader, everything else waits its turn. */
export function Notice({ tone, title, children }: { tone: NoticeTone; title?: string; children?: ReactNode }) {
  const { t } = useTranslation('ui');
  return (
    <div className={`notice notice--${tone}`} role={tone === 'error' ? 'alert' : 'status'}>
      <p className="notice__title">{title ?? t(`tone.${tone}`)}</p>
      {children ? <div>{children}</div> : null}
    </div>
  );
}
