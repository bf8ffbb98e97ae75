import { useTranslation } from 'react-i18next';
import { $api, api } from '../../api/client';
import { formatDate, today } from '../../i18n/format';
import {
  Actions,
  Button,
  DateField,
  Dialog,
  Form,
  NumberField,
  QueryResult,
  TextField,
  useEdits,
  useSave,
} from '../../ui';

const queries = [
  ['get', '/api/workload'],
  ['get', '/api/workload/limit'],
] as const;

interface Values {
  cases: number | null;
  source: string;
  validFrom: string | null;
}

/** The soft limit with its source, and changing it from a day on. */
export function LimitDialog() {
  const { t } = useTranslation('workload');
  const limit = $api.useQuery('get', '/api/workload/limit');
  return (
    <QueryResult query={limit}>
      {({ cases, source, validFrom, next }) => (
        <div className="overview__head">
          <p className="overview__meta">
            {t('limitText', { cases, source, date: formatDate(validFrom) })}{' '}
            {next ? t('limitNext', { ...next, date: formatDate(next.validFrom) }) : null}
          </p>
          <Dialog title={t('change')} trigger={<Button size="small">{t('change')}</Button>}>
            {(close) => <LimitForm cases={cases} close={close} />}
          </Dialog>
        </div>
      )}
    </QueryResult>
  );
}

function LimitForm({ cases, close }: { cases: number; close: () => void }) {
  const { t } = useTranslation('workload');
  const edits = useEdits<Values>('own/caseload-limit', { cases, source: '', validFrom: today() });
  const { values, set, clear } = edits;
  const end = () => {
    clear();
    close();
  };
  const send = () =>
    api.PUT('/api/workload/limit', {
      body: { cases: values.cases ?? 0, source: values.source, validFrom: values.validFrom ?? '' },
    });
  const save = useSave(send, { success: t('changed'), refresh: queries, onSaved: end });
  return (
    <Form save={save} edits={edits} onSubmit={() => save.run(undefined)} aria-label={t('change')}>
      <p>{t('changeText')}</p>
      <NumberField label={t('perPost')} name="cases" isRequired value={values.cases} onChange={set('cases')} />
      <TextField label={t('source')} name="source" isRequired value={values.source} onChange={set('source')} />
      <DateField
        label={t('validFrom')}
        name="validFrom"
        isRequired
        value={values.validFrom}
        onChange={set('validFrom')}
      />
      <Actions>
        <Button onPress={end}>{t('cancel', { ns: 'ui' })}</Button>
        <Button type="submit" tone="primary" isPending={save.isSaving}>
          {t('save', { ns: 'ui' })}
        </Button>
      </Actions>
    </Form>
  );
}
