import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { type FileStore, withClient } from '@fallnetz/platform';
import { insertRows, type Row } from './rows';

/** What lies in the newest cases of everybody who leads some: invented papers of a few lines. */
const PAPERS = [
  {
    kind: 'bescheid',
    title: 'Bewilligung der Leistungen',
    lines: [
      'Jobcenter Kreis Gütersloh (Beispiel)',
      'Bescheid über Leistungen zur Sicherung des Lebensunterhalts',
      'Erfundenes Muster zum Ausprobieren.',
    ],
  },
  {
    kind: 'schreiben',
    title: 'Anmeldung zum Integrationskurs',
    lines: [
      'Kursträger (Beispiel)',
      'Bestätigung der Anmeldung zum Integrationskurs',
      'Erfundenes Muster zum Ausprobieren.',
    ],
  },
] as const;

/** Puts two small papers into the newest open case of every Case-Manager*in of the demo. */
export async function addDemoDocuments(ownerUrl: string, store: FileStore): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    const { rows: cases } = await client.query<NewestCase>(NEWEST_CASES);
    for (const one of cases) for (const paper of PAPERS) await addPaper(client, store, one, paper);
  });
}

interface NewestCase {
  id: string;
  districtId: string;
  lead: string;
  openedOn: string;
}

async function addPaper(
  client: Client,
  store: FileStore,
  one: NewestCase,
  paper: (typeof PAPERS)[number],
): Promise<void> {
  const id = randomUUID();
  const file = await store.receive(id, contentOf(paper.lines));
  await store.keep(id);
  const document: Row = {
    id,
    case_id: one.id,
    kind: paper.kind,
    title: paper.title,
    file_name: `${paper.title}.pdf`,
    format: 'pdf',
    document_on: one.openedOn,
    size: file.size,
    sha256: file.sha256,
    file_key: `\\x${file.key.toString('hex')}`,
    scan: 'unscanned',
    recorded_by: one.lead,
    recorded_at: new Date().toISOString(),
    version: 1,
  };
  await insertRows(client, 'case_document', [document]);
  const data = JSON.stringify({ kind: paper.kind, format: 'pdf', scan: 'unscanned' });
  await client.query(ADDED, [one.districtId, one.id, one.lead, id, data]);
}

/** A page with a few lines. */
async function* contentOf(lines: readonly string[]): AsyncGenerator<Buffer> {
  const text = lines.map((line) => `(${line.replace(/[()\\]/g, '\\$&')}) Tj T*`).join(' ');
  const stream = `BT /F1 14 Tf 60 760 Td 22 TL ${text} ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${stream.length}>>stream\n${stream}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
  ];
  let pdf = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = pdf.length;
    pdf += `${index + 1} 0 obj${object}endobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  yield Buffer.from(
    `${pdf}${table}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${pdf.length}\n%%EOF\n`,
    'latin1',
  );
}

const NEWEST_CASES = `
  select distinct on (c.lead_user_id) c.id, c.district_id as "districtId", c.lead_user_id as lead, c.opened_on::text as "openedOn"
  from case_file c where c.closed_on is null order by c.lead_user_id, c.opened_on desc, c.id`;
const ADDED = `insert into event (district_id, case_id, type, actor_id, subject_id, data)
  values ($1, $2, 'document.added', $3, $4, $5)`;
