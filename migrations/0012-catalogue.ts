/** One value: code, German, English, paragraph and further columns where they differ from the usual. */
type Value = [code: string, de: string, en: string, basis?: string, more?: Partial<Row>];

interface Row {
  catalogue: string;
  code: string;
  label_de: string;
  label_en: string;
  legal_basis: string;
  hint_de: string;
  hint_en: string;
  reminder_kind: string | null;
  position: number;
  valid_from: string;
  valid_until: string | null;
  source: string;
}

const TITLE = { reminder_kind: 'residence_title_expires' };
const FIKTION = { reminder_kind: 'fiktion_expires' };
const LAW = 'AufenthG und AsylG; Liste nach dem Fachkonzept';
const PRACTICE = 'Fachlicher Standard';

// In the order of domain and law: from the asylum procedure to citizenship; not asking always is an answer.
const RESIDENCE: Value[] = [
  ['nicht_erhoben', 'Nicht erhoben', 'Not collected'],
  ['ungeklaert', 'Kein oder ungeklärter Status', 'No or unclear status'],
  ['ankunftsnachweis', 'Ankunftsnachweis', 'Proof of arrival', '§ 63a AsylG', TITLE],
  ['gestattung_55', 'Aufenthaltsgestattung', 'Permission to stay pending the asylum decision', '§ 55 AsylG', TITLE],
  ['duldung_60a', 'Duldung', 'Toleration (Duldung)', '§ 60a AufenthG', TITLE],
  ['duldung_60b', 'Duldung, Identität ungeklärt', 'Toleration, identity unclear', '§ 60b AufenthG', TITLE],
  ['duldung_60c', 'Ausbildungsduldung', 'Toleration for vocational training', '§ 60c AufenthG', TITLE],
  ['duldung_60d', 'Beschäftigungsduldung', 'Toleration for employment', '§ 60d AufenthG', TITLE],
  ['visum', 'Visum', 'Visa', '§ 6 AufenthG', TITLE],
  ['fiktion_81_3', 'Fiktionsbescheinigung', 'Provisional certificate', '§ 81 Abs. 3 AufenthG', FIKTION],
  [
    'fiktion_81_4',
    'Fiktionsbescheinigung, Titel gilt fort',
    'Provisional certificate, title continues',
    '§ 81 Abs. 4 AufenthG',
    FIKTION,
  ],
  [
    'ae_16a_21',
    'Aufenthaltserlaubnis Bildung und Arbeit',
    'Residence permit, education and work',
    '§§ 16a bis 21 AufenthG',
    TITLE,
  ],
  ['blaue_karte_18g', 'Blaue Karte EU', 'EU Blue Card', '§ 18g AufenthG', TITLE],
  ['ae_22_23a', 'Aufenthaltserlaubnis Aufnahme', 'Residence permit, admission', '§§ 22 bis 23a AufenthG', TITLE],
  [
    'ae_24',
    'Aufenthaltserlaubnis vorübergehender Schutz',
    'Residence permit, temporary protection',
    '§ 24 AufenthG',
    {
      hint_de: 'Wird für alle gemeinsam durch Verordnung verlängert; daher keine einzelne Erinnerung.',
      hint_en: 'Extended for everybody together by ordinance; therefore no single reminder.',
    },
  ],
  ['ae_25_1', 'Aufenthaltserlaubnis Asyl', 'Residence permit, asylum', '§ 25 Abs. 1 AufenthG', TITLE],
  [
    'ae_25_2',
    'Aufenthaltserlaubnis Flüchtling, subsidiärer Schutz',
    'Residence permit, refugee or subsidiary protection',
    '§ 25 Abs. 2 AufenthG',
    TITLE,
  ],
  [
    'ae_25_3',
    'Aufenthaltserlaubnis Abschiebungsverbot',
    'Residence permit, ban on deportation',
    '§ 25 Abs. 3 AufenthG',
    TITLE,
  ],
  [
    'ae_25_5',
    'Aufenthaltserlaubnis Ausreise unmöglich',
    'Residence permit, departure impossible',
    '§ 25 Abs. 5 AufenthG',
    TITLE,
  ],
  [
    'ae_25a',
    'Aufenthaltserlaubnis gut integrierte Jugendliche',
    'Residence permit, well-integrated young people',
    '§ 25a AufenthG',
    TITLE,
  ],
  [
    'ae_25b',
    'Aufenthaltserlaubnis nachhaltige Integration',
    'Residence permit, lasting integration',
    '§ 25b AufenthG',
    TITLE,
  ],
  ['ae_27_36a', 'Aufenthaltserlaubnis Familie', 'Residence permit, family', '§§ 27 bis 36a AufenthG', TITLE],
  [
    'ae_104c',
    'Chancen-Aufenthaltsrecht',
    'Opportunity residence right',
    '§ 104c AufenthG',
    {
      reminder_kind: 'chance_104c_ends',
      valid_from: '2022-12-31',
      valid_until: '2025-12-31',
      source: '§ 104c AufenthG: Anträge nur bis 31.12.2025',
      hint_de:
        '18 Monate, nicht verlängerbar; nur ein Antrag nach § 25a oder § 25b wirkt weiter. Zu klären: Identität und Pass, Lebensunterhalt, Deutsch A2.',
      hint_en:
        '18 months, not renewable; only an application under section 25a or 25b carries on. To be settled: identity and passport, livelihood, German A2.',
    },
  ],
  ['niederlassung_9', 'Niederlassungserlaubnis', 'Settlement permit', '§ 9 AufenthG', TITLE],
  [
    'niederlassung_26',
    'Niederlassungserlaubnis nach Schutz',
    'Settlement permit after protection',
    '§ 26 AufenthG',
    TITLE,
  ],
  ['daueraufenthalt_eu_9a', 'Daueraufenthalt-EU', 'EU long-term residence', '§ 9a AufenthG', TITLE],
  ['eu_freizuegigkeit', 'EU-Freizügigkeit', 'EU freedom of movement', 'FreizügG/EU'],
  [
    'aufenthaltskarte',
    'Aufenthaltskarte (Familie von EU-Bürger*innen)',
    'Residence card (family of EU citizens)',
    '§ 5 FreizügG/EU',
    TITLE,
  ],
  ['deutsch', 'Deutsche Staatsangehörigkeit', 'German nationality', 'StAG'],
  ['spaetaussiedler', 'Spätaussiedler*in', 'Late repatriate', 'BVFG'],
];

const CONDITIONS: Value[] = [
  ['wohnsitzauflage', 'Wohnsitzauflage', 'Residence obligation', '§ 12a AufenthG'],
  [
    'wohnsitz_duldung',
    'Wohnsitzauflage bei Duldung oder Gestattung',
    'Residence obligation with toleration or permission',
    '§ 61 AufenthG, § 60 AsylG',
  ],
  ['raeumliche_beschraenkung', 'Räumliche Beschränkung', 'Spatial restriction', '§ 61 AufenthG, § 56 AsylG'],
  ['erwerb_gestattet', 'Erwerbstätigkeit gestattet', 'Work permitted', '§ 4a AufenthG'],
  [
    'erwerb_beschraenkt',
    'Beschäftigung nur mit Erlaubnis oder beschränkt',
    'Work restricted or with permission only',
    '§ 4a AufenthG',
  ],
  ['erwerb_nicht_gestattet', 'Erwerbstätigkeit nicht gestattet', 'Work not permitted', '§ 4a AufenthG'],
  ['aufloesende_bedingung', 'Auflösende Bedingung', 'Resolutory condition', '§ 36 VwVfG'],
  [
    'kurs_verpflichtung',
    'Verpflichtung zum Integrationskurs',
    'Obligation to attend an integration course',
    '§ 44a AufenthG',
  ],
];

const RECHTSKREIS: Value[] = [
  ['sgb_ii', 'SGB II (Bürgergeld, Jobcenter)', 'SGB II (basic income, Jobcenter)', 'SGB II'],
  ['sgb_iii', 'SGB III (Arbeitsförderung)', 'SGB III (employment promotion)', 'SGB III'],
  ['sgb_viii', 'SGB VIII (Kinder- und Jugendhilfe)', 'SGB VIII (child and youth welfare)', 'SGB VIII'],
  ['sgb_ix', 'SGB IX (Rehabilitation und Teilhabe)', 'SGB IX (rehabilitation and participation)', 'SGB IX'],
  ['sgb_xii', 'SGB XII (Sozialhilfe)', 'SGB XII (social assistance)', 'SGB XII'],
  ['asylblg', 'AsylbLG', 'AsylbLG (asylum seekers’ benefits)', 'AsylbLG'],
  ['bafoeg_bab', 'BAföG oder BAB', 'BAföG or BAB (training grants)', 'BAföG, § 56 SGB III'],
  ['kein_bezug', 'Kein Bezug', 'No benefits'],
  ['unbekannt', 'Unbekannt', 'Unknown'],
];

const LEGAL_FRAME: Value[] = [
  ['aufenthg', 'AufenthG', 'Residence Act (AufenthG)'],
  ['asylg', 'AsylG', 'Asylum Act (AsylG)'],
  ['freizuegg_eu', 'FreizügG/EU', 'Freedom of Movement Act (FreizügG/EU)'],
  ['stag', 'StAG', 'Nationality Act (StAG)'],
];

const LEVELS: Value[] = [
  ['kein', 'Keine Kenntnisse', 'None'],
  ['alpha', 'Alphabetisierung', 'Literacy course level'],
  ['a1', 'A1', 'Level A1'],
  ['a2', 'A2', 'Level A2'],
  ['b1', 'B1', 'Level B1'],
  ['b2', 'B2', 'Level B2'],
  ['c1', 'C1', 'Level C1'],
  ['c2', 'C2', 'Level C2'],
];

const SKILLS: Value[] = [
  ['overall', 'Insgesamt', 'Overall'],
  ['listening', 'Hören', 'Listening'],
  ['reading', 'Lesen', 'Reading'],
  ['speaking', 'Sprechen', 'Speaking'],
  ['writing', 'Schreiben', 'Writing'],
];

const METHODS: Value[] = [
  ['certificate', 'Zertifikat', 'Certificate'],
  ['self_assessment', 'Selbsteinschätzung', 'Self-assessment'],
  ['placement', 'Einstufung', 'Placement test'],
];

const HOUSING: Value[] = [
  ['own_flat', 'Eigene Mietwohnung', 'Rented flat'],
  ['owned', 'Wohneigentum', 'Owned home'],
  ['with_others', 'Bei Angehörigen oder Bekannten', 'With family or friends'],
  ['employer', 'Vom Arbeitgeber gestellt', 'Provided by the employer'],
  ['shared_accommodation', 'Gemeinschaftsunterkunft', 'Shared accommodation'],
  ['emergency', 'Notunterkunft', 'Emergency shelter'],
  ['womens_shelter', 'Frauenhaus oder Schutzwohnung', 'Women’s shelter'],
  ['homeless', 'Wohnungslos', 'Homeless'],
  ['other', 'Anderes', 'Other'],
  ['unknown', 'Unbekannt', 'Unknown'],
];

const THREATS: Value[] = [
  ['notice', 'Kündigung erhalten', 'Notice received'],
  ['eviction', 'Räumung droht', 'Eviction looming'],
  ['arrears', 'Mietschulden', 'Rent arrears'],
  ['fixed_term', 'Befristet, Ende absehbar', 'Fixed term, end in sight'],
  ['tied_to_job', 'Endet mit der Arbeit', 'Ends with the job'],
  ['unfit', 'Überbelegt oder gesundheitsgefährdend', 'Overcrowded or unhealthy'],
];

const WORK: Value[] = [
  ['employed', 'Sozialversicherungspflichtig beschäftigt', 'Employed with social insurance'],
  ['mini_job', 'Minijob', 'Marginal employment'],
  ['self_employed', 'Selbstständig', 'Self-employed'],
  ['apprenticeship', 'Ausbildung', 'Vocational training'],
  ['studies', 'Schule oder Studium', 'School or studies'],
  ['course', 'Sprachkurs oder Maßnahme', 'Language course or scheme'],
  ['seeking', 'Arbeitsuchend', 'Looking for work'],
  ['caring', 'Elternzeit oder Pflege', 'Parental leave or caring'],
  ['unable', 'Nicht erwerbsfähig', 'Unable to work'],
  ['retired', 'In Rente', 'Retired'],
  ['none', 'Ohne Arbeit', 'Without work'],
  ['unknown', 'Unbekannt', 'Unknown'],
];

const EMPLOYERS: Value[] = [
  ['food_meat', 'Lebensmittel- und Fleischindustrie', 'Food and meat industry'],
  ['production', 'Produktion und Handwerk', 'Production and crafts'],
  ['construction', 'Bau', 'Construction'],
  ['logistics', 'Logistik', 'Logistics'],
  ['temporary_agency', 'Zeitarbeit', 'Temporary agency'],
  ['care', 'Pflege und Gesundheit', 'Care and health'],
  ['hospitality', 'Gastgewerbe', 'Hospitality'],
  ['cleaning', 'Reinigung', 'Cleaning'],
  ['agriculture', 'Landwirtschaft', 'Agriculture'],
  ['retail', 'Handel', 'Retail'],
  ['household', 'Privathaushalt', 'Private household'],
  ['public', 'Öffentlicher Dienst', 'Public service'],
  ['other', 'Andere Branche', 'Other sector'],
];

const FAMILY: Value[] = [
  ['single', 'Ledig', 'Single'],
  ['married', 'Verheiratet', 'Married'],
  ['partnership', 'Eingetragene Lebenspartnerschaft', 'Registered partnership'],
  ['separated', 'Getrennt lebend', 'Separated'],
  ['divorced', 'Geschieden', 'Divorced'],
  ['widowed', 'Verwitwet', 'Widowed'],
  ['unknown', 'Unbekannt', 'Unknown'],
];

const CATALOGUES: Record<string, [source: string, values: Value[]]> = {
  residence_status: [LAW, RESIDENCE],
  residence_condition: [LAW, CONDITIONS],
  rechtskreis: ['Sozialgesetzbuch, AsylbLG, BAföG', RECHTSKREIS],
  legal_frame: [LAW, LEGAL_FRAME],
  language_level: ['Gemeinsamer Europäischer Referenzrahmen (GER)', LEVELS],
  language_skill: ['Gemeinsamer Europäischer Referenzrahmen (GER)', SKILLS],
  language_method: [PRACTICE, METHODS],
  housing: [PRACTICE, HOUSING],
  housing_threat: [PRACTICE, THREATS],
  work: [PRACTICE, WORK],
  employer_kind: [PRACTICE, EMPLOYERS],
  family: [PRACTICE, FAMILY],
};

function rowsOf([catalogue, [source, values]]: [string, [string, Value[]]]): Row[] {
  return values.map(([code, label_de, label_en, legal_basis = '', more = {}], at) => ({
    ...{ catalogue, code, label_de, label_en, legal_basis, source },
    ...{ hint_de: '', hint_en: '', reminder_kind: null, position: at + 1, valid_from: '2000-01-01', valid_until: null },
    ...more,
  }));
}

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const COLUMNS =
  'catalogue, code, label_de, label_en, legal_basis, hint_de, hint_en, reminder_kind, position, valid_from, valid_until, source';

/** The rows that come with the product; every value is a dated row with its source, none a constant in the code. */
export const CATALOGUE_ROWS = `insert into catalogue_entry (${COLUMNS}) select ${COLUMNS}
  from jsonb_populate_recordset(null::catalogue_entry, ${quote(JSON.stringify(Object.entries(CATALOGUES).flatMap(rowsOf)))}::jsonb)`;
