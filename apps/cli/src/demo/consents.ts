import { addDays } from '@fallnetz/platform';
import type { Chance } from './chance';
import type { Row } from './rows';

interface Given {
  person: { id: string };
  lead: { id: string };
  openedOn: string;
}

interface Around {
  districtId: string;
  today: string;
  /** The German consent text of the organisation */
  noticeId: string | undefined;
}

/** The consent to documentation; some of them end soon. */
export function documentation(
  chance: Chance,
  { person, lead, openedOn }: Given,
  { districtId, today, noticeId }: Around,
): Row & { id: string } {
  const endsSoon = chance.happens(0.04);
  return {
    id: chance.id(),
    district_id: districtId,
    client_id: person.id,
    kind: 'case_documentation',
    recipient_organisation_id: null,
    recipient_name: '',
    purpose: 'Begleitung im Case Management',
    data_kinds: ['name', 'contact', 'birth_date', 'situation', 'goals', 'measures'],
    direction: 'one_way',
    form: 'written',
    language: 'de',
    interpreted_by: '',
    notice_text_id: noticeId,
    valid_from: openedOn,
    valid_until: endsSoon ? addDays(today, chance.between(5, 40)) : null,
    recorded_by: lead.id,
    recorded_at: `${openedOn}T09:30:00Z`,
    withdrawn_at: null,
    version: 1,
  };
}

/** A consent to transmission, given together with the one to documentation. */
export const transmission = (chance: Chance, given: Row): Row => ({
  ...given,
  id: chance.id(),
  kind: 'transmission',
  recipient_name: 'Jobcenter Kreis Gütersloh',
  purpose: 'Klärung der Leistungen',
  data_kinds: ['name', 'situation'],
  valid_until: null,
});
