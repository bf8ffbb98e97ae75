import { isTopic, type Topic } from '../../organisation/topic/topics';
import { asChoice, type Choice } from '../choices';

/** What the address of the directory holds. */
export interface OfferSearch {
  thema?: Topic;
  ort?: string;
  sprache?: string;
  zielgruppe?: Choice<'targetGroup'>;
  suche?: string;
}

const longest = 100;
const matching = (value: unknown, pattern: RegExp) => {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && pattern.test(text) ? text : undefined;
};

/** Takes from an address what the directory understands. */
export function readOfferSearch(search: Record<string, unknown>): OfferSearch {
  return {
    thema: isTopic(search['thema']) ? search['thema'] : undefined,
    ort: matching(search['ort'], /^\d{5}(\d{3})?$/),
    sprache: matching(search['sprache'], /^[a-z]{2,3}$/),
    zielgruppe: asChoice('targetGroup', search['zielgruppe']),
    suche: matching(search['suche'], /./)?.slice(0, longest),
  };
}
