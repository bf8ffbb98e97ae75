import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import type { components } from '../../api/schema';
import { formatDate } from '../../i18n/format';
import { ButtonLink, QueryResult, TextLink } from '../../ui';
import { Section } from '../Section';

type Numbers = components['schemas']['PlanningOverviewView'];

/** For the Koordinierende Stelle: what came in, where the themes stand, the next Planungskonferenz. */
export function PlanningNumbers() {
  const { t } = useTranslation('overview');
  const overview = $api.useQuery('get', '/api/planning/overview');
  return (
    <QueryResult query={overview}>
      {(numbers) => (
        <>
          <Section title={t('planning.title')}>
            <div className="overview__head">
              <div>
                <p>
                  <strong>{t('planning.inbox', { count: numbers.inbox })}</strong>
                </p>
                <p className="overview__meta">{t('planning.inboxText')}</p>
              </div>
              <ButtonLink href="/strukturelle-themen?ansicht=eingang">{t('planning.inboxLink')}</ButtonLink>
            </div>
          </Section>
          <Steps steps={numbers.steps} />
          <Next next={numbers.next} />
        </>
      )}
    </QueryResult>
  );
}

function Steps({ steps }: Pick<Numbers, 'steps'>) {
  const { t } = useTranslation(['overview', 'planning']);
  return (
    <Section title={t('planning.steps')}>
      {steps.length === 0 ? (
        <p className="muted">{t('planning.noThemes')}</p>
      ) : (
        <dl className="overview__steps">
          {steps.map(({ step, themes }) => (
            <div key={step}>
              <dt>
                <TextLink href={`/strukturelle-themen?ansicht=themen&schritt=${step}`}>
                  {t(`step.${step}`, { ns: 'planning' })}
                </TextLink>
              </dt>
              <dd>{themes}</dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  );
}

function Next({ next }: Pick<Numbers, 'next'>) {
  const { t } = useTranslation('overview');
  return (
    <Section title={t('planning.next')} more={{ href: '/planungskonferenzen', label: t('planning.plan') }}>
      {next ? (
        <div>
          <p>
            <TextLink href={`/planungskonferenzen/${next.id}`}>{next.title}</TextLink>
          </p>
          <p className="overview__meta">{t('planning.nextOn', { date: formatDate(next.heldOn), place: next.place })}</p>
        </div>
      ) : (
        <p className="muted">{t('planning.nextNone')}</p>
      )}
    </Section>
  );
}
