import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expectNoAxeViolations, hold } from '../browser';
import { tabTo } from '../browser/keyboard';
import { settled } from '../browser/settled';
import { givenCase, type GivenCase } from '../given/case';
import { eventually } from '../given/eventually';
import { pdf, pdfOf } from '../given/files';
import { asPhoto, TELLING } from '../given/pictures';
import type { Person } from '../given/person';
import { Product } from './product';

const BESCHEID = { name: 'Bescheid Müller.pdf', mimeType: 'application/pdf', buffer: pdf('Testinhalt') };
const PROGRAM = { name: 'rechnung.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ\x90\0\x03') };

/** A JPEG of 64 x 32, red on the left, blue on the right. */
const DRAWN = `(async () => {
  const canvas = new OffscreenCanvas(64, 32);
  const pen = canvas.getContext('2d');
  for (const [at, colour] of ['red', 'blue'].entries()) { pen.fillStyle = colour; pen.fillRect(at * 32, 0, 32, 32); }
  const blob = await canvas.convertToBlob({ type: 'image/jpeg' });
  return btoa(String.fromCharCode(...new Uint8Array(await blob.arrayBuffer())));
})()`;
/** What the browser shows of a JPEG: its size and its points. */
const seenOf = (photo: Buffer): string => `(async () => {
  const bytes = Uint8Array.from(atob('${photo.toString('base64')}'), (sign) => sign.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }));
  const { width, height } = picture;
  const pen = new OffscreenCanvas(width, height).getContext('2d');
  pen.drawImage(picture, 0, 0);
  return { width, height, points: [...pen.getImageData(0, 0, width, height).data].join() };
})()`;

describe('documents of a case', () => {
  let product: Product;
  let worker: Person;
  let file: GivenCase;
  let page: Page;

  beforeAll(async () => {
    product = await Product.start();
    worker = await product.district.person('case_manager');
    file = await givenCase(worker);
    await worker.post(`/api/cases/${file.id}/notes`, { body: 'Bescheid mitgebracht' });
    page = await product.openAs(worker);
    await page.goto(`/faelle/${file.id}?reiter=dokumente`);
  });
  afterAll(async () => product.stop());

  const documents = () => page.getByRole('table', { name: 'Dokumente' });
  const said = (text: string) => page.getByRole('status', { name: 'Meldungen' }).getByText(text).first().waitFor();

  /** With the system's own window for choosing files. */
  async function choose(...files: (typeof BESCHEID)[]): Promise<void> {
    const chooser = page.waitForEvent('filechooser');
    await tabTo(page, 'Dateien auswählen');
    await page.keyboard.press('Enter');
    await (await chooser).setFiles(files);
  }

  /** As from a file manager; the browser itself makes the events. */
  async function drop(name: string, content: string): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), 'fallnetz-drop-'));
    const path = join(folder, name);
    await writeFile(path, content);
    await settled(page);
    const { x, y } = (await page.locator('.drop-zone').boundingBox()) ?? { x: 0, y: 0 };
    const browser = await page.context().newCDPSession(page);
    const data = { items: [], files: [path], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await browser.send('Input.dispatchDragEvent', { type, x: x + 20, y: y + 10, data });
    }
    await page.getByText(name).waitFor();
    await rm(folder, { recursive: true });
  }

  async function kind(row: string, option: string): Promise<void> {
    await page.getByRole('listitem').filter({ hasText: row }).getByRole('button', { name: /Art/ }).click();
    await page.getByRole('option', { name: option }).click();
  }

  it('are chosen, named, sent, and stand in the list as not scanned; a renamed program is refused beside its name', async () => {
    await page.getByText('Noch kein Dokument').waitFor();
    await expectNoAxeViolations(page);
    await choose(BESCHEID, PROGRAM);
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: '2 Dateien hochladen' }).click();
    await page.getByText('Bitte wählen Sie die Art.').first().waitFor();
    await expectNoAxeViolations(page);
    await kind(BESCHEID.name, 'Bescheid');
    await kind(PROGRAM.name, 'Sonstiges');
    await page.getByRole('button', { name: '2 Dateien hochladen' }).click();
    await said('Das Dokument ist gespeichert.');
    const refused = page.getByRole('listitem').filter({ hasText: PROGRAM.name });
    await refused.getByText('Die Endung des Dateinamens passt nicht zum Inhalt der Datei.').waitFor();
    await documents().getByRole('row', { name: 'Bescheid Müller' }).getByText('ungeprüft').waitFor();
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: '„rechnung.pdf“ nicht hochladen' }).click();
    await refused.waitFor({ state: 'hidden' });
  });

  it('are saved as they were sent', async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '„Bescheid Müller“ herunterladen' }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toBe(BESCHEID.name);
    expect(await readFile(await saved.path())).toEqual(BESCHEID.buffer);
  });

  it('dropped, are checked before they are sent; the same file again is told', async () => {
    await drop('bild.svg', '<svg/>');
    await page.getByText('Dieses Format wird nicht angenommen.').waitFor();
    await page.getByRole('button', { name: '„bild.svg“ nicht hochladen' }).click();
    await choose({ ...BESCHEID, name: 'Kopie.pdf' });
    await kind('Kopie.pdf', 'Schreiben');
    await page.getByRole('button', { name: 'Datei hochladen' }).click();
    await page.getByText('Dieselbe Datei liegt schon in diesem Fall').waitFor();
    await expectNoAxeViolations(page);
  });

  it('are corrected by keyboard, after somebody else was faster', async () => {
    const { body } = await worker.get<{ items: { id: string; title: string }[] }>(`/api/cases/${file.id}/documents`);
    const id = body.items.find(({ title }) => title === 'Kopie')?.id ?? '';
    await tabTo(page, '„Kopie“ bearbeiten');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Angaben zum Dokument' });
    await dialog.waitFor();
    await worker.patch(`/api/cases/${file.id}/documents/${id}`, { title: 'Zweitschrift', version: 1 });
    await dialog.getByRole('button', { name: /Gehört zu/ }).click();
    await page.getByRole('option', { name: /Bescheid mitgebracht/ }).click();
    await expectNoAxeViolations(page);
    await dialog.getByRole('button', { name: 'Speichern' }).click();
    await dialog.getByText('Jemand hat diesen Eintrag inzwischen geändert').waitFor();
    await expectNoAxeViolations(page);
    const load = await hold(page, `**/api/cases/${file.id}/documents*`);
    await dialog.getByRole('button', { name: 'Neuen Stand laden' }).click();
    // Saved now, the stale version would be refused once more, and the refusal forgotten with the next answer.
    await dialog.getByRole('button', { name: 'Speichern', disabled: true }).waitFor();
    await load();
    await dialog.getByRole('button', { name: 'Speichern' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await documents().getByText('Zweitschrift').waitFor();
    await documents()
      .getByText(/zu: Notiz vom/)
      .waitFor();
  });

  it('are added to the entry they came with, and lead there and back', async () => {
    await page.goto(`/faelle/${file.id}`);
    await page.getByRole('link', { name: 'Dokument dazu' }).click();
    await page.getByText('Neue Dateien gehören zu dem Eintrag, von dem Sie kommen.').waitFor();
    await choose({ ...BESCHEID, name: 'Rückseite.pdf', buffer: pdf('Rückseite') });
    const row = page.getByRole('listitem').filter({ hasText: 'Rückseite.pdf' });
    await row
      .getByRole('button', { name: /Gehört zu.*Bescheid mitgebracht|Bescheid mitgebracht.*Gehört zu/ })
      .waitFor();
    await kind('Rückseite.pdf', 'Bescheid');
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: 'Datei hochladen' }).click();
    await documents()
      .getByRole('row', { name: 'Rückseite' })
      .getByRole('link', { name: /zu: Notiz vom/ })
      .click();
    const entry = page
      .getByRole('list', { name: 'Verlauf' })
      .getByRole('listitem')
      .filter({ hasText: 'Bescheid mitgebracht' });
    await eventually(async () => expect(await page.evaluate('document.activeElement.id')).toMatch(/^eintrag-/));
    await entry.getByRole('link', { name: 'Rückseite' }).click();
    await eventually(async () => expect(await page.evaluate('document.activeElement.id')).toMatch(/^dokument-/));
    await expectNoAxeViolations(page);
  });

  it('an upload whose answer was lost is stored once when it is sent again', async () => {
    let attempts = 0;
    await page.route('**/documents', async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      attempts += 1;
      if (attempts > 1) return route.continue();
      await route.fetch();
      return route.abort('connectionreset');
    });
    await choose({ ...BESCHEID, name: 'Funkloch.pdf', buffer: pdf('Funkloch') });
    await kind('Funkloch.pdf', 'Schreiben');
    await page.getByRole('button', { name: 'Datei hochladen' }).click();
    const row = page.getByRole('listitem').filter({ hasText: 'Funkloch.pdf' });
    await row.getByText('keine Verbindung', { exact: false }).or(row.getByRole('alert')).first().waitFor();
    await page.getByRole('button', { name: 'Datei hochladen' }).click();
    await row.waitFor({ state: 'hidden' });
    await page.unroute('**/documents');
    const { body } = await worker.get<{ items: { title: string }[] }>(`/api/cases/${file.id}/documents`);
    expect(body.items.filter(({ title }) => title === 'Funkloch')).toHaveLength(1);
    expect(attempts).toBe(2);
  });

  it('what is corrected or taken out while another is on its way goes as it stands then', async () => {
    for (const name of ['Eins.pdf', 'Zwei.pdf', 'Drei.pdf']) {
      await choose({ ...BESCHEID, name, buffer: pdf(name) });
      await kind(name, 'Schreiben');
    }
    const sending = await hold(page, '**/documents');
    await page.getByRole('button', { name: '3 Dateien hochladen' }).click();
    const second = page.getByRole('listitem').filter({ hasText: 'Zwei.pdf' });
    await second.getByRole('textbox').first().fill('Berichtigt');
    await page.getByRole('button', { name: '„Drei.pdf“ nicht hochladen' }).click();
    await sending();
    await second.waitFor({ state: 'hidden' });
    const { body } = await worker.get<{ items: { title: string }[] }>(`/api/cases/${file.id}/documents`);
    const titles = body.items.map(({ title }) => title);
    expect(titles).toEqual(expect.arrayContaining(['Eins', 'Berichtigt']));
    expect(titles).not.toContain('Drei');
  });

  it('a PDF with a script is refused with the way out', async () => {
    await choose({ ...BESCHEID, name: 'Formular.pdf', buffer: pdfOf('/OpenAction<</S/JavaScript/JS(app.alert)>>') });
    await kind('Formular.pdf', 'Sonstiges');
    await page.getByRole('button', { name: 'Datei hochladen' }).click();
    await page.getByText(/Skripte oder Aktionen.*Als PDF speichern/).waitFor();
    await page.getByRole('button', { name: '„Formular.pdf“ nicht hochladen' }).click();
  });

  it('a photo stays upright and keeps every point, and forgets where it was taken', async () => {
    await page.getByText('Aus Fotos werden Ort, Zeit und Gerät entfernt', { exact: false }).waitFor();
    const photo = asPhoto(Buffer.from(await page.evaluate<string>(DRAWN), 'base64'));
    await choose({ name: 'Brief.jpg', mimeType: 'image/jpeg', buffer: photo });
    await kind('Brief.jpg', 'Schreiben');
    await page.getByRole('button', { name: 'Datei hochladen' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '„Brief“ herunterladen' }).click();
    const saved = await readFile(await (await download).path());
    expect(saved.toString('latin1')).not.toMatch(TELLING);
    const seen = await page.evaluate(seenOf(photo));
    expect(seen).toMatchObject({ width: 32, height: 64 });
    expect(await page.evaluate(seenOf(saved))).toEqual(seen);
  });

  it('are removed with a reason, and the timeline knows', async () => {
    await page.getByRole('button', { name: '„Zweitschrift“ entfernen' }).click();
    const dialog = page.getByRole('dialog', { name: 'Dokument endgültig entfernen?' });
    await dialog.getByRole('button', { name: /Warum/ }).click();
    await page.getByRole('option', { name: 'Doppelt vorhanden' }).click();
    await expectNoAxeViolations(page);
    await dialog.getByRole('button', { name: 'Endgültig entfernen' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await documents()
      .getByText(/Entfernt am .*: Doppelt vorhanden/)
      .waitFor();
    await page.setViewportSize({ width: 360, height: 800 });
    await expectNoAxeViolations(page);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole('tab', { name: 'Verlauf' }).click();
    await page.getByText('Dokument entfernt: Schreiben').waitFor();
  });
});
