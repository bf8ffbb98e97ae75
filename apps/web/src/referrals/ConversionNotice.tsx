import { useTranslation } from 'react-i18next';
import { useLanguageName } from '../clients/names';
import { useMunicipalities } from '../organisation/municipalities';
import { useTopicWord } from '../organisation/topic/topics';
import { Notice } from '../ui';
import { useConversion } from './conversion';

/** On the intake page: what came along from the Verweisberatung, and that nothing else did. */
export function ConversionNotice() {
  const { t } = useTranslation('referrals');
  const topicWord = useTopicWord();
  const languageName = useLanguageName();
  const { nameOf } = useMunicipalities();
  const conversion = useConversion();
  if (!conversion) return null;
  const { ags, language, topics } = conversion;
  return (
    <Notice tone="info" title={t('convert.begun')}>
      <p>{[nameOf(ags), languageName(language), ...topics.map(topicWord)].join(' · ')}</p>
      <p>{t('convert.separate')}</p>
    </Notice>
  );
}
