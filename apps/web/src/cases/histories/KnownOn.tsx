import { useTranslation } from 'react-i18next';
import { formatDate, today } from '../../i18n/format';
import { Button, DayFilter, Notice } from '../../ui';

interface KnownOnProps {
  /** Null: what is known now. */
  value: string | null;
  onChange: (day: string | null) => void;
}

/** Folded away: whoever asks what an office could know on a day finds it here. */
export function KnownOn({ value, onChange }: KnownOnProps) {
  const { t } = useTranslation('histories');
  return (
    <details className="known-on" open={value !== null}>
      <summary>{t('known.title')}</summary>
      <div className="as-of">
        <DayFilter
          label={t('known.on')}
          description={t('known.help')}
          maxValue={today()}
          value={value}
          onChange={onChange}
        />
        {value === null ? null : <Button onPress={() => onChange(null)}>{t('known.back')}</Button>}
      </div>
    </details>
  );
}

/** Says that this is not what is known today. */
export function KnownOnNotice({ day }: { day: string }) {
  const { t } = useTranslation('histories');
  return (
    <Notice tone="info" title={t('known.noticeTitle', { day: formatDate(day) })}>
      {t('known.noticeText')}
    </Notice>
  );
}
