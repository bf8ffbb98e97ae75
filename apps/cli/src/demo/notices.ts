import type { Chance } from './chance';
import type { Row } from './rows';

interface Controller {
  id: string;
  districtId: string;
  name: string;
  regime: 'dsgvo_dsg_nrw' | 'dsgvo_bdsg' | 'kdg';
}

const LAW: Record<Controller['regime'], { law: string; informed: string; revoke: string }> = {
  dsgvo_dsg_nrw: { law: 'DSGVO und DSG NRW', informed: 'Art. 13 DSGVO', revoke: 'Art. 7 Abs. 3 DSGVO' },
  dsgvo_bdsg: { law: 'DSGVO und BDSG', informed: 'Art. 13 DSGVO', revoke: 'Art. 7 Abs. 3 DSGVO' },
  kdg: { law: 'Gesetz über den Kirchlichen Datenschutz (KDG)', informed: '§ 15 KDG', revoke: '§ 8 Abs. 6 KDG' },
};

/** The first versions of an organisation's notice texts; every controller words its own. */
export function noticeRows(chance: Chance, controller: Controller): Row[] {
  return [
    { kind: 'art_13_notice', language: 'de', body: informationText(controller) },
    { kind: 'consent', language: 'de', body: consentText(controller) },
    { kind: 'consent', language: 'en', body: englishConsentText(controller) },
  ].map((text) => ({
    id: chance.id(),
    organisation_id: controller.id,
    district_id: controller.districtId,
    ...text,
    version: 1,
    valid_from: '2024-01-01',
  }));
}

function informationText({ name, regime }: Controller): string {
  return [
    `Information nach ${LAW[regime].informed}`,
    `Verantwortlich ist: ${name}. Es gilt: ${LAW[regime].law}.`,
    'Wir speichern nur, was für Ihre Begleitung nötig ist: Ihr Anliegen, was wir vereinbaren und was daraus wird.',
    'Ihre Daten sieht, wer Sie begleitet, und deren Vertretung. Andere Stellen bekommen etwas nur, wenn Sie dem zugestimmt haben.',
    'Sie können jederzeit fragen, was gespeichert ist, es berichtigen oder löschen lassen und sich bei der Aufsicht beschweren.',
  ].join('\n\n');
}

function consentText({ name, regime }: Controller): string {
  return [
    `Ich bin einverstanden, dass ${name} meine Daten für den genannten Zweck speichert oder an die genannte Stelle weitergibt.`,
    'Das ist freiwillig. Wenn ich nicht zustimme, bekomme ich trotzdem Beratung, aber ohne dass etwas über mich gespeichert wird.',
    `Ich kann meine Einwilligung jederzeit ohne Grund widerrufen (${LAW[regime].revoke}). Der Widerruf gilt ab sofort.`,
    'Mir wurde gesagt, wer an einem Gespräch teilnimmt und was diese Stelle erfährt.',
  ].join('\n\n');
}

function englishConsentText({ name, regime }: Controller): string {
  return [
    `I agree that ${name} stores my data for the purpose named, or passes them on to the body named.`,
    'This is voluntary. If I do not agree I still get advice, but nothing about me is stored.',
    `I can withdraw my consent at any time without giving a reason (${LAW[regime].revoke}). A withdrawal counts from now on.`,
    'I was told who takes part in a conversation and what that body learns.',
  ].join('\n\n');
}
