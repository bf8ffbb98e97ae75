import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button';

interface PrintAreaProps {
  children: ReactNode;
  /** Language of the printed text when it is not that of the interface, e.g. a slip in Arabic. */
  lang?: string;
  isOnScreen?: boolean;
}

/** While one is on the page, only its content is printed. */
export function PrintArea({ children, lang, isOnScreen = true }: PrintAreaProps) {
  return (
    <div className={isOnScreen ? 'print-area' : 'print-area print-area--paper-only'} lang={lang} dir="auto">
      {children}
    </div>
  );
}

export function PrintButton({ children }: { children?: string }) {
  const { t } = useTranslation('ui');
  return <Button onPress={() => window.print()}>{children ?? t('print')}</Button>;
}
