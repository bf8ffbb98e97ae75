import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { sessionQuery } from '../../api/session';
import { LanguageChoice } from '../../frame/LanguageChoice';
import { useHeadingFocus } from '../../frame/useHeadingFocus';
import { formatDate } from '../../i18n/format';
import { productName } from '../../i18n/product';
import { PageHeader, QueryResult, TextLink } from '../../ui';
import './accessibility.css';
import { BarrierForm } from './BarrierForm';
import { Contact, Ombudsstelle } from './Contact';

/** When the self-assessment was made; whoever changes what the statement says makes it anew. */
const ASSESSED_ON = '2026-11-22';

/** The statement the law demands (§ 10b BGG NRW): open to everybody, with or without a session. */
export function AccessibilityPage() {
  const { t } = useTranslation('accessibility');
  const { data: session } = useQuery(sessionQuery);
  const operators = $api.useQuery('get', '/api/accessibility');
  const date = formatDate(ASSESSED_ON);
  useHeadingFocus();
  return (
    <div className="statement">
      <header className="statement__top">
        <p>
          <strong>{productName}</strong>
        </p>
        <TextLink href={session ? '/' : '/anmeldung'}>{t(session ? 'toStart' : 'toLogin')}</TextLink>
        <LanguageChoice />
      </header>
      <main className="stack">
        <PageHeader title={t('title')} subtitle={t('subtitle', { date })} />
        <Short />
        <Conformance date={date} />
        <Limits />
        <QueryResult query={operators}>
          {(found) => (
            <>
              <Contact operators={found} />
              {found.length > 0 ? <BarrierForm operators={found} /> : null}
              <Ombudsstelle operators={found} />
            </>
          )}
        </QueryResult>
      </main>
    </div>
  );
}

function Short() {
  const { t } = useTranslation('accessibility');
  return (
    <section className="panel stack stack--tight" aria-labelledby="short">
      <h2 id="short">{t('short.title')}</h2>
      <p>{t('short.one')}</p>
      <p>{t('short.two')}</p>
      <p>{t('short.three')}</p>
      <p>
        {t('short.four')} <TextLink href="#melden">{t('report.title')}</TextLink>
      </p>
      <p>{t('short.five')}</p>
    </section>
  );
}

function Conformance({ date }: { date: string }) {
  const { t } = useTranslation('accessibility');
  return (
    <section className="panel stack" aria-labelledby="state">
      <h2 id="state">{t('state.title')}</h2>
      <p>{t('state.text')}</p>
      <p>{t('state.reason')}</p>
      <h3>{t('check.title')}</h3>
      <p>{t('check.text', { date })}</p>
      <ul>
        <li>{t('check.axe')}</li>
        <li>{t('check.keyboard')}</li>
        <li>{t('check.narrow')}</li>
      </ul>
      <p>{t('check.notYet')}</p>
    </section>
  );
}

const limits = ['documents', 'papers', 'wide', 'sign', 'languages', 'docs'] as const;

function Limits() {
  const { t } = useTranslation('accessibility');
  return (
    <section className="panel stack" aria-labelledby="limits">
      <h2 id="limits">{t('limits.title')}</h2>
      <ul className="stack stack--tight">
        {limits.map((limit) => (
          <li key={limit}>{t(`limits.${limit}`)}</li>
        ))}
      </ul>
      <p>{t('limits.why')}</p>
    </section>
  );
}
