import type { DemoCases } from './cases';
import type { Chance } from './chance';
import type { Colleague } from './district';
import type { Row } from './rows';

const clockTime = (instant: Date): string =>
  instant.toLocaleTimeString('de-DE', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Berlin' });

/** Leitung has just opened one case of the first Case-Manager*in for a reason; the log keeps the look with it. */
export function insightTables(
  chance: Chance,
  { cases, events }: DemoCases,
  colleagues: Colleague[],
  { districtId, today }: { districtId: string; today: string },
): [string, Row[]][] {
  const lead = colleagues.find(({ role }) => role === 'case_manager');
  const leitung = colleagues.find(
    ({ role, organisationId }) => role === 'leitung' && organisationId === lead?.organisationId,
  );
  const one = cases.find((found) => found.lead === lead && found.phase === 'umsetzung');
  if (!lead || !leitung || !one) return [];
  const id = chance.id();
  const startedAt = new Date();
  const until = new Date(startedAt.getTime() + 4 * 3_600_000);
  events.add('insight.started', { id: one.id, lead: leitung }, id, today);
  const common = { district_id: districtId, case_id: one.id };
  return [
    [
      'case_insight',
      [
        {
          id,
          ...common,
          user_id: leitung.id,
          reason: 'complaint',
          explanation: 'Beschwerde über lange Wartezeit vom Montag prüfen',
          documents: false,
          started_at: startedAt,
          until,
        },
      ],
    ],
    [
      'access_log',
      [{ id: chance.id(), ...common, actor_id: leitung.id, what: 'case', subject_id: one.id, seen_at: startedAt }],
    ],
    [
      'notification',
      [
        {
          id: chance.idAt(startedAt),
          ...common,
          user_id: lead.id,
          kind: 'insight.started',
          path: `/faelle/${one.id}`,
          data: { code: one.code, time: clockTime(until) },
          dedupe_key: `demo-insight-${id}`,
          created_at: startedAt,
        },
      ],
    ],
  ];
}
