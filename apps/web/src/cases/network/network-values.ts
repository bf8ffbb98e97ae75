import type { components } from '../../api/schema';
import type { NetworkEntry } from '../model';
import { de } from './texts.de';

type Kind = NetworkEntry['kind'];
type Quality = NetworkEntry['quality'];

export const kinds = Object.keys(de.kind) as Kind[];
export const qualities = Object.keys(de.quality) as Quality[];
export const closenesses = ['1', '2', '3'] as const;

export type Closeness = (typeof closenesses)[number];

export interface NetworkValues {
  label: string;
  kind: Kind | null;
  closeness: Closeness | null;
  quality: Quality | null;
  offerId: string | null;
}

export const emptyEntry: NetworkValues = { label: '', kind: null, closeness: null, quality: null, offerId: null };

export function networkValues({ label, kind, closeness, quality, offerId }: NetworkEntry): NetworkValues {
  return { label, kind, closeness: closenesses.find((one) => one === String(closeness)) ?? null, quality, offerId };
}

/** Empty required fields go out empty: the server says which they are. */
export function networkBody({ closeness, ...values }: NetworkValues): components['schemas']['NetworkEntryDto'] {
  return { ...values, closeness: Number(closeness) } as components['schemas']['NetworkEntryDto'];
}
