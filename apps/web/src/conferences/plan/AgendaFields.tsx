import { useTranslation } from 'react-i18next';
import { Button, NumberField, TextField } from '../../ui';
import { CloseIcon } from '../../ui/icons';
import type { AgendaItem } from './plan-values';

interface AgendaFieldsProps {
  agenda: readonly AgendaItem[];
  onChange: (agenda: AgendaItem[]) => void;
}

/** The agenda with the minutes of each item. */
export function AgendaFields({ agenda, onChange }: AgendaFieldsProps) {
  const { t } = useTranslation('conferencePlan');
  const minutes = agenda.reduce((sum, item) => sum + (item.minutes ?? 0), 0);
  const replace = (index: number, edits: Partial<AgendaItem>) =>
    onChange(agenda.map((item, other) => (other === index ? { ...item, ...edits } : item)));
  return (
    <fieldset className="agenda-fields">
      <legend className="field__label">{t('plan.agenda')}</legend>
      <p className="field__description">{t('plan.agendaHelp')}</p>
      {agenda.map((item, index) => {
        const number = index + 1;
        return (
          // The position is the identity: an item has nothing else.
          <div key={index} className="agenda-fields__item">
            <TextField
              label={t('plan.item', { number })}
              name={`agenda.${index}.title`}
              maxLength={200}
              value={item.title}
              onChange={(title) => replace(index, { title })}
            />
            <NumberField
              label={t('plan.minutes')}
              name={`agenda.${index}.minutes`}
              minValue={1}
              maxValue={240}
              value={item.minutes}
              onChange={(next) => replace(index, { minutes: next })}
            />
            <Button
              tone="quiet"
              size="icon"
              aria-label={t('plan.removeItem', { number })}
              onPress={() => onChange(agenda.filter((_, other) => other !== index))}
            >
              <CloseIcon />
            </Button>
          </div>
        );
      })}
      <div className="row">
        <Button size="small" onPress={() => onChange([...agenda, { title: '', minutes: 10 }])}>
          {t('plan.addItem')}
        </Button>
        <span className="muted">{t('plan.total', { minutes })}</span>
      </div>
    </fieldset>
  );
}
