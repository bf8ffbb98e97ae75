import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { $api } from '../api/client';
import { paged } from '../api/paging';
import { useMay } from '../api/session';
import { formatDateTime, today } from '../i18n/format';
import { QueryResult, TextLink } from '../ui';
import { Section } from './Section';

const most = 5;
const coming: readonly string[] = ['geplant', 'eingeladen'];

interface Row {
  id: string;
  href: string;
  question: string;
  startsAt: string;
  about: string;
}

type Render = (rows: readonly Row[]) => ReactNode;

/** The next Fallkonferenzen I lead or am invited to. */
export function NextConferences() {
  const { t } = useTranslation('overview');
  const may = useMay();
  const withInvited = (hosted: readonly Row[]) =>
    may('conference.attend') ? (
      <Invited>{(invited) => <Rows rows={[...hosted, ...invited]} />}</Invited>
    ) : (
      <Rows rows={hosted} />
    );
  return (
    <Section title={t('conferences.title')} more={{ href: '/fallkonferenzen', label: t('conferences.all') }}>
      {may('conference.host') ? <Hosted>{withInvited}</Hosted> : withInvited([])}
    </Section>
  );
}

function Hosted({ children }: { children: Render }) {
  const conferences = $api.useInfiniteQuery('get', '/api/conferences', {}, paged);
  return (
    <QueryResult query={conferences}>
      {({ pages }) =>
        children(
          pages
            .flatMap(({ items }) => items)
            .filter(isComing)
            .map(({ caseCode: about, ...row }) => ({ ...row, about, href: `/fallkonferenzen/${row.id}` })),
        )
      }
    </QueryResult>
  );
}

function Invited({ children }: { children: Render }) {
  const { t } = useTranslation('overview');
  const conferences = $api.useQuery('get', '/api/guest/conferences');
  return (
    <QueryResult query={conferences}>
      {(rows) =>
        children(
          rows.filter(isComing).map(({ participantId: id, invitedBy: name, ...row }) => {
            return { ...row, id, href: `/gast/fallkonferenzen/${id}`, about: t('conferences.invitedBy', { name }) };
          }),
        )
      }
    </QueryResult>
  );
}

function isComing({ state, startsAt }: { state: string; startsAt: string }): boolean {
  return coming.includes(state) && startsAt.slice(0, 10) >= today();
}

function Rows({ rows }: { rows: readonly Row[] }) {
  const { t } = useTranslation('overview');
  if (rows.length === 0) return <p className="muted">{t('conferences.none')}</p>;
  const next = rows.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt)).slice(0, most);
  return (
    <ul className="overview__list">
      {next.map(({ id, href, question, startsAt, about }) => (
        <li key={id}>
          <div>
            <p>
              <TextLink href={href}>{question}</TextLink>
            </p>
            <p className="overview__meta">{[formatDateTime(startsAt), about].join(' · ')}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
