import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema';
import { Button, type Selection } from '../../ui';
import { HandOverDialog } from './HandOverDialog';

type Row = components['schemas']['CaseListItem'];

/** Choosing cases in a list in order to hand them over; off until somebody wants it. */
export function useCaseSelection(rows: readonly Row[]) {
  const [selected, setSelected] = useState<ReadonlySet<string> | null>(null);
  const own = rows.filter(({ part }) => part === 'lead');
  const chosen = own.filter(({ id }) => selected?.has(id)).map(({ id }) => id);
  const selection: Selection | undefined = selected
    ? {
        selected,
        onChange: setSelected,
        rowName: (key) => rows.find(({ id }) => id === key)?.code ?? '',
        canSelect: (key) => own.some(({ id }) => id === key),
      }
    : undefined;
  return { selection, chosen, begin: () => setSelected(new Set()), end: () => setSelected(null) };
}

interface SelectionBarProps {
  chosen: readonly string[];
  isChoosing: boolean;
  onBegin: () => void;
  onEnd: () => void;
}

/** The bar above the list of cases. */
export function SelectionBar({ chosen, isChoosing, onBegin, onEnd }: SelectionBarProps) {
  const { t } = useTranslation('handover');
  if (!isChoosing) {
    return (
      <div>
        <Button size="small" onPress={onBegin}>
          {t('select.begin')}
        </Button>
      </div>
    );
  }
  return (
    <section className="panel row" aria-label={t('select.begin')}>
      <p role="status">{chosen.length > 0 ? t('select.chosen', { count: chosen.length }) : t('select.hint')}</p>
      <HandOverDialog
        caseIds={chosen}
        trigger={
          <Button tone="primary" isDisabled={chosen.length === 0}>
            {t('select.submit')}
          </Button>
        }
      />
      <HandOverDialog trigger={<Button>{t('select.all')}</Button>} />
      <Button tone="quiet" onPress={onEnd}>
        {t('select.end')}
      </Button>
    </section>
  );
}
