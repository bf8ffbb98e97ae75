import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/session';
import { usePageExists } from '../../frame/usePageExists';
import { PageHeader, TextLink } from '../../ui';
import './administration.css';

const places = [
  { id: 'users', path: '/verwaltung/nutzende', permission: 'user.manage' },
  { id: 'organisations', path: '/verwaltung/stellen', permission: 'organisation.manage' },
  { id: 'substitution', path: '/verwaltung/vertretung', permission: 'substitution.write' },
  { id: 'notices', path: '/verwaltung/hinweistexte', permission: 'notice.manage' },
  { id: 'mails', path: '/verwaltung/e-mails', permission: 'mail.read' },
  { id: 'deadlineRules', path: '/verwaltung/fristregeln', permission: 'deadline_rule.manage' },
  { id: 'lawRules', path: '/verwaltung/rechtsregeln', permission: 'law_rule.manage' },
  { id: 'accessibility', path: '/verwaltung/barrierefreiheit', permission: 'accessibility.manage' },
  { id: 'limit', path: '/verwaltung/richtwert', permission: 'caseload.limit' },
  { id: 'accessLog', path: '/verwaltung/zugriffe', permission: 'access_log.read' },
  { id: 'roles', path: '/verwaltung/rollen', permission: 'people.read' },
] as const;

/** What this user may look up and set, a sentence each. */
export function AdministrationPage() {
  const { t } = useTranslation('organisation');
  const may = useMay();
  const exists = usePageExists();
  const open = places.filter(({ path, permission }) => may(permission) && exists(path));
  return (
    <>
      <PageHeader title={t('administration.title')} subtitle={t('administration.subtitle')} />
      <ul className="panel places">
        {open.map(({ id, path }) => (
          <li key={id}>
            <TextLink href={path}>{t(`administration.${id}`)}</TextLink>
            <p className="muted">{t(`administration.${id}Text`)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
