import { addDays } from '@fallnetz/platform';
import type { DemoCase } from './cases';
import type { Chance } from './chance';
import type { Row } from './rows';

const EVERY = 12;
const KINDS = [
  ['social', 'Jobcenter Kreis Gütersloh'],
  ['abh', 'Ausländerbehörde'],
] as const;

/** A few invented decision letters; the day until which to appeal is worked out by the rules in the database. */
export function letterRows(chance: Chance, cases: readonly DemoCase[], today: string): Row[] {
  const open = cases.filter(({ phase }) => phase !== 'entpflichtet').filter((_one, at) => at % EVERY === 0);
  return open.map((one) => {
    const [kind, authority] = chance.pick(KINDS);
    const deliveredOn = addDays(today, -chance.between(1, 20));
    const isConfirmed = chance.happens(0.5);
    return {
      id: chance.id(),
      case_id: one.id,
      kind,
      authority,
      delivery: 'formal',
      received_on: deliveredOn,
      delivered_on: deliveredOn,
      instructed: 'yes',
      due_on: deliveredOn,
      state: isConfirmed ? 'confirmed' : 'to_confirm',
      confirmed_by: isConfirmed ? one.lead.id : null,
      confirmed_at: isConfirmed ? `${deliveredOn}T11:00:00Z` : null,
      lawyer: '',
      remark: '',
      recorded_by: one.lead.id,
      recorded_at: `${deliveredOn}T10:00:00Z`,
      version: 1,
    };
  });
}
