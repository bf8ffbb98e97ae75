import type { Topic } from '@fallnetz/organisation';

const GENERAL: readonly Topic[] = [
  'aufenthalt_einbuergerung',
  'existenzsicherung_schulden',
  'arbeit_wirtschaft',
  'sprache_bildung',
  'familie_kita_schule',
];

/** What sort of place an offer is, and the topics people usually go there for (domain.md 6, referral targets). */
const TOPICS_OF_KIND = {
  migration_counselling: GENERAL,
  youth_migration_service: ['aufenthalt_einbuergerung', 'arbeit_wirtschaft', 'sprache_bildung', 'familie_kita_schule'],
  refugee_counselling: [
    'aufenthalt_einbuergerung',
    'existenzsicherung_schulden',
    'wohnen_mobilitaet',
    'gesundheit_pflege',
    'familie_kita_schule',
  ],
  labour_migration_counselling: [...GENERAL, 'wohnen_mobilitaet'],
  kim_case_management: [...GENERAL, 'wohnen_mobilitaet', 'gesundheit_pflege'],
  integration_agency: ['zusammenleben_teilhabe', 'institutionen_professionalisierung', 'diskriminierung'],
  clearing_office: [
    'institutionen_professionalisierung',
    'existenzsicherung_schulden',
    'wohnen_mobilitaet',
    'arbeit_wirtschaft',
  ],
  outreach: ['wohnen_mobilitaet', 'existenzsicherung_schulden', 'gesundheit_pflege'],
  orientation: ['institutionen_professionalisierung', 'zusammenleben_teilhabe'],
  interpreting: ['institutionen_professionalisierung', 'gesundheit_pflege', 'familie_kita_schule'],
  volunteers: ['zusammenleben_teilhabe', 'sprache_bildung'],
  meeting_place: ['zusammenleben_teilhabe'],
  community_work: ['zusammenleben_teilhabe', 'wohnen_mobilitaet'],
  network: ['institutionen_professionalisierung', 'zusammenleben_teilhabe'],
  family_centre: ['familie_kita_schule', 'zusammenleben_teilhabe'],
  language_course: ['sprache_bildung'],
  integration_course_provider: ['sprache_bildung'],
  school_counselling: ['familie_kita_schule', 'sprache_bildung'],
  housing_course: ['wohnen_mobilitaet'],
  homelessness_help: ['wohnen_mobilitaet', 'existenzsicherung_schulden'],
  labour_market: ['arbeit_wirtschaft'],
  employment_agency: ['arbeit_wirtschaft'],
  recognition_counselling: ['arbeit_wirtschaft', 'sprache_bildung'],
  workers_counselling: ['arbeit_wirtschaft'],
  jobcentre: ['arbeit_wirtschaft', 'existenzsicherung_schulden'],
  family_benefits_office: ['existenzsicherung_schulden', 'familie_kita_schule'],
  debt_counselling: ['existenzsicherung_schulden'],
  foreigners_authority: ['aufenthalt_einbuergerung'],
  naturalisation_authority: ['aufenthalt_einbuergerung'],
  lawyer: ['aufenthalt_einbuergerung'],
  health_office: ['gesundheit_pflege'],
  psychosocial_centre: ['gesundheit_pflege'],
  addiction_counselling: ['gesundheit_pflege'],
  pregnancy_counselling: ['gesundheit_pflege', 'familie_kita_schule'],
  care_counselling: ['gesundheit_pflege'],
  youth_welfare_office: ['familie_kita_schule', 'schutz_vor_gewalt'],
  womens_counselling: ['schutz_vor_gewalt', 'gesundheit_pflege'],
  womens_shelter: ['schutz_vor_gewalt'],
  anti_discrimination: ['diskriminierung'],
  other: [],
} as const satisfies Record<string, readonly Topic[]>;

export type OfferKind = keyof typeof TOPICS_OF_KIND;

export const OFFER_KINDS = Object.keys(TOPICS_OF_KIND) as OfferKind[];

/** The topics an offer of this kind is found under unless somebody chose others. */
export function topicsOfKind(kind: OfferKind): Topic[] {
  return [...TOPICS_OF_KIND[kind]];
}
