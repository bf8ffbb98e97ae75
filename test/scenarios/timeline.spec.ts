import type { Page } from 'playwright-core';
import { expectNoAxeViolations, hold } from '../browser';
import { settled } from '../browser/settled';
import { givenCase } from '../given/case';
import { eventually } from '../given/eventually';
import type { Person } from '../given/person';
import { Product } from './product';

describe('the timeline of a case', () => {
  let product: Product;
  let lead: Person;
  let coWorker: Person;
  let caseId: string;

  beforeAll(async () => {
    product = await Product.start();
    lead = await product.district.person('case_manager');
    coWorker = await product.district.person('case_manager');
  });
  beforeEach(async () => {
    caseId = (await givenCase(lead)).id;
    await lead.post(`/api/cases/${caseId}/assignments`, { userId: coWorker.id, part: 'co_worker' });
  });
  afterAll(async () => product.stop());

  const note = (page: Page) => page.getByRole('textbox', { name: 'Notiz', exact: true });
  const timeline = (page: Page) => page.getByRole('list', { name: 'Verlauf' });
  const kept = (page: Page) => page.getByText(/^Entwurf gesichert um \d\d:\d\d$/).waitFor();
  const saved = (page: Page) => page.getByText('Die Notiz ist gespeichert.').first().waitFor();

  async function open(person: Person): Promise<Page> {
    const page = await product.openAs(person);
    await page.goto(`/faelle/${caseId}`);
    await note(page).waitFor();
    return page;
  }

  async function notes(): Promise<string[]> {
    const { rows } = await product.district.sql.query<{ body: string }>(
      'select body from note where case_id = $1 order by id',
      [caseId],
    );
    return rows.map(({ body }) => body);
  }

  async function drafts(): Promise<number> {
    return (await product.district.sql.query('select 1 from draft where case_id = $1', [caseId])).rows.length;
  }

  it('keeps a note over a lost connection and saves it once when the connection is back', async () => {
    const page = await open(lead);
    await note(page).fill('Vor dem Funkloch geschrieben.');
    await page.context().setOffline(true);
    await page.keyboard.press('Control+Enter');
    await page.getByText('Ihr Text bleibt stehen und wird gespeichert').waitFor();
    await page.getByText('Keine Verbindung zum Server.').waitFor();
    await expectNoAxeViolations(page);
    expect(await note(page).inputValue()).toBe('Vor dem Funkloch geschrieben.');
    await page.context().setOffline(false);
    await saved(page);
    await timeline(page).getByText('Vor dem Funkloch geschrieben.').waitFor();
    expect(await note(page).inputValue()).toBe('');
    expect(await notes()).toEqual(['Vor dem Funkloch geschrieben.']);
    await page.context().close();
  });

  it('saves once although the answer to the first attempt was lost', async () => {
    const page = await open(lead);
    let attempts = 0;
    await page.route('**/notes', async (route) => {
      attempts += 1;
      if (attempts > 1) return route.continue();
      await route.fetch();
      return route.abort('connectionreset');
    });
    await note(page).fill('Die Antwort ging verloren.');
    await page.getByRole('button', { name: 'Notiz speichern' }).click();
    await saved(page);
    expect(attempts).toBe(2);
    expect(await notes()).toEqual(['Die Antwort ging verloren.']);
    await page.context().close();
  });

  /** A note is kept as a draft and saved, its answer is lost, and the window is closed before it comes again. */
  async function loseAnswerAndWindow(text: string): Promise<void> {
    const page = await open(lead);
    let isSaved = false;
    await page.route('**/notes', async (route) => {
      if (!isSaved) await route.fetch();
      isSaved = true;
      return route.abort('connectionreset');
    });
    await note(page).fill(text);
    await kept(page);
    await page.getByRole('button', { name: 'Notiz speichern' }).click();
    await page.getByText('Ihr Text bleibt stehen und wird gespeichert').waitFor();
    await page.context().close();
    expect(await notes()).toEqual([text]);
  }

  it('saves once although answer and window were lost and the restored text is saved again', async () => {
    await loseAnswerAndWindow('Gespeichert, ohne es zu erfahren.');
    const page = await open(lead);
    await eventually(async () => expect(await note(page).inputValue()).toBe('Gespeichert, ohne es zu erfahren.'));
    await page.getByRole('button', { name: 'Notiz speichern' }).click();
    await saved(page);
    await eventually(async () => expect(await drafts()).toBe(0));
    expect(await note(page).inputValue()).toBe('');
    expect(await notes()).toEqual(['Gespeichert, ohne es zu erfahren.']);
    // What is typed now is something else.
    await note(page).fill('Gespeichert, ohne es zu erfahren.');
    await page.keyboard.press('Control+Enter');
    await eventually(async () => expect(await notes()).toHaveLength(2));
    await page.context().close();
  });

  it('says that it was saved already when the restored text is changed first', async () => {
    await loseAnswerAndWindow('Erster Stand.');
    const page = await open(lead);
    await eventually(async () => expect(await note(page).inputValue()).toBe('Erster Stand.'));
    await note(page).fill('Erster Stand. Und etwas dazu.');
    await page.keyboard.press('Control+Enter');
    const notice = page.getByText('Das wurde schon gespeichert');
    await notice.waitFor();
    await timeline(page).getByText('Erster Stand.', { exact: true }).waitFor();
    await expectNoAxeViolations(page);
    expect(await notes()).toEqual(['Erster Stand.']);
    // As a sensitive note it would be the same entry a second time.
    await page.getByText('Sensible Notiz', { exact: true }).click();
    await page.getByRole('button', { name: 'Sensible Notiz speichern' }).click();
    // What was said before stands there until the answer.
    await settled(page);
    await notice.waitFor();
    await page.getByText('Notiz', { exact: true }).first().click();
    await page.getByRole('button', { name: 'Notiz speichern', exact: true }).click();
    await settled(page);
    await page.getByRole('button', { name: 'Zusätzlich speichern' }).click();
    await saved(page);
    expect(await notes()).toEqual(['Erster Stand.', 'Erster Stand. Und etwas dazu.']);
    const secrets = await product.district.sql.query('select 1 from sensitive_note where case_id = $1', [caseId]);
    expect(secrets.rows).toEqual([]);
    await page.context().close();
  });

  it('keeps the start of a sensitive note before its wall; it moves when the kind is changed', async () => {
    const subjects = async () => {
      const { rows } = await product.district.sql.query<{ subject: string }>(
        'select subject from draft where case_id = $1',
        [caseId],
      );
      return rows.map(({ subject }) => subject);
    };
    const page = await open(lead);
    await note(page).fill('Erst eine Notiz, dann vertraulich.');
    await kept(page);
    expect(await subjects()).toEqual([`entry/${caseId}`]);
    await page.getByText('Sensible Notiz', { exact: true }).click();
    await eventually(async () => expect(await subjects()).toEqual([`sensitive-note/entry/${caseId}`]));
    await page.reload();
    const secret = page.getByRole('textbox', { name: 'Sensible Notiz' });
    await eventually(async () => expect(await secret.inputValue()).toBe('Erst eine Notiz, dann vertraulich.'));
    // Rewriting it from nothing does not make it another one.
    await secret.fill('');
    await secret.fill('Neu angefangen.');
    await page.getByText('Notiz', { exact: true }).first().click();
    await eventually(async () => expect(await subjects()).toEqual([`entry/${caseId}`]));
    expect(await note(page).inputValue()).toBe('Neu angefangen.');
    await page.getByText('Sensible Notiz', { exact: true }).click();
    await page.getByRole('button', { name: 'Sensible Notiz speichern' }).click();
    await timeline(page).getByText('Neu angefangen.').waitFor();
    await eventually(async () => expect(await subjects()).toEqual([]));
    expect(await notes()).toEqual([]);
    await note(page).waitFor();
    await page.context().close();
  });

  it('keeps what was typed when the session ends, and goes on after the login on the same page', async () => {
    const page = await open(lead);
    await note(page).fill('Mitten im Satz abgelaufen.');
    await page.context().clearCookies();
    await page.getByRole('button', { name: 'Notiz speichern' }).click();
    const ended = page.getByRole('dialog', { name: 'Bitte melden Sie sich wieder an' });
    await ended.getByLabel('E-Mail-Adresse').fill(lead.email);
    await ended.getByLabel('Passwort').fill(product.password);
    await ended.getByRole('button', { name: 'Anmelden' }).click();
    await saved(page);
    expect(await notes()).toEqual(['Mitten im Satz abgelaufen.']);
    await page.context().close();
  });

  it('restores an unfinished text after a reload and on another device; nothing stays in the browser', async () => {
    const page = await open(lead);
    await note(page).fill('Angefangen, dann kam jemand zur Tür.');
    await kept(page);
    await page.reload();
    await eventually(async () => expect(await note(page).inputValue()).toBe('Angefangen, dann kam jemand zur Tür.'));
    const elsewhere = await open(lead);
    await eventually(async () =>
      expect(await note(elsewhere).inputValue()).toBe('Angefangen, dann kam jemand zur Tür.'),
    );
    const stored = await page.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])');
    expect(stored).not.toContain('Angefangen');
    await elsewhere.getByRole('button', { name: 'Notiz speichern' }).click();
    await saved(elsewhere);
    await eventually(async () => expect(await drafts()).toBe(0));
    await elsewhere.context().close();
    await page.evaluate(`window.dispatchEvent(new Event('focus'))`);
    await eventually(async () => expect(await note(page).inputValue()).toBe(''));
    await page.context().close();
  });

  it('does not take the focus away from who writes already when the entry of the address arrives', async () => {
    const { body } = await lead.post<{ id: string }>(`/api/cases/${caseId}/notes`, { body: 'Der gemeinte Eintrag.' });
    const page = await product.openAs(lead);
    const answer = await hold(page, '**/timeline?*');
    await page.goto(`/faelle/${caseId}#eintrag-${body.id}`);
    await note(page).click();
    await page.keyboard.type('Mitten ');
    await answer();
    await timeline(page).getByText('Der gemeinte Eintrag.').waitFor();
    await page.keyboard.type('im Satz.');
    expect(await note(page).inputValue()).toBe('Mitten im Satz.');
    await page.context().close();
  });

  it('two windows: the later one is told and both texts are kept', async () => {
    const first = await open(lead);
    const second = await first.context().newPage();
    await second.goto(`/faelle/${caseId}`);
    await note(second).waitFor();
    // It has asked for drafts before the first one is kept.
    await settled(second);
    await note(first).fill('Aus dem ersten Fenster.');
    await kept(first);
    await note(second).fill('Aus dem zweiten Fenster.');
    await second.getByText('In einem anderen Fenster geändert').waitFor();
    await second.getByText('Aus dem ersten Fenster.').waitFor();
    expect(await note(second).inputValue()).toBe('Aus dem zweiten Fenster.');
    await expectNoAxeViolations(second);
    await second.getByRole('button', { name: 'Beide untereinander' }).click();
    await kept(second);
    const both = 'Aus dem ersten Fenster.\n\nAus dem zweiten Fenster.';
    expect(await note(second).inputValue()).toBe(both);
    await first.evaluate(`window.dispatchEvent(new Event('focus'))`);
    await eventually(async () => expect(await note(first).inputValue()).toBe(both));
    await first.context().close();
  });

  it('the same note in two windows: the later one is told and keeps its text', async () => {
    await lead.post(`/api/cases/${caseId}/notes`, { body: 'Erster Stand' });
    const first = await open(lead);
    const second = await open(lead);
    const edit = async (page: Page, body: string) => {
      await timeline(page).getByRole('button', { name: 'Notiz bearbeiten' }).click();
      await page.getByRole('dialog').getByRole('textbox', { name: 'Notiz' }).fill(body);
    };
    const save = (page: Page) => page.getByRole('dialog').getByRole('button', { name: 'Speichern' }).click();
    // In this order the draft of the first window is never in the way of the second, however long this takes.
    await edit(second, 'Aus dem zweiten Fenster');
    await edit(first, 'Aus dem ersten Fenster');
    await save(first);
    await timeline(first).getByText('Aus dem ersten Fenster').waitFor();
    await save(second);
    const dialog = second.getByRole('dialog');
    await dialog.getByText('Jemand hat diesen Eintrag inzwischen geändert').waitFor();
    expect(await dialog.getByRole('textbox').inputValue()).toBe('Aus dem zweiten Fenster');
    await expectNoAxeViolations(second);
    await dialog.getByRole('button', { name: 'Neuen Stand laden' }).click();
    await dialog.locator('q', { hasText: 'Aus dem ersten Fenster' }).waitFor();
    await save(second);
    await timeline(second).getByText('Aus dem zweiten Fenster').waitFor();
    expect(await notes()).toEqual(['Aus dem zweiten Fenster']);
    await first.context().close();
    await second.context().close();
  });

  it('shows a sensitive note to the lead and not to the co-worker, and turns notes both ways', async () => {
    const page = await open(lead);
    await page.getByText('Sensible Notiz', { exact: true }).click();
    await page.getByText('Sehen nur die zuständige Person und ihre Vertretung').waitFor();
    await expectNoAxeViolations(page);
    await page.getByRole('textbox', { name: 'Sensible Notiz' }).fill('Im Vertrauen gesagt.');
    await page.keyboard.press('Control+Enter');
    await timeline(page).getByText('Im Vertrauen gesagt.').waitFor();
    await timeline(page).getByText('nur Zuständige und Vertretung').waitFor();
    await expectNoAxeViolations(page);
    const other = await open(coWorker);
    await timeline(other).getByText('Fall eröffnet').waitFor();
    await settled(other);
    expect(await other.getByRole('main').innerText()).not.toMatch(/Vertrauen|sensib/i);
    await timeline(page).getByRole('button', { name: 'Für das Fallteam öffnen' }).click();
    await expectNoAxeViolations(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Für das Fallteam öffnen' }).click();
    await timeline(page).getByRole('button', { name: 'Als sensibel einstufen' }).waitFor();
    await other.reload();
    await timeline(other).getByText('Im Vertrauen gesagt.').waitFor();
    await other.context().close();
    await page.context().close();
  });

  it('takes a letter and a talk with a child as interpreter, and finds them again', async () => {
    const page = await open(lead);
    await page.getByText('Kontakt', { exact: true }).click();
    await page.getByLabel('Was wurde besprochen?').fill('Kindergeldbescheid erklärt.');
    await page.getByText('Sprachmittlung', { exact: true }).click();
    await choose(page, 'Gedolmetscht durch', 'ein Kind');
    await page.getByText('Ein Kind hat gedolmetscht').waitFor();
    await expectNoAxeViolations(page);
    const answer = await hold(page, '**/contacts');
    await page.getByRole('button', { name: 'Kontakt speichern' }).click();
    // The next one is begun while this one is on its way.
    await choose(page, 'Art', 'Post');
    await page.getByText('gesendet', { exact: true }).click();
    await page.getByLabel('Betreff').fill('Widerspruch Jobcenter');
    await answer();
    await timeline(page).getByText('Gedolmetscht: ein Kind').waitFor();
    expect(await page.getByLabel('Was wurde besprochen?').inputValue()).toBe('');
    await page.getByRole('button', { name: 'Kontakt speichern' }).click();
    await timeline(page).getByText('Widerspruch Jobcenter').waitFor();
    await page.getByLabel('Wörter suchen').fill('kindergeld');
    await page.keyboard.press('Enter');
    await timeline(page).locator('mark', { hasText: 'Kindergeldbescheid' }).waitFor();
    expect(page.url()).not.toContain('kindergeld');
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: 'Filter aufheben' }).click();
    await choose(page, 'Nur anzeigen', 'E-Mails und Briefe');
    await eventually(async () => expect(await timeline(page).getByRole('listitem').count()).toBe(1));
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    await page.context().close();
  });

  async function choose(page: Page, field: string, option: string): Promise<void> {
    await page.getByRole('button', { name: field }).first().click();
    await page.getByRole('option', { name: option, exact: true }).click();
  }
});
