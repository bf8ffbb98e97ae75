import { useTranslation } from 'react-i18next';
import { toProblem } from '../api/problem';
import { Button, PageHeader, ProblemNotice } from '../ui';

/** Catches what no page has caught; the reload keeps the address. */
export function ErrorPage({ error }: { error: unknown }) {
  const { t } = useTranslation('frame');
  return (
    <div className="stack">
      <PageHeader title={t('failed.title')} />
      <ProblemNotice problem={toProblem(error)} />
      <div>
        <Button tone="primary" onPress={() => window.location.reload()}>
          {t('failed.again')}
        </Button>
      </div>
    </div>
  );
}
