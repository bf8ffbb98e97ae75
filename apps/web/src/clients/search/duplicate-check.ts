import { useState } from 'react';
import { api } from '../../api/client';
import type { ClientSearchResult } from '../model';
import type { PersonValues } from '../person/person-values';
import { wantedOf } from './wanted';

/** An answer of the search with the question it belongs to. */
export interface Found {
  asked: string;
  result: ClientSearchResult;
}

/** Who has been ruled out while a new person is recorded. */
export interface DuplicateCheck {
  /** People found who are somebody else. */
  apart: readonly string[];
  tellApart: (clientId: string) => void;
  /** Nobody of an answer is the one: it is not asked again. */
  noneOf: (found: Found) => void;
  /** The answer to what is typed now, if it was changed since and somebody is found. */
  again: (person: PersonValues) => Promise<Found | null>;
  /** Remembers with the new person who they are not: everybody told apart, and everybody of this answer. */
  remember: (clientId: string, ruledOut: Found | null) => Promise<void>;
}

/** Keeps what was decided in the search until the person is stored. */
export function useDuplicateCheck(): DuplicateCheck {
  const [apart, setApart] = useState<readonly string[]>([]);
  const [checked, setChecked] = useState('');
  const exclude = (ids: readonly string[]) => setApart((before) => [...new Set([...before, ...ids])]);
  return {
    apart,
    tellApart: (clientId) => exclude([clientId]),
    noneOf: ({ asked, result }) => {
      setChecked(asked);
      exclude(result.hits.map(({ clientId }) => clientId));
    },
    again: async (person) => {
      const wanted = wantedOf(person);
      const asked = JSON.stringify(wanted);
      if (asked === checked || asked === '{}') return null;
      const { data: result } = await api.POST('/api/client-search', { body: wanted });
      const isSomebody =
        result && (result.known.length > 0 || result.hits.some((hit) => !apart.includes(hit.clientId)));
      return isSomebody ? { asked, result } : null;
    },
    remember: async (clientId, ruledOut) => {
      const others = new Set([...apart, ...(ruledOut?.result.hits ?? []).map((hit) => hit.clientId)]);
      for (const otherId of others)
        await api.POST('/api/clients/{id}/distinctions', { params: { path: { id: clientId } }, body: { otherId } });
    },
  };
}
