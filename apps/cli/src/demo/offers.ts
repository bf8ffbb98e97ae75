import { type OfferKind, topicsOfKind } from '@fallnetz/referrals';
import type { Chance } from './chance';
import directory from './data/counselling-services.json';
import type { DemoCase } from './cases';
import type { Row } from './rows';

const TARGET_GROUPS: Record<string, string> = { MSOE: 'msoe', Ukraine: 'ukraine', Arbeitsmigration: 'labour_migrants' };
const DISTRICT_AGS = '05754';

interface Service {
  name: string;
  provider: string;
  ags: string[];
  kind: string;
  languages?: string[];
  targetGroups?: string[];
}

/** The real services the municipalities name themselves; the key of the Kreis stands for all of it. */
export function offerRows(chance: Chance, districtId: string, organisations: Row[]): Row[] {
  return (directory.services as Service[]).map(({ name, provider, ags, kind, languages, targetGroups }) => {
    const ownKind = kind.replaceAll('-', '_') as OfferKind;
    return {
      id: chance.id(),
      district_id: districtId,
      organisation_id: organisations.find((one) => one['name'] === provider)?.['id'] ?? null,
      name,
      provider,
      kind: ownKind,
      ags,
      topics: topicsOfKind(ownKind),
      languages: languages ?? [],
      target_groups: (targetGroups ?? []).map((group) => TARGET_GROUPS[group] ?? 'labour_migrants'),
      access: '',
      address: '',
      phone: '',
      email: '',
      website: '',
      opening: '',
      appointment: '',
      checked_on: null,
      version: 1,
    };
  });
}

/** Referrals of every fifth case: the person goes there themselves, no data pass on. */
export function referralRows(chance: Chance, cases: DemoCase[], offers: Row[], today: string): Row[] {
  const withReferral = cases.filter((_, index) => index % 5 === 0);
  return withReferral.map(({ id, lead, ags }) => {
    const near = offers.filter((offer) =>
      (offer['ags'] as string[]).some((place) => [ags, DISTRICT_AGS].includes(place)),
    );
    const outcome = chance.weighted([
      [null, 4],
      ['arrived', 4],
      ['waiting_list', 2],
      ['no_show', 1],
    ] as const);
    return {
      id: chance.id(),
      case_id: id,
      offer_id: chance.pick(near)['id'],
      body: '',
      mode: 'kalt',
      consent_id: null,
      reason: '',
      referred_on: today,
      outcome,
      outcome_on: outcome ? today : null,
      recorded_by: lead.id,
      version: 1,
    };
  });
}
