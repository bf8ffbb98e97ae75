import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { useLanguageName } from '../../clients/names';
import { Notice, PageHeader, PrintArea, PrintButton, QueryResult, Select } from '../../ui';
import type { Slip } from '../choices';
import { SlipPaper } from './SlipPaper';
import './slip.css';

type SlipLanguage = Slip['language'];

const languages: readonly SlipLanguage[] = ['de', 'en', 'ar', 'uk', 'ru', 'ro', 'pl', 'bg', 'tr', 'fr', 'fa'];

/** The slip as it will be printed, in the language of the conversation unless another one is chosen. */
export function SlipPage({ id }: { id: string }) {
  const { t } = useTranslation('referrals');
  const languageName = useLanguageName();
  const [chosen, setChosen] = useState<SlipLanguage | null>(null);
  const params = { path: { id }, query: { language: chosen ?? undefined } };
  const slip = $api.useQuery(
    'get',
    '/api/verweisberatungen/{id}/slip',
    { params },
    { placeholderData: (before) => before },
  );
  return (
    <>
      <PageHeader
        title={t('slip.title')}
        path={[{ label: t('verweisberatung.title'), href: '/verweisberatung' }]}
        actions={<PrintButton />}
      />
      <QueryResult query={slip}>
        {(data) => (
          <>
            <div className="slip-language no-print">
              <Select
                label={t('slip.language')}
                options={languages.map((value) => ({ value, label: languageName(value) }))}
                value={data.language}
                onChange={setChosen}
              />
            </div>
            {data.offers.length === 0 && !data.otherBody ? (
              <Notice tone="warning">{t('slip.empty')}</Notice>
            ) : (
              <PrintArea lang={data.language}>
                <SlipPaper slip={data} />
              </PrintArea>
            )}
          </>
        )}
      </QueryResult>
    </>
  );
}
