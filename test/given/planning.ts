import type { District } from './given';
import type { Person } from './person';

/** The catalogue of a test district: one Handlungsfeld `AW` with the challenges `AW-1` and `AW-2`. */
export async function givenCatalogue(manager: Person): Promise<void> {
  await manager.post('/api/fields-of-action', { code: 'AW', label: 'Arbeit und Wirtschaft' });
  for (const label of ['Keine arbeitsbegleitende Sprachförderung', 'Anerkennung von Abschlüssen dauert']) {
    await manager.post('/api/challenges', {
      fieldCode: 'AW',
      label,
      recommendation: 'Angebote ausbauen',
      recommendationTable: 23,
    });
  }
}

/** A well-formed observation. */
export const observation = (more: object = {}) => ({
  challengeCode: 'AW-1',
  ags: '05999001',
  observation: 'Sprachkurse finden nur vormittags statt, wer in Schichten arbeitet, kann nicht teilnehmen.',
  wish: 'Kurse am Abend oder am Wochenende.',
  rechtskreis: 'sgb_ii',
  level: 'kreis',
  ...more,
});

/** Reports an observation and gives its id. */
export async function givenIssue(reporter: Person, more: object = {}): Promise<string> {
  const { status, body } = await reporter.post<{ id: string }>('/api/structural-issues', observation(more));
  if (status !== 201) throw new Error(`observation refused: ${JSON.stringify(body)}`);
  return body.id;
}

/** A theme with these observations. */
export async function givenTheme(manager: Person, issueIds: string[] = [], more: object = {}): Promise<string> {
  const dto = { title: 'Sprachförderung neben der Arbeit', challengeCode: 'AW-1', level: 'kreis', issueIds, ...more };
  const { status, body } = await manager.post<{ id: string }>('/api/themes', dto);
  if (status !== 201) throw new Error(`theme refused: ${JSON.stringify(body)}`);
  return body.id;
}

/** Observations written straight into a theme: `counts[place][quarter]`, places in the order of the district. */
export async function givenCounts(
  district: District,
  themeId: string,
  quarters: string[],
  counts: number[][],
): Promise<void> {
  for (const [place, row] of counts.entries()) {
    for (const [at, count] of row.entries()) {
      await district.sql.query(
        `insert into structural_issue (id, district_id, challenge_id, ags, quarter, observation, wish, level, theme_id, counted_in)
         select gen_random_uuid(), t.district_id, t.challenge_id, $2, $3, 'Beobachtung', '', 'kreis', t.id, t.id
         from generatives_thema t, generate_series(1, $4::int) where t.id = $1`,
        [themeId, district.ags[place], quarters[at], count],
      );
    }
  }
}

/** A planned Planungskonferenz. */
export async function givenPlanungskonferenz(manager: Person, heldOn: string): Promise<string> {
  const { body } = await manager.post<{ id: string }>('/api/planungskonferenzen', {
    title: 'Planungskonferenz Herbst',
    heldOn,
    place: 'Kreishaus',
  });
  return body.id;
}
