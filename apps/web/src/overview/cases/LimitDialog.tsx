import { useTranslation } from 'react-i18next';
import { useQueryClient } from '@tanstack/react-query';
import { $api, api } from '../../api/client';
import type { components } from '../../api/schema';
import { formatDate, today } from '../../i18n/format';
import { isKeyOf } from '../../i18n/own-key';
import {
  Actions,
  Button,
  DateField,
  Dialog,
  EditForm,
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

type Limit = components['schemas']['CaseloadLimitView'];

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
      {(found) => (
        <div className="overview__head">
          <p className="overview__meta">
            <InForce limit={found} />
          </p>
          <Dialog title={t('change')} trigger={<Button size="small">{t('change')}</Button>}>
            {(close) => <LimitForm limit={found} close={close} />}
          </Dialog>
        </div>
      )}
    </QueryResult>
  );
}

function InForce({ limit: { cases, source, validFrom, next } }: { limit: Limit }) {
  const { t } = useTranslation('workload');
  return (
    <>
      {t('limitText', { cases, source, date: formatDate(validFrom) })}{' '}
      {next ? t('limitNext', { ...next, date: formatDate(next.validFrom) }) : null}
    </>
  );
}

/** A new value has a source of its own; only the number begins with what is there. */
const valuesOf = ({ cases }: Limit): Values => ({ cases, source: '', validFrom: today() });
const fieldWords = { cases: 'perPost', source: 'source', validFrom: 'validFrom' } as const;

function LimitForm({ limit, close }: { limit: Limit; close: () => void }) {
  const { t } = useTranslation('workload');
  const queryClient = useQueryClient();
  const edits = useEdits<Values>('own/caseload-limit', valuesOf(limit), limit.version);
  const { values, set, clear, version } = edits;
  const fresh = async () => {
    const { data } = await api.GET('/api/workload/limit');
    await Promise.all(queries.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
    return data && { values: valuesOf(data), version: data.version };
  };
  const end = () => {
    clear();
    close();
  };
  const send = () =>
    api.PUT('/api/workload/limit', {
      body: { cases: values.cases ?? 0, source: values.source, validFrom: values.validFrom ?? '', version },
    });
  const save = useSave(send, { success: t('changed'), refresh: queries, onSaved: end });
  return (
    <EditForm
      save={save}
      edits={edits}
      fresh={fresh}
      fieldLabel={(field) => (isKeyOf(fieldWords, field) ? t(fieldWords[field]) : field)}
      onSubmit={() => save.run(undefined)}
      aria-label={t('change')}
    >
      <p>
        <InForce limit={limit} />
      </p>
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
    </EditForm>
  );
}
