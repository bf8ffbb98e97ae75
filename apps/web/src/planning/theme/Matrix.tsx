import { useTranslation } from 'react-i18next';
import { Button, Dialog } from '../../ui';
import type { Theme } from '../model';
import '../planning.css';
import { MatrixForm } from './MatrixForm';
import { matrixTexts } from './matrix-values';

/** The matrix of the Integrationskonzept, filled as far as it is known. */
export function Matrix({ theme }: { theme: Theme }) {
  const { t } = useTranslation('planning');
  const { recommendation, recommendationTable } = theme.challenge;
  const concept = { text: recommendation, table: recommendationTable };
  return (
    <section className="panel stack">
      <div className="row">
        <h2>{t('theme.matrix')}</h2>
        <Dialog title={t('theme.editTitle')} isWide trigger={<Button size="small">{t('theme.edit')}</Button>}>
          {(close) => <MatrixForm theme={theme} close={close} />}
        </Dialog>
      </div>
      {recommendation ? (
        <p className="muted">{recommendationTable ? t('theme.conceptTable', concept) : t('theme.concept', concept)}</p>
      ) : null}
      <dl className="descriptions planning-matrix">
        {matrixTexts.map((field) => (
          <MatrixEntry key={field} term={t(`field.${field}`)} text={theme[field]} />
        ))}
        <MatrixEntry term={t('field.timeframe')} text={theme.timeframe ? t(`timeframe.${theme.timeframe}`) : ''} />
      </dl>
    </section>
  );
}

function MatrixEntry({ term, text }: { term: string; text: string }) {
  const { t } = useTranslation('planning');
  return (
    <div>
      <dt>{term}</dt>
      <dd className={text ? 'planning-text' : 'muted'}>{text || t('theme.notYet')}</dd>
    </div>
  );
}
