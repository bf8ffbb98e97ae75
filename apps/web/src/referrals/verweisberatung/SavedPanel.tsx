import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonLink } from '../../ui';
import { ConvertDialog } from './ConvertDialog';
import type { VerweisberatungValues } from './verweisberatung-values';

export interface Saved {
  id: string;
  values: VerweisberatungValues;
}

/** What can be done with a Verweisberatung that has just been saved. */
export function SavedPanel({ saved, onNext }: { saved: Saved; onNext: () => void }) {
  const { t } = useTranslation('referrals');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const hasTarget = saved.values.offers.length > 0 || saved.values.otherBody.trim() !== '';
  return (
    <section className="panel stack">
      <h2 ref={heading} tabIndex={-1}>
        {t('verweisberatung.saved')}
      </h2>
      <p>{t('verweisberatung.savedText')}</p>
      <div className="row">
        <Button tone="primary" onPress={onNext}>
          {t('verweisberatung.next')}
        </Button>
        {hasTarget ? (
          <ButtonLink href={`/verweisberatung/${saved.id}/zettel`}>{t('verweisberatung.slip')}</ButtonLink>
        ) : null}
        <ConvertDialog values={saved.values} />
      </div>
    </section>
  );
}
