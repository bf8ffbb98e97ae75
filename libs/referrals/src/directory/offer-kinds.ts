import type { Topic } from './topics';

const GENERAL: readonly Topic[] = [
  'residence_naturalisation',
  'livelihood_debt',
  'work_economy',
  'language_education',
  'family_school',
];

/** What sort of place an offer is, and the topics people usually go there for (domain.md 6, referral targets). */
const TOPICS_OF_KIND = {
  migration_counselling: GENERAL,
  youth_migration_service: ['residence_naturalisation', 'work_economy', 'language_education', 'family_school'],
  refugee_counselling: [
    'residence_naturalisation',
    'livelihood_debt',
    'housing_mobility',
    'health_care',
    'family_school',
  ],
  labour_migration_counselling: [...GENERAL, 'housing_mobility'],
  kim_case_management: [...GENERAL, 'housing_mobility', 'health_care'],
  integration_agency: ['community_participation', 'institutions', 'discrimination'],
  clearing_office: ['institutions', 'livelihood_debt', 'housing_mobility', 'work_economy'],
  outreach: ['housing_mobility', 'livelihood_debt', 'health_care'],
  orientation: ['institutions', 'community_participation'],
  interpreting: ['institutions', 'health_care', 'family_school'],
  volunteers: ['community_participation', 'language_education'],
  meeting_place: ['community_participation'],
  community_work: ['community_participation', 'housing_mobility'],
  network: ['institutions', 'community_participation'],
  family_centre: ['family_school', 'community_participation'],
  language_course: ['language_education'],
  integration_course_provider: ['language_education'],
  school_counselling: ['family_school', 'language_education'],
  housing_course: ['housing_mobility'],
  homelessness_help: ['housing_mobility', 'livelihood_debt'],
  labour_market: ['work_economy'],
  employment_agency: ['work_economy'],
  recognition_counselling: ['work_economy', 'language_education'],
  workers_counselling: ['work_economy'],
  jobcentre: ['work_economy', 'livelihood_debt'],
  family_benefits_office: ['livelihood_debt', 'family_school'],
  debt_counselling: ['livelihood_debt'],
  foreigners_authority: ['residence_naturalisation'],
  naturalisation_authority: ['residence_naturalisation'],
  lawyer: ['residence_naturalisation'],
  health_office: ['health_care'],
  psychosocial_centre: ['health_care'],
  addiction_counselling: ['health_care'],
  pregnancy_counselling: ['health_care', 'family_school'],
  care_counselling: ['health_care'],
  youth_welfare_office: ['family_school', 'protection_from_violence'],
  womens_counselling: ['protection_from_violence', 'health_care'],
  womens_shelter: ['protection_from_violence'],
  anti_discrimination: ['discrimination'],
  other: [],
} as const satisfies Record<string, readonly Topic[]>;

export type OfferKind = keyof typeof TOPICS_OF_KIND;

export const OFFER_KINDS = Object.keys(TOPICS_OF_KIND) as OfferKind[];

/** The topics an offer of this kind is found under unless somebody chose others. */
export function topicsOfKind(kind: OfferKind): Topic[] {
  return [...TOPICS_OF_KIND[kind]];
}
