import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { formatDate } from '../../i18n/format';
import { PageHeader, QueryResult, Stepper, TextLink } from '../../ui';
import { HeatMap } from '../counts/HeatMap';
import { themeSteps, type Theme, type ThemeStep } from '../model';
import '../planning.css';
import { ofId } from '../queries';
import { Matrix } from './Matrix';
import { ThemeIssues } from './ThemeIssues';
import { StepDialog } from './StepDialog';

/** A generatives Thema: where it stands, what it says, how often and where, what was decided. */
export function ThemePage({ id }: { id: string }) {
  const { t } = useTranslation('planning');
  const theme = $api.useQuery('get', '/api/themes/{id}', ofId(id));
  const counts = $api.useQuery('get', '/api/themes/{id}/counts', ofId(id));
  return (
    <QueryResult query={theme}>
      {(data) => (
        <>
          <Head theme={data} />
          <Matrix theme={data} />
          <section className="panel stack">
            <h2>{t('counts.title')}</h2>
            <QueryResult query={counts}>{(numbers) => <HeatMap counts={numbers} />}</QueryResult>
          </section>
          <Agenda theme={data} />
          <ThemeIssues themeId={id} />
        </>
      )}
    </QueryResult>
  );
}

function Head({ theme }: { theme: Theme }) {
  const { t } = useTranslation('planning');
  const { challenge, level, step, stepSince, createdOn } = theme;
  const subtitle = [
    `${challenge.code} ${challenge.label}`,
    challenge.fieldLabel,
    t(`level.${level}`),
    t('theme.created', { date: formatDate(createdOn) }),
  ];
  return (
    <>
      <PageHeader
        title={theme.title}
        path={[{ label: t('title'), href: '/strukturelle-themen?ansicht=themen' }]}
        subtitle={subtitle.join(' · ')}
        actions={<StepDialog theme={theme} />}
      />
      <section className="panel stack">
        <Stepper
          label={t('theme.steps')}
          steps={wayTo(step).map((id) => ({ id, label: t(`step.${id}`) }))}
          current={step}
        />
        <p className="muted">{t('theme.since', { step: t(`step.${step}`), date: formatDate(stepSince) })}</p>
      </section>
    </>
  );
}

/** The usual way; a theme that left it ends with where it went. */
function wayTo(step: ThemeStep): ThemeStep[] {
  const isEnd = step === 'zurueckgestellt' || step === 'ans_land_gemeldet';
  return [...themeSteps.slice(0, 6), isEnd ? step : 'umgesetzt'];
}

function Agenda({ theme: { agenda } }: { theme: Theme }) {
  const { t } = useTranslation('planning');
  return (
    <section className="panel stack">
      <h2>{t('theme.agenda')}</h2>
      {agenda.length === 0 ? <p className="muted">{t('theme.noAgenda')}</p> : null}
      <ul className="planning-list">
        {agenda.map(({ planungskonferenzId, title, heldOn, decision, decidedOn, reviewOn }) => (
          <li key={planungskonferenzId}>
            <TextLink
              href={`/planungskonferenzen/${planungskonferenzId}`}
            >{`${title}, ${formatDate(heldOn)}`}</TextLink>
            <p className="planning-text">
              {decidedOn ? t('theme.decidedOn', { date: formatDate(decidedOn), text: decision }) : t('theme.undecided')}
            </p>
            {reviewOn ? <p className="muted">{t('theme.reviewOn', { date: formatDate(reviewOn) })}</p> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
