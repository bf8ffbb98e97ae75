import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { productName } from '../i18n/product';
import { TextLink } from './Button';
import { focusIfRequested } from './heading-focus';

export interface Crumb {
  label: string;
  href: string;
}

export interface PageHeaderProps {
  title: string;
  /** What the browser's title bar and history say instead; required where `title` is a person: names stay out of them. */
  documentTitle?: string;
  subtitle?: ReactNode;
  /** The way back up, without the page itself. */
  path?: readonly Crumb[];
  /** One primary action at most, secondary ones before it. */
  actions?: ReactNode;
}

/** The top of every page: names it for the eye, the tab and the screen reader. */
export function PageHeader({ title, documentTitle = title, subtitle, path = [], actions }: PageHeaderProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${documentTitle} · ${productName}`;
  }, [documentTitle]);
  useEffect(() => focusIfRequested(heading.current), []);
  return (
    <header className="page-header">
      <Breadcrumbs path={path} />
      <div className="page-header__row">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {subtitle ? <div className="page-header__subtitle">{subtitle}</div> : null}
        </div>
        {actions ? <div className="row no-print">{actions}</div> : null}
      </div>
    </header>
  );
}

function Breadcrumbs({ path }: { path: readonly Crumb[] }) {
  const { t } = useTranslation('ui');
  if (path.length === 0) return null;
  return (
    <nav aria-label={t('breadcrumb')} className="no-print">
      <ol className="breadcrumbs">
        {path.map((crumb) => (
          <li key={crumb.href}>
            <TextLink href={crumb.href}>{crumb.label}</TextLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}
