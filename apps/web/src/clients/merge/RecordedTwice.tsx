import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api, api } from '../../api/client';
import { Button, Dialog, QueryResult, Table, TextField, useSave, type Column } from '../../ui';
import type { Client, ClientHit } from '../model';
import { BirthText } from '../search/BirthText';
import { Reasons } from '../search/Reasons';
import { usePersonSearch } from '../search/usePersonSearch';
import { MergeForm } from './MergeForm';

/** The way to two records of one person: who is like this one, and what to do with them. */
export function RecordedTwice({ client }: { client: Client }) {
  const { t } = useTranslation('merge');
  return (
    <Dialog
      isWide
      title={t('twiceTitle')}
      trigger={
        <Button size="small" tone="quiet">
          {t('twice')}
        </Button>
      }
    >
      {(close) => <Steps client={client} close={close} />}
    </Dialog>
  );
}

function Steps({ client, close }: { client: Client; close: () => void }) {
  const [otherId, setOtherId] = useState<string | null>(null);
  if (otherId === null) return <Candidates client={client} onCompare={setOtherId} />;
  return <MergeForm clientId={client.id} otherId={otherId} onBack={() => setOtherId(null)} onMerged={close} />;
}

function Candidates({ client, onCompare }: { client: Client; onCompare: (otherId: string) => void }) {
  const { t } = useTranslation('merge');
  const [text, setText] = useState('');
  const likely = $api.useQuery('get', '/api/clients/{id}/duplicates', { params: { path: { id: client.id } } });
  const search = usePersonSearch(text);
  const found = (search.data?.hits ?? []).filter(({ clientId }) => clientId !== client.id);
  return (
    <div className="stack">
      <QueryResult query={likely}>
        {(hits) => (
          <>
            <p role="status">{hits.length > 0 ? t('twiceText', { name: client.displayName }) : t('noneLikely')}</p>
            <Hits client={client} hits={hits} label={t('twiceTitle')} onCompare={onCompare} />
          </>
        )}
      </QueryResult>
      <TextField
        type="search"
        label={t('findOther')}
        description={t('findOtherHelp')}
        autoComplete="off"
        maxLength={120}
        value={text}
        onChange={setText}
      />
      {text.trim() ? <Hits client={client} hits={found} label={t('found')} onCompare={onCompare} /> : null}
    </div>
  );
}

interface HitsProps {
  client: Client;
  hits: readonly ClientHit[];
  label: string;
  onCompare: (otherId: string) => void;
}

function Hits({ client, hits, label, onCompare }: HitsProps) {
  const { t } = useTranslation('merge');
  const { t: tc } = useTranslation('clients');
  const columns: Column<ClientHit>[] = [
    { id: 'name', header: tc('search.name'), isRowHeader: true, cell: ({ displayName }) => <bdi>{displayName}</bdi> },
    { id: 'birth', header: tc('person.birthDate'), cell: (hit) => <BirthText {...hit} /> },
    { id: 'match', header: tc('search.match'), cell: ({ reasons }) => <Reasons reasons={reasons} /> },
    {
      id: 'next',
      header: tc('search.next'),
      cell: (hit) => (
        <div className="row">
          <Button
            size="small"
            aria-label={t('compareWith', { name: hit.displayName })}
            onPress={() => onCompare(hit.clientId)}
          >
            {t('compare')}
          </Button>
          <NotSame client={client} hit={hit} />
        </div>
      ),
    },
  ];
  return <Table label={label} columns={columns} rows={hits} rowKey={({ clientId }) => clientId} empty={null} />;
}

function NotSame({ client, hit }: { client: Client; hit: ClientHit }) {
  const { t } = useTranslation('merge');
  const save = useSave(
    () =>
      api.POST('/api/clients/{id}/distinctions', {
        params: { path: { id: client.id } },
        body: { otherId: hit.clientId },
      }),
    { success: t('apart'), refresh: [['get', '/api/clients/{id}/duplicates']] },
  );
  return (
    <Button
      size="small"
      tone="quiet"
      aria-label={t('notSameAs', { name: hit.displayName })}
      isPending={save.isSaving}
      onPress={() => save.run(undefined)}
    >
      {t('notSame')}
    </Button>
  );
}
