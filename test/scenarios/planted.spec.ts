import type { Page } from 'playwright-core';
import { settled } from '../browser/settled';
import { givenAssessment, givenNetworkEntry } from '../given/assessment';
import { givenCase, givenPlan } from '../given/case';
import { addParticipant, givenFallkonferenzConsent, invite, planConference, release } from '../given/conference';
import { eventually } from '../given/eventually';
import { pdf, upload } from '../given/files';
import type { Answer, Person } from '../given/person';
import { givenCatalogue, givenIssue, givenTheme } from '../given/planning';
import { givenSituation } from '../given/situation';
import { Product } from './product';

/** Short enough for a name. */
const NAME = `"'><img data-planted src=x onerror=planted()>`;
const TEXT = [
  NAME,
  '<script data-planted>planted()</script><svg data-planted onload=planted()>',
  '<iframe data-planted srcdoc="<script>parent.planted()</script>"></iframe>',
  '<a data-planted href="javascript:planted()">x</a> javascript:planted() [x](javascript:planted())',
  '</title></textarea></style></script><base data-planted href="//planted.invalid/">',
  '<style data-planted>*{display:none}</style><form data-planted action="//planted.invalid"><button>x</form>',
  "{{constructor.constructor('planted()')()}} ${planted()} <%= planted() %>",
].join(' ');
const PLANTED = 'data-planted';
/** In an address. */
const BROUGHT = encodeURIComponent(NAME);

/** What somebody writes into a field, and what a link brings along, is shown as it is and does nothing. */
describe('planted code', () => {
  let product: Product;
  let page: Page;
  let people: Record<'worker' | 'coordinator' | 'administrator' | 'guest', Person>;
  let executed = 0;

  beforeAll(async () => {
    product = await Product.start();
    const { district } = product;
    people = {
      worker: await district.person('case_manager'),
      coordinator: await district.person('koordinierende_stelle'),
      administrator: await district.person('fachadministration'),
      guest: await district.person('abh_participant'),
    };
    await district.sql.query('update user_account set name = $2 where district_id = $1', [district.id, NAME]);
  });
  afterAll(() => product.stop());

  async function openAs(person: Person): Promise<void> {
    page = await product.openAs(person);
    await page.exposeFunction('planted', () => (executed += 1));
  }

  /** Opens a page and finds in it, as text, what was planted, so many times at least; none of it has become anything else. */
  async function expectHarmless(address: string, times = 1): Promise<void> {
    await page.goto(address);
    const found = page.getByRole('main').getByText(PLANTED);
    await eventually(async () => expect([address, (await found.count()) >= times]).toEqual([address, true]));
    await settled(page);
    await expectNothingSprouted(address);
  }

  async function expectNothingSprouted(address: string): Promise<void> {
    expect([address, await page.evaluate(SPROUTED), executed]).toEqual([address, 0, 0]);
  }

  /** Everything a case holds, each with planted code in it. */
  async function plantCase() {
    const { worker, guest } = people;
    const client = { familyName: NAME, givenName: NAME, street: NAME };
    const { id, clientId } = await givenCase(worker, { phase: 'umsetzung', client });
    const path = `/api/cases/${id}`;
    const contact = { kind: 'phone', heldOn: product.api.clock.today(), minutes: 5, note: TEXT };
    created(await worker.post(`${path}/notes`, { body: TEXT }));
    created(await worker.post(`${path}/sensitive-notes`, { body: TEXT }));
    created(await worker.post(`${path}/contacts`, contact));
    created(await worker.post(`${path}/referrals`, { body: NAME, mode: 'kalt' }));
    await givenPlan(worker, id, { text: TEXT });
    await givenAssessment(worker, id, [{ area: 'wohnen_mobilitaet', need: 3, words: TEXT }]);
    await givenNetworkEntry(worker, id, { label: NAME });
    await givenSituation(worker, id, { value: 'ae_24', validUntil: '2099-01-31', remark: NAME });
    expect((await upload(worker, id, { content: pdf(), title: NAME })).status).toBe(201);
    const conferenceId = await planConference(worker, { caseId: id });
    const consent = { organisationId: guest.organisationId, dataKinds: ['name'] };
    await givenFallkonferenzConsent(worker, clientId, consent);
    const participantId = await addParticipant(worker, conferenceId, guest);
    await release(worker, conferenceId, { to: participantId, fields: ['name'] });
    await invite(worker, conferenceId);
    return { id, conferenceId, participantId };
  }

  it('does nothing in a case, on its papers, or before a guest', async () => {
    const { id, conferenceId, participantId } = await plantCase();
    await openAs(people.worker);
    await expectHarmless('/faelle');
    await expectHarmless(`/faelle/${id}`, 20);
    await expectHarmless(`/faelle/${id}?reiter=lage`, 8);
    for (const tab of ['ueberleitungen', 'dokumente']) await expectHarmless(`/faelle/${id}?reiter=${tab}`, 2);
    await expectHarmless(`/faelle/${id}?reiter=hilfeplan`, 4);
    await page.getByRole('button', { name: 'Entwurf drucken' }).click();
    await page.getByRole('region', { name: 'Vorschau' }).getByText(PLANTED).first().waitFor();
    await settled(page);
    await expectNothingSprouted('print');
    await expectHarmless(`/fallkonferenzen/${conferenceId}`);
    await openAs(people.guest);
    await expectHarmless(`/gast/fallkonferenzen/${participantId}`);
  }, 120_000);

  it('does nothing in the directory, on a slip, in planning or in the administration', async () => {
    const { worker, coordinator, administrator } = people;
    const texts = { provider: NAME, access: TEXT, address: TEXT.slice(0, 300), phone: NAME, opening: TEXT };
    const website = `https://planted.invalid/?"onmouseover=planted()`;
    const offer = { name: NAME, kind: 'other', ags: [product.district.ags[0]], website, appointment: TEXT, ...texts };
    const { id: offerId } = created(await coordinator.post<{ id: string }>('/api/offers', offer));
    const answer = { language: 'ro', channel: 'in_person', topics: ['existenzsicherung_schulden'], result: 'referred' };
    const given = { ...answer, duration: 'up_to_5_minutes', offerIds: [offerId], otherBody: NAME };
    const { id: recordId } = created(await worker.post<{ id: string }>('/api/verweisberatungen', given));
    await givenCatalogue(coordinator);
    const themeId = await givenTheme(coordinator, [await givenIssue(worker, { wish: TEXT })], { title: NAME });

    await openAs(worker);
    await expectHarmless('/angebote');
    await expectHarmless(`/angebote/${offerId}`, 5);
    await expectHarmless(`/verweisberatung/${recordId}/zettel`, 4);
    await openAs(coordinator);
    await expectHarmless('/strukturelle-themen?ansicht=themen');
    await expectHarmless(`/strukturelle-themen/${themeId}`, 2);
    await openAs(administrator);
    await expectHarmless('/verwaltung/nutzende', 4);
  }, 120_000);

  it('does nothing when a link brings it along; and the browser would run none that got into a page', async () => {
    await openAs(people.worker);
    await page.goto(`/angebote?q=${BROUGHT}`);
    await page.getByRole('main').getByRole('searchbox').waitFor();
    await settled(page);
    await expectNothingSprouted('search');
    await page.goto(`/${BROUGHT}`);
    await page.getByRole('main').getByRole('heading').first().waitFor();
    await settled(page);
    await expectNothingSprouted('unknown');
    const login = await product.openLogin();
    await login.goto('/anmeldung?weiter=javascript:planted()');
    await product.logIn(login, people.worker.email);
    await login.getByRole('navigation', { name: 'Hauptnavigation' }).waitFor();
    await settled(login);
    expect(new URL(login.url()).pathname).toBe('/');

    const answer = await page.goto('/barrierefreiheit');
    expect(answer?.headers()['content-security-policy']).toMatch(/^(?!.*unsafe).*script-src 'self'/);
    const refused = page.waitForEvent('console', (message) => message.text().includes('Content Security Policy'));
    await page.evaluate(
      `document.body.append(document.createRange().createContextualFragment('<script>planted()</script>'))`,
    );
    await refused;
    expect(executed).toBe(0);
  }, 120_000);
});

const SPROUTED = `document.querySelectorAll('[data-planted], [href^="javascript" i], base').length`;

function created<Body>({ status, body }: Answer<Body>): Body {
  if (status !== 201) throw new Error(`expected 201, got ${status}: ${JSON.stringify(body)}`);
  return body;
}
