import type { Offer, OfferBody } from '../choices';

/** What the form holds: everything there, nothing missing. */
export type OfferValues = Required<OfferBody>;

export const newOffer: OfferValues = {
  name: '',
  provider: '',
  kind: 'other',
  ags: [],
  topics: [],
  languages: [],
  targetGroups: [],
  organisationId: null,
  access: '',
  address: '',
  phone: '',
  email: '',
  website: '',
  opening: '',
  appointment: '',
  checkedOn: null,
};

export function offerValues(offer: Offer): OfferValues {
  const { id: _id, version: _version, may: _may, ...values } = offer;
  return values;
}
