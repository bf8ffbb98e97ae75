import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { formatDate } from '../../i18n/format';
import { Button, RadioGroup, TextField, useSave } from '../../ui';
import type { ClientHit } from '../model';

interface KnownPersonProps {
  /** The person of the file, who cannot live with themselves. */
  except: string;
  value: string | null;
  onChange: (clientId: string | null) => void;
}

/** Somebody of my cases, found by name or Fallcode. */
export function KnownPerson({ except, value, onChange }: KnownPersonProps) {
  const { t } = useTranslation('household');
  const { t: clients } = useTranslation('clients');
  const [text, setText] = useState('');
  const [found, setFound] = useState<{ asked: string; hits: ClientHit[] } | null>(null);
  const latest = useRef('');
  const search = useSave(async (asked: string) => {
    latest.current = asked;
    const { data } = await api.POST('/api/client-search', { body: { text: asked } });
    if (!data || latest.current !== asked) return;
    setFound({ asked, hits: data.hits.filter(({ clientId }) => clientId !== except) });
  });
  // The answer to other words would offer somebody else.
  const hits = found?.asked === text ? found.hits : null;
  const write = (next: string) => {
    setText(next);
    onChange(null);
  };
  const label = ({ displayName, birthDate, birthYear, caseCode }: ClientHit) =>
    [displayName, birthDate ? formatDate(birthDate) : birthYear, caseCode ?? clients('search.noCase')]
      .filter(Boolean)
      .join(', ');
  const ask = () => {
    onChange(null);
    if (text.trim()) search.run(text);
  };
  return (
    <div className="stack stack--tight">
      <div className="row">
        <TextField label={t('search')} autoComplete="off" maxLength={120} value={text} onChange={write} onEnter={ask} />
        <Button isPending={search.isSaving} onPress={ask}>
          {t('searchSubmit')}
        </Button>
      </div>
      {hits?.length === 0 ? <p role="status">{t('foundNone')}</p> : null}
      {hits && hits.length > 0 ? (
        <RadioGroup
          label={t('found')}
          name="clientId"
          isRequired
          options={hits.map((hit) => ({ value: hit.clientId, label: label(hit) }))}
          value={value}
          onChange={onChange}
        />
      ) : null}
    </div>
  );
}
