import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { $api, api } from '../../api/client';
import { today } from '../../i18n/format';
import { Actions, Button, DateField, Dialog, EditForm, TextField, useEdits, useSave } from '../../ui';
import type { DeadlineRule } from '../model';
import { toDays, toText } from './days';
import { useRuleWords } from './words';

interface ChangeRuleProps {
  rule: DeadlineRule;
  onClose: () => void;
}

interface Values {
  reminderDays: string;
  escalationDays: string;
  source: string;
  validFrom: string | null;
}

const path = '/api/deadline-rules';

export function ChangeRule({ rule, onClose }: ChangeRuleProps) {
  const { t } = useTranslation('reminders');
  const words = useRuleWords();
  return (
    <Dialog
      title={t('rule.changeOf', { name: words.kind(rule.kind) })}
      isOpen
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
    >
      <RuleForm rule={rule} onClose={onClose} />
    </Dialog>
  );
}

function RuleForm({ rule, onClose }: ChangeRuleProps) {
  const { t } = useTranslation('reminders');
  const words = useRuleWords();
  const edits = useEdits(`own/deadline-rule/${rule.id}`, valuesOf(rule), rule.version);
  const { values, set } = edits;
  const end = () => {
    edits.clear();
    onClose();
  };
  const send = () => api.PATCH('/api/deadline-rules/{id}', { params: { path: { id: rule.id } }, body: toBody(edits) });
  const save = useSave(send, { success: t('rule.changed'), refresh: [['get', path]], onSaved: end });
  return (
    <EditForm
      save={save}
      edits={edits}
      fresh={useFresh(rule)}
      fieldLabel={words.field}
      quoted={['source']}
      onSubmit={() => save.run(undefined)}
      aria-label={t('rule.changeOf', { name: words.kind(rule.kind) })}
    >
      <TextField
        label={t('rule.dayList')}
        description={t('rule.dayListHelp')}
        name="reminderDays"
        isRequired
        maxLength={200}
        value={values.reminderDays}
        onChange={set('reminderDays')}
      />
      <TextField
        label={t('rule.escalationList')}
        description={t('rule.escalationHelp')}
        name="escalationDays"
        maxLength={200}
        value={values.escalationDays}
        onChange={set('escalationDays')}
      />
      <TextField
        label={t('rule.source')}
        name="source"
        isRequired
        maxLength={300}
        value={values.source}
        onChange={set('source')}
      />
      <DateField
        label={t('rule.validFrom')}
        description={t('rule.fromHelp')}
        name="validFrom"
        isRequired
        minValue={today()}
        value={values.validFrom}
        onChange={set('validFrom')}
      />
      <Actions>
        <Button onPress={end}>{t('cancel', { ns: 'ui' })}</Button>
        <Button type="submit" tone="primary" isPending={save.isSaving}>
          {t('rule.save')}
        </Button>
      </Actions>
    </EditForm>
  );
}

/** A rule that holds already is changed from today on. */
function valuesOf({ reminderDays, escalationDays, source, validFrom }: DeadlineRule): Values {
  return {
    reminderDays: toText(reminderDays),
    escalationDays: toText(escalationDays),
    source,
    validFrom: validFrom < today() ? today() : validFrom,
  };
}

function toBody({ values, version }: { values: Values; version: number }) {
  return {
    reminderDays: toDays(values.reminderDays),
    escalationDays: toDays(values.escalationDays),
    source: values.source,
    validFrom: values.validFrom ?? '',
    version,
  };
}

function useFresh({ id }: DeadlineRule) {
  const queries = useQueryClient();
  return async () => {
    const rules = await queries.fetchQuery($api.queryOptions('get', path));
    const rule = rules.find((row) => row.id === id);
    return rule && { values: valuesOf(rule), version: rule.version };
  };
}
