import { topicsOfKind, type OfferKind } from '@fallnetz/referrals';
import type { District } from './given';

interface Wanted {
  name?: string;
  provider?: string;
  kind?: OfferKind;
  ags?: string[];
  languages?: string[];
  organisationId?: string;
  address?: string;
  opening?: string;
}

let made = 0;

/** The id of a new entry in the district's directory. */
export async function givenOffer(district: District, wanted: Wanted = {}): Promise<string> {
  const kind = wanted.kind ?? 'migration_counselling';
  const { rows } = await district.sql.query<{ id: string }>(
    `insert into service_offer (district_id, organisation_id, name, provider, kind, ags, topics, languages, address, opening)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id`,
    [
      district.id,
      wanted.organisationId ?? null,
      wanted.name ?? `Testangebot ${++made}`,
      wanted.provider ?? 'Testträger',
      kind,
      wanted.ags ?? [district.ags[0]],
      topicsOfKind(kind),
      wanted.languages ?? [],
      wanted.address ?? '',
      wanted.opening ?? '',
    ],
  );
  return rows[0]!.id;
}
