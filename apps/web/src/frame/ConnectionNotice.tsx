import { useTranslation } from 'react-i18next';
import { useIsOffline } from '../api/connection';

/** Calm, because nothing is lost: what is typed stays and is saved when the connection is back. */
export function ConnectionNotice() {
  const { t } = useTranslation('frame');
  const isOffline = useIsOffline();
  return (
    <div role="status" className="frame__notice">
      {isOffline ? <p className="banner">{t('offline')}</p> : null}
    </div>
  );
}
