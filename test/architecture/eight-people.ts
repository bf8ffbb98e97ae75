import type { TestApi } from '../given/api';
import { givenAssessment, givenNetworkEntry } from '../given/assessment';
import { givenCase, givenConsent, givenPlan } from '../given/case';
import {
  addParticipant,
  givenFallkonferenzConsent,
  givenInvitedGuest,
  invite,
  planConference,
  release,
} from '../given/conference';
import { pdf, upload } from '../given/files';
import { givenMember } from '../given/household';
import type { District } from '../given/given';
import { givenHandover } from '../given/handover';
import type { Person } from '../given/person';
import { givenSituation } from '../given/situation';
import { givenSubstitution } from '../given/substitution';

/** The eight people of figure "who sees one case". */
export const EIGHT = [
  'lead',
  'coWorker',
  'deputy',
  'colleague',
  'leitung',
  'koordinierendeStelle',
  'guest',
  'otherGuest',
] as const;
export type One = (typeof EIGHT)[number];

/** One case with everything that can hang on it, and the people around it. */
export interface FullCase {
  people: Record<One, Person>;
  ids: {
    caseId: string;
    clientId: string;
    conferenceId: string;
    participantId: string;
    handoverId: string;
    partId: string;
    documentId: string;
  };
  /** Words that stand in the case and nowhere else. */
  content: string[];
  /** Words that only the lead and their deputy may read. */
  secrets: string[];
  /** What names the case without telling anything of it. */
  codes: string[];
}

const NAME = 'Markerfrau';
const NOTE = 'Markernotiz aus dem Gespräch';
const WORDS = 'Markerworte zur Wohnung';
const SISTER = 'Markerschwester';
const SECRET = 'Markergeheimnis unter vier Augen';
const DOCUMENT = 'Markerdokument Bescheid';
const GOAL = 'Markerziel Sprachkurs';

/** Builds the case through the API, as its lead would. */
export async function givenFullCase(api: TestApi, district: District): Promise<FullCase> {
  const people = await givenPeople(district);
  const { lead, coWorker, deputy, guest, otherGuest } = people;
  const file = await givenCase(lead, { client: { familyName: NAME } });
  await givenMember(lead, file.clientId, { familyName: NAME });
  await lead.post(`/api/cases/${file.id}/notes`, { body: NOTE });
  await lead.post(`/api/cases/${file.id}/sensitive-notes`, { body: SECRET });
  await lead.post(`/api/cases/${file.id}/contacts`, {
    kind: 'phone',
    heldOn: api.clock.today(),
    minutes: 5,
    note: NOTE,
  });
  const letter = { kind: 'social', delivery: 'formal', receivedOn: api.clock.today(), instructed: 'yes', remark: NOTE };
  await lead.post(`/api/cases/${file.id}/bescheide`, letter);
  await givenSituation(lead, file.id, { value: 'ae_24', validUntil: '2099-01-31', remark: NOTE });
  await lead.post(`/api/cases/${file.id}/hilfeplan/goals`, {
    text: GOAL,
    area: 'sprache_bildung',
    targetOn: '2099-12-31',
  });
  await givenAssessment(lead, file.id, [{ area: 'wohnen_mobilitaet', need: 3, words: WORDS }]);
  await givenNetworkEntry(lead, file.id, { label: SISTER });
  await givenPlan(lead, file.id, { dueOn: '2020-01-31', text: GOAL });
  await givenConsent(lead, file.clientId, { kind: 'transmission', recipientName: 'Teststelle' });
  await lead.post(`/api/cases/${file.id}/referrals`, { body: 'Teststelle Kurse', mode: 'kalt' });
  await lead.post(`/api/cases/${file.id}/assignments`, { userId: coWorker.id, part: 'co_worker' });
  await givenSubstitution(api, district, lead, deputy);
  const documentId = (await upload(lead, file.id, { content: pdf(DOCUMENT), title: DOCUMENT })).body.id;
  const conference = await givenReleasedName(lead, guest, file);
  await givenInvitedGuest(lead, otherGuest);
  const handover = await givenHandover(lead, people.colleague, { caseIds: [file.id] });
  return {
    people,
    ids: {
      caseId: file.id,
      clientId: file.clientId,
      documentId,
      handoverId: handover.id,
      partId: handover.parts[0]!.id,
      ...conference,
    },
    content: [NAME, NOTE, DOCUMENT, GOAL, WORDS, SISTER],
    secrets: [SECRET, 'sensitive-note'],
    codes: [file.id, file.clientId, file.code],
  };
}

async function givenPeople(district: District): Promise<Record<One, Person>> {
  return {
    lead: await district.person('case_manager'),
    coWorker: await district.person('case_manager'),
    deputy: await district.person('case_manager'),
    colleague: await district.person('case_manager'),
    leitung: await district.person('leitung'),
    koordinierendeStelle: await district.person('koordinierende_stelle'),
    guest: await district.person('abh_participant'),
    otherGuest: await district.person('conference_guest'),
  };
}

async function givenReleasedName(lead: Person, guest: Person, file: { id: string; clientId: string }) {
  const conferenceId = await planConference(lead, { caseId: file.id });
  await givenFallkonferenzConsent(lead, file.clientId, { organisationId: guest.organisationId, dataKinds: ['name'] });
  const participantId = await addParticipant(lead, conferenceId, guest);
  await release(lead, conferenceId, { to: participantId, fields: ['name'] });
  await invite(lead, conferenceId);
  return { conferenceId, participantId };
}
