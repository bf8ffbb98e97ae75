import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Topics of the directory and life areas of the Hilfeplan become one catalogue: the codes of the life areas stay. */
export class Topics1700000000013 implements MigrationInterface {
  name = 'Topics1700000000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CONVERT);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const CONVERT = `
create function pg_temp.topics_now(codes text[]) returns text[] language sql as $$
  select coalesce(array_agg(coalesce('{
    "community_participation": "zusammenleben_teilhabe",
    "housing_mobility": "wohnen_mobilitaet",
    "institutions": "institutionen_professionalisierung",
    "health_care": "gesundheit_pflege",
    "work_economy": "arbeit_wirtschaft",
    "language_education": "sprache_bildung",
    "residence_naturalisation": "aufenthalt_einbuergerung",
    "livelihood_debt": "existenzsicherung_schulden",
    "family_school": "familie_kita_schule",
    "protection_from_violence": "schutz_vor_gewalt",
    "discrimination": "diskriminierung"}'::jsonb ->> code, code) order by position), '{}')
  from unnest(codes) with ordinality given (code, position) $$;
update service_offer set topics = pg_temp.topics_now(topics);
update verweisberatung set topics = pg_temp.topics_now(topics);
drop function pg_temp.topics_now(text[]);
`;
