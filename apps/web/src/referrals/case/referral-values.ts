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

export function referralBody({ source, offer, body, mode, reason, referredOn }: ReferralValues): ReferralBody {
  const target = source === 'directory' ? { offerId: offer?.id } : { body };
  return { ...target, mode, reason, referredOn: referredOn ?? undefined };
}
