import { useTranslation } from 'react-i18next';
import { Button } from './Button';

interface PagerProps {
  shown: number;
  hasMore: boolean;
  isLoading: boolean;
  onMore: () => void;
}

/** The end of a keyset-paged list; `useInfiniteQuery` gives all four. */
export function Pager({ shown, hasMore, isLoading, onMore }: PagerProps) {
  const { t } = useTranslation('ui');
  if (shown === 0) return null;
  return (
    <div className="pager">
      <p className="muted">{hasMore ? t('shownCount', { count: shown }) : t('allShown')}</p>
      {hasMore ? (
        <Button onPress={onMore} isPending={isLoading}>
          {isLoading ? t('loading') : t('loadMore')}
        </Button>
      ) : null}
    </div>
  );
}
