import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../i18n/format';
import { Button } from './Button';
import { Notice } from './Notice';

interface SavedBeforeNoticeProps {
  at: string | undefined;
  onSaveAsAnother: () => void;
  onDiscard: () => void;
}

/** The server had it already, only its answer was lost; what was changed since is nowhere but here. */
export function SavedBeforeNotice({ at, onSaveAsAnother, onDiscard }: SavedBeforeNoticeProps) {
  const { t } = useTranslation('ui');
  return (
    <Notice tone="warning" title={t('savedBefore.title')}>
      <p>{at ? t('savedBefore.text', { at: formatDateTime(at) }) : t('savedBefore.textOnly')}</p>
      <div className="row">
        <Button onPress={onSaveAsAnother}>{t('savedBefore.another')}</Button>
        <Button onPress={onDiscard}>{t('savedBefore.discard')}</Button>
      </div>
    </Notice>
  );
}
