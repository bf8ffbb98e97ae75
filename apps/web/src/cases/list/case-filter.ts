import { topics, type Topic } from '../../organisation/topic/topics';
import { phases, type Phase, type SavedView } from '../model';

/** The filters of the list as they stand in the address: codes only, never anything about a person. */
export interface CaseFilter {
  phase?: Phase;
  gemeinde?: string;
  einwilligung?: 'in_force' | 'missing';
  ueberfaellig?: true;
  stand?: 'closed';
  thema?: Topic;
  /** Code of what holds today. */
  rechtskreis?: string;
  aufenthalt?: string;
}

const isCode = (value: unknown): value is string => typeof value === 'string' && /^[a-z0-9_]{1,40}$/.test(value);

/** Reads the filters from an address; what is not one of them is dropped. */
export function readFilter(search: Record<string, unknown>): CaseFilter {
  const { phase, gemeinde, einwilligung, ueberfaellig, stand, rechtskreis, aufenthalt } = search;
  const known = phases.find((candidate) => candidate === phase);
  const thema = topics.find((candidate) => candidate === search['thema']);
  return {
    ...(known ? { phase: known } : {}),
    ...(typeof gemeinde === 'string' && /^\d{8}$/.test(gemeinde) ? { gemeinde } : {}),
    ...(einwilligung === 'in_force' || einwilligung === 'missing' ? { einwilligung } : {}),
    ...(ueberfaellig === true ? { ueberfaellig } : {}),
    ...(stand === 'closed' ? { stand } : {}),
    ...(thema ? { thema } : {}),
    ...(isCode(rechtskreis) ? { rechtskreis } : {}),
    ...(isCode(aufenthalt) ? { aufenthalt } : {}),
  };
}

/** The filters as the API names them. */
export function toSaved(filter: CaseFilter) {
  const { phase, gemeinde, einwilligung, ueberfaellig, stand, thema, rechtskreis, aufenthalt } = filter;
  return {
    state: stand ?? ('open' as const),
    ...(phase ? { phase } : {}),
    ...(gemeinde ? { ags: gemeinde } : {}),
    ...(einwilligung ? { consent: einwilligung } : {}),
    ...(ueberfaellig ? { overdue: true } : {}),
    ...(thema ? { topic: thema } : {}),
    ...(rechtskreis ? { rechtskreis } : {}),
    ...(aufenthalt ? { residence: aufenthalt } : {}),
  };
}

/** What a page of the list asks for. */
export const toQuery = (filter: CaseFilter) => ({ ...toSaved(filter), sort: 'due' as const, limit: 50 });

/** The address of filters the API kept; what the list does not know any more is dropped. */
export function fromSaved({ ags, consent, overdue, state, topic, residence, ...same }: SavedView['filter']) {
  return readFilter({
    ...same,
    gemeinde: ags,
    einwilligung: consent,
    ueberfaellig: overdue,
    stand: state,
    thema: topic,
    aufenthalt: residence,
  });
}

/** Whether two of them show the same list. */
export function isSameFilter(one: CaseFilter, other: CaseFilter): boolean {
  return JSON.stringify(readFilter({ ...one })) === JSON.stringify(readFilter({ ...other }));
}
