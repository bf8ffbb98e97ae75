import type { Chance } from './chance';
import municipalities from './data/municipalities.json';
import { noticeRows } from './notices';
import type { Row } from './rows';

type Regime = 'dsgvo_dsg_nrw' | 'dsgvo_bdsg' | 'kdg';

/** Who works where: name, kind, regime, municipalities, and how many in which role. */
interface Office {
  name: string;
  kind: 'municipality' | 'freier_traeger' | 'koordinierende_stelle' | 'auslaenderbehoerde' | 'other';
  regime: Regime;
  ags: string[];
  staff: [role: string, count: number][];
}

const OFFICES: Office[] = [
  {
    name: 'Stadt Gütersloh',
    kind: 'municipality',
    regime: 'dsgvo_dsg_nrw',
    ags: ['05754008'],
    staff: [
      ['case_manager', 4],
      ['leitung', 1],
      ['data_protection_officer', 1],
    ],
  },
  town('Stadt Halle (Westf.)', '05754012', 2),
  town('Stadt Harsewinkel', '05754016', 2),
  town('Gemeinde Herzebrock-Clarholz', '05754020', 1),
  town('Gemeinde Langenberg', '05754024', 1),
  {
    name: 'Stadt Rheda-Wiedenbrück',
    kind: 'municipality',
    regime: 'dsgvo_dsg_nrw',
    ags: ['05754028'],
    staff: [
      ['case_manager', 2],
      ['leitung', 1],
    ],
  },
  {
    name: 'INTAL gGmbH',
    kind: 'freier_traeger',
    regime: 'dsgvo_bdsg',
    ags: ['05754004'],
    staff: [['case_manager', 2]],
  },
  {
    name: 'Caritas',
    kind: 'freier_traeger',
    regime: 'kdg',
    ags: ['05754032', '05754036'],
    staff: [
      ['case_manager', 2],
      ['leitung', 1],
      ['data_protection_officer', 1],
    ],
  },
  {
    name: 'AWO',
    kind: 'freier_traeger',
    regime: 'dsgvo_bdsg',
    ags: ['05754044'],
    staff: [
      ['case_manager', 2],
      ['leitung', 1],
    ],
  },
  {
    name: 'Kreis Gütersloh, Kommunales Integrationszentrum',
    kind: 'koordinierende_stelle',
    regime: 'dsgvo_dsg_nrw',
    ags: [],
    staff: [
      ['koordinierende_stelle', 2],
      ['fachadministration', 1],
    ],
  },
  {
    name: 'Ausländerbehörde Kreis Gütersloh',
    kind: 'auslaenderbehoerde',
    regime: 'dsgvo_dsg_nrw',
    ags: [],
    staff: [['abh_participant', 2]],
  },
  {
    name: 'Ausländerstelle Stadt Gütersloh',
    kind: 'auslaenderbehoerde',
    regime: 'dsgvo_dsg_nrw',
    ags: ['05754008'],
    staff: [['abh_participant', 1]],
  },
  {
    name: 'Jobcenter Kreis Gütersloh',
    kind: 'other',
    regime: 'dsgvo_dsg_nrw',
    ags: [],
    staff: [['conference_guest', 1]],
  },
];

const GIVEN = [
  'Anna',
  'Jonas',
  'Miriam',
  'Cem',
  'Katharina',
  'Lukas',
  'Olga',
  'Tobias',
  'Fatma',
  'Henrik',
  'Sandra',
  'Paweł',
];
const FAMILY = ['Muster', 'Beispiel', 'Probe', 'Exempel', 'Vorlage', 'Modell', 'Entwurf', 'Skizze', 'Platzhalter'];

/** Somebody who works in the demo district. */
export interface Colleague {
  id: string;
  name: string;
  email: string;
  role: string;
  organisationId: string;
  organisationName: string;
  ags: string[];
}

/** The district with its organisations, people, notice texts and municipalities. */
export interface DemoDistrict {
  id: string;
  colleagues: Colleague[];
  tables: [table: string, rows: Row[]][];
}

/** Kreis Gütersloh with its 13 municipalities and about 30 invented people who work there. */
export function demoDistrict(chance: Chance, passwordHash: string): DemoDistrict {
  const id = chance.id();
  const offices = OFFICES.map((office) => ({ ...office, id: chance.id() }));
  const names = new Names(chance);
  const colleagues = offices.flatMap((office) =>
    office.staff.flatMap(([role, count]) =>
      Array.from({ length: count }, () => ({
        id: chance.id(),
        ...names.next(),
        role,
        organisationId: office.id,
        organisationName: office.name,
        ags: office.ags,
      })),
    ),
  );
  return {
    id,
    colleagues,
    tables: [
      ['district', [{ id, ags: municipalities.district.ags, name: municipalities.district.name }]],
      [
        'municipality',
        municipalities.municipalities.map(({ ags, name }) => ({ id: chance.id(), district_id: id, ags, name })),
      ],
      ['organisation', offices.map((office) => organisationRow(office, id))],
      ['notice_text', offices.flatMap((office) => noticeRows(chance, { ...office, districtId: id }))],
      ['user_account', colleagues.map((colleague) => accountRow(colleague, id))],
      [
        'user_password',
        colleagues.map((colleague) => ({ user_id: colleague.id, hash: passwordHash, changed_at: 'now' })),
      ],
      ['accessibility_contact', [{ id, district_id: id, ...CONTACT }]],
    ],
  };
}

function town(name: string, ags: string, caseManagers: number): Office {
  return { name, kind: 'municipality', regime: 'dsgvo_dsg_nrw', ags: [ags], staff: [['case_manager', caseManagers]] };
}

const SUPERVISION: Record<Regime, string> = {
  dsgvo_dsg_nrw: 'Landesbeauftragte für Datenschutz und Informationsfreiheit Nordrhein-Westfalen',
  dsgvo_bdsg: 'Landesbeauftragte für Datenschutz und Informationsfreiheit Nordrhein-Westfalen',
  kdg: 'Katholisches Datenschutzzentrum',
};

/** Invented like everybody here. */
const CONTACT = {
  name: 'Fachstelle Digitales (erfunden)',
  email: 'barrierefreiheit@kreis.example',
  phone: '',
  ombudsstelle: '',
};

function organisationRow(office: Office & { id: string }, districtId: string): Row {
  return {
    id: office.id,
    district_id: districtId,
    name: office.name,
    kind: office.kind,
    regime: office.regime,
    data_protection_officer: '',
    supervisory_body: SUPERVISION[office.regime],
  };
}

function accountRow(colleague: Colleague, districtId: string): Row {
  return {
    id: colleague.id,
    district_id: districtId,
    organisation_id: colleague.organisationId,
    email: colleague.email,
    name: colleague.name,
    roles: [colleague.role],
    ags: colleague.ags,
    full_time_share: 1,
    locale: 'de',
    active_from: '2024-01-01',
    version: 1,
  };
}

/** Invented names, none twice. */
class Names {
  private readonly used = new Set<string>();

  constructor(private readonly chance: Chance) {}

  next(): { name: string; email: string } {
    const given = this.chance.pick(GIVEN);
    const family = this.chance.pick(FAMILY);
    const name = `${given} ${family}`;
    if (this.used.has(name)) return this.next();
    this.used.add(name);
    return { name, email: `${given}.${family}@demo.example`.toLowerCase().replaceAll('ł', 'l') };
  }
}
