import { useTranslation } from 'react-i18next';
import { today } from '../../i18n/format';
import { Actions, Button, DateField, TextField, type Edits } from '../../ui';
import type { Dated, Opened, PeriodRow, ValueRow } from './model';

/** From when to when a rule holds, where it stands, and when somebody looked. */
export function DatedFields<Values extends Dated>({ edits }: { edits: Edits<Values> }) {
  const { t } = useTranslation('lawRules');
  const { values } = edits;
  const set = (change: Partial<Dated>) => edits.change(change as Partial<Values>);
  return (
    <>
      <div className="field-row">
        <DateField
          label={t('field.validFrom')}
          name="validFrom"
          isRequired
          value={values.validFrom}
          onChange={(validFrom) => set({ validFrom })}
        />
        <DateField
          label={t('field.validUntil')}
          name="validUntil"
          description={t('help.validUntil')}
          value={values.validUntil}
          onChange={(validUntil) => set({ validUntil })}
        />
      </div>
      <TextField
        label={t('field.source')}
        name="source"
        description={t('help.source')}
        isRequired
        maxLength={300}
        value={values.source}
        onChange={(source) => set({ source })}
      />
      <DateField
        label={t('field.sourceOn')}
        name="sourceOn"
        description={t('help.sourceOn')}
        isRequired
        maxValue={today()}
        value={values.sourceOn}
        onChange={(sourceOn) => set({ sourceOn })}
      />
    </>
  );
}

/** What saving will mean. */
export function Explanation({ opened }: { opened: Opened<PeriodRow> | Opened<ValueRow> }) {
  const { t } = useTranslation('lawRules');
  const words = opened.deed === 'add' ? t('explain.add') : t(`explain.${opened.deed}.${opened.row.origin}`);
  return <p className="muted">{words}</p>;
}

export function FormActions({ isSaving, onCancel }: { isSaving: boolean; onCancel: () => void }) {
  const { t } = useTranslation('ui');
  return (
    <Actions>
      <Button onPress={onCancel}>{t('cancel')}</Button>
      <Button type="submit" tone="primary" isPending={isSaving}>
        {t('save')}
      </Button>
    </Actions>
  );
}
