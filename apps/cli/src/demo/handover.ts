import type { DemoCase, DemoCases } from './cases';
import type { Chance } from './chance';
import type { Colleague } from './district';
import type { Row } from './rows';

const CASES = 3;

interface House {
  districtId: string;
  today: string;
}

/**
 * A colleague of the first Case-Manager*in offers three cases before parental leave. Empty when nobody fits.
 */
export function handoverTables(
  chance: Chance,
  cases: DemoCases,
  colleagues: Colleague[],
  { districtId, today }: House,
): [string, Row[]][] {
  const receiver = colleagues.find(({ role }) => role === 'case_manager');
  const giver = colleagues.find(
    ({ id, role, organisationId }) =>
      role === 'case_manager' && id !== receiver?.id && organisationId === receiver?.organisationId,
  );
  const offered = cases.cases.filter(({ lead, phase }) => lead === giver && phase === 'umsetzung').slice(0, CASES);
  if (!receiver || !giver || offered.length === 0) return [];
  const id = chance.id();
  const parts = offered.map((one) => partRow(chance, id, one));
  for (const one of offered) cases.events.add('handover.offered', one, id, today);
  return [
    [
      'handover',
      [
        {
          id,
          district_id: districtId,
          organisation_id: giver.organisationId,
          from_user_id: giver.id,
          to_user_id: receiver.id,
          reason: 'absence',
          message: 'Ab Dezember bin ich in Elternzeit. Bei Fragen bis dahin gern anrufen.',
          former_lead: 'stays',
          co_worker_until: null,
          state: 'offered',
          created_by: giver.id,
          created_at: `${today}T06:30:00Z`,
          offered_at: `${today}T06:40:00Z`,
        },
      ],
    ],
    ['handover_case', parts],
    [
      'handover_note',
      parts.slice(0, 1).map((part) => ({
        handover_case_id: part['id'],
        case_id: part['case_id'],
        body: 'Am besten nachmittags anrufen. Briefe vom Amt gemeinsam öffnen, das nimmt den Druck.',
        written_by: giver.id,
      })),
    ],
  ];
}

function partRow(chance: Chance, handoverId: string, { id, code }: DemoCase): Row {
  return { id: chance.id(), handover_id: handoverId, case_id: id, case_code: code, state: 'open', refusal: '' };
}
