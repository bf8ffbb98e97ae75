import type { Mode, ReferralBody } from '../choices';

/** What the form holds. */
export interface ReferralValues {
  source: 'directory' | 'other';
  offer: { id: string; label: string } | null;
  body: string;
  mode: Mode;
  reason: string;
  referredOn: string | null;
}

/** Without passing on data unless somebody decides otherwise. */
export const newReferral: ReferralValues = {
  source: 'directory',
  offer: null,
  body: '',
  mode: 'kalt',
  reason: '',
  referredOn: null,
};

/** The chosen body in words, '' while nothing is chosen. */
export const bodyOf = ({ source, offer, body }: ReferralValues): string =>
  source === 'directory' ? (offer?.label ?? '') : body;

export function referralBody({ source, offer, body, mode, reason, referredOn }: ReferralValues): ReferralBody {
  const target = source === 'directory' ? { offerId: offer?.id } : { body };
  return { ...target, mode, reason, referredOn: referredOn ?? undefined };
}
