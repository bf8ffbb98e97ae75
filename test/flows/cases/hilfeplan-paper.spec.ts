import { PAPER_LANGUAGES } from '@fallnetz/platform';
import { startApi, type TestApi } from '../../given/api';
import { givenAgreement, givenCase, givenPlan } from '../../given/case';
import { District } from '../../given/given';
import type { Person } from '../../given/person';
import { languagesOf, letters, type ReadPdf, readPdf, saidBy } from '../../given/read-pdf';

const PHONE = '+49 (5241) 85-1234';
const ARABIC_GOAL = `أريد العثور على عمل، رقم الهاتف ${PHONE} في الصباح`;

describe('the Hilfeplan on paper', () => {
  let api: TestApi;
  let district: District;
  let worker: Person;

  beforeAll(async () => {
    api = await startApi();
    district = await District.create(api);
    worker = await district.person('case_manager');
  });
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  async function givenAgreedPlan(client: object = {}): Promise<string> {
    const { id } = await givenCase(worker, { client });
    await givenPlan(worker, id);
    await givenAgreement(worker, id);
    return id;
  }

  async function print(id: string, query: string): Promise<{ pdf: ReadPdf; headers: Record<string, unknown> }> {
    const { status, headers, file } = await worker.download(`/api/cases/${id}/hilfeplan/paper.pdf?${query}`);
    expect([status, headers['content-type']]).toEqual([200, 'application/pdf']);
    return { pdf: await readPdf(file), headers };
  }

  it.each(PAPER_LANGUAGES)('is tagged, titled, in its language and with its letters inside: %s', async (language) => {
    const id = await givenAgreedPlan();
    const { pdf, headers } = await print(id, `version=1&language=${language}`);
    expect(pdf).toMatchObject({ language, title: 'Hilfeplan, Fassung 1', isTagged: true, isUa: true });
    expect(Object.values(pdf.fonts).every(Boolean)).toBe(true);
    expect(headers['content-disposition']).toBe(`attachment; filename="hilfeplan-fassung-1-${language}.pdf"`);
    const preview = await worker.get<{ words: Record<string, { own: string; german: string }> }>(
      `/api/cases/${id}/hilfeplan/paper?version=1&language=${language}`,
    );
    const { title, what, who, due } = preview.body.words;
    const both = (word = { own: '', german: '' }) => letters(word.own + word.german);
    expect(saidBy(pdf, 'H1')).toEqual([both(title)]);
    expect(saidBy(pdf, 'TH')).toEqual([what, who, due].map(both));
    expect(title?.german).toBe(language === 'de' ? '' : 'Hilfeplan');
    const passages = languagesOf(pdf);
    const inOwn = passages.filter(([one]) => one === language).map(([, said]) => said);
    expect(inOwn.join('')).toContain(letters(title?.own ?? ''));
    const inGerman = passages.filter(([one]) => one === 'de').map(([, said]) => said);
    expect(inGerman.join('')).toContain(letters(title?.german ?? ''));
    expect(new Set(passages.map(([one]) => one))).toEqual(new Set([language, 'de']));
  });

  it('reads in Arabic from the right, with words, numbers and German in the order they are said', async () => {
    const { id } = await givenCase(worker, {
      client: { firstLanguage: 'ar', givenName: 'ليلى', familyName: 'Beispiel' },
    });
    await givenPlan(worker, id, { text: `Anruf bei der VHS, Tel. ${PHONE}` });
    const goal = { text: ARABIC_GOAL, area: 'arbeit_wirtschaft', targetOn: '2099-12-03' };
    await worker.post(`/api/cases/${id}/hilfeplan/goals`, goal);
    const agreement = { agreedOn: '2020-01-02', language: 'ar', interpretedBy: 'Herr Dolmetsch' };
    await worker.post(`/api/cases/${id}/hilfeplan/agreements`, agreement);
    const { pdf } = await print(id, 'version=1');
    expect(pdf.language).toBe('ar');
    expect(saidBy(pdf, 'H1')).toEqual([letters('خطة المساعدة Hilfeplan')]);
    expect(saidBy(pdf, 'H2')).toEqual(['الهدف 1 Ziel 1', 'الهدف 2 Ziel 2'].map(letters));
    expect(saidBy(pdf, 'P')).toContain(letters(ARABIC_GOAL));
    expect(saidBy(pdf, 'TD')[0]).toBe(letters(`Anruf bei der VHS, Tel. ${PHONE}`));
    const facts = ['ليلى Beispiel', 'العربية Arabisch', 'Herr Dolmetsch', '2 يناير 2020 02.01.2020'];
    expect(saidBy(pdf, 'Span')).toEqual(expect.arrayContaining(facts.map(letters)));
  });

  it('is marked as a draft until it is agreed to, and prints an old version as it was', async () => {
    const id = await givenAgreedPlan();
    const goal = { text: 'Ein zweites Ziel\nin zwei Zeilen', area: 'wohnen_mobilitaet', targetOn: '2099-12-31' };
    await worker.post(`/api/cases/${id}/hilfeplan/goals`, goal);
    const draft = await print(id, 'language=de');
    expect(draft.headers['content-disposition']).toContain('hilfeplan-entwurf-de.pdf');
    expect(saidBy(draft.pdf, 'Span')).toContain(letters('Entwurf – noch nicht vereinbart'));
    expect(saidBy(draft.pdf, 'H2')).toEqual(['Ziel1', 'Ziel2']);
    const first = await print(id, 'version=1&language=de');
    expect(saidBy(first.pdf, 'H2')).toEqual(['Ziel1']);
    expect(JSON.stringify(first.pdf.pages)).not.toContain('Entwurf');
  });

  it('prints names and words in scripts of their own, and says in which language to read them', async () => {
    const client = { firstLanguage: 'am', givenName: 'ተክለ', familyName: 'ገብረእየሱስ' };
    const { id } = await givenCase(worker, { client });
    for (const text of ['በጀርመን ሥራ ማግኘት እፈልጋለሁ።', 'Хочу працювати', 'אני רוצה לעבוד']) {
      const goal = { text, area: 'arbeit_wirtschaft', targetOn: '2099-12-03' };
      await worker.post(`/api/cases/${id}/hilfeplan/goals`, goal);
    }
    const { pdf } = await print(id, '');
    const passages = languagesOf(pdf).map(([language, said]) => `${language} ${said}`);
    const expected = ['am ተክለገብረእየሱስ', 'am በጀርመንሥራማግኘትእፈልጋለሁ።', 'ru Хочупрацювати', 'he אנירוצהלעבוד'];
    expect(passages).toEqual(expect.arrayContaining(expected));
    expect(pdf).toMatchObject({ language: 'de', isTagged: true, isUa: true });
  });

  it.each(['de', 'ar'])('runs over as many pages as it needs, and nobody signs an empty one: %s', async (language) => {
    const { id } = await givenCase(worker);
    const { goalId } = await givenPlan(worker, id);
    const text = 'Ein langer Satz über eine Maßnahme. '.repeat(20);
    for (let nth = 0; nth < 12; nth++) {
      const measure = { text: `Nr${nth}: ${text}`, goalId, dueOn: '2099-06-30' };
      await worker.post(`/api/cases/${id}/hilfeplan/measures`, measure);
      if (nth < 6) continue;
      const { pdf } = await print(id, `language=${language}`);
      for (const { text: said } of pdf.pages) expect(said).toMatch(/KIM/);
      expect(pdf.pages.filter(({ text: said }) => said.includes('Unterschrift Klient*in')).length).toBe(1);
      expect(pdf.pages.at(-1)?.text).toContain('Unterschrift Klient*in');
      expect(pdf.pages.at(-1)?.text).toContain(`Nr${nth}`);
    }
  });

  it('says which characters it cannot print, and prints the rest', async () => {
    const { id } = await givenCase(worker);
    const goal = { text: 'Wohnung 🏠 한', area: 'wohnen_mobilitaet', targetOn: '2099-12-31' };
    await worker.post(`/api/cases/${id}/hilfeplan/goals`, goal);
    const preview = await worker.get<{ unprintable: string[] }>(`/api/cases/${id}/hilfeplan/paper?language=de`);
    expect(preview.body.unprintable).toEqual(['🏠', '한']);
    expect(saidBy((await print(id, 'language=de')).pdf, 'P')).toContain('Wohnung??');
  });

  it('notes who printed, and keeps nothing', async () => {
    const id = await givenAgreedPlan();
    await print(id, 'version=1');
    const seen = await district.sql.query<{ actor_id: string }>(
      `select actor_id from access_log where what = 'hilfeplan_print' and subject_id = $1 and case_id = $1`,
      [id],
    );
    expect(seen.rows).toEqual([{ actor_id: worker.id }]);
  });

  it.each([
    ['version=2', 404],
    ['version=0', 400],
    ['version=eins', 400],
    ['language=xx', 400],
    ['language=de&version=1&format=docx', 400],
  ])('refuses %s', async (query, status) => {
    const id = await givenAgreedPlan();
    expect((await worker.get(`/api/cases/${id}/hilfeplan/paper?${query}`)).status).toBe(status);
    expect((await worker.get(`/api/cases/${id}/hilfeplan/paper.pdf?${query}`)).status).toBe(status);
  });

  it('exists for nobody outside the case, in this district or another', async () => {
    const id = await givenAgreedPlan();
    const elsewhere = await District.create(api);
    const others = [await district.person('case_manager'), await elsewhere.person('case_manager')];
    for (const other of others) {
      expect((await other.get(`/api/cases/${id}/hilfeplan/paper`)).status).toBe(404);
      expect((await other.get(`/api/cases/${id}/hilfeplan/paper.pdf`)).status).toBe(404);
    }
    await elsewhere.close();
  });
});
