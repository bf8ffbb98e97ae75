import { Logger } from '@nestjs/common';
import { Pdf } from '@fallnetz/platform';
import { letters, readPdf, saidBy } from '../../given/read-pdf';

const LETTER = `#let letter = json(bytes(sys.inputs.data))
#set document(title: letter.title, date: none)
#set text(lang: "de", font: ("Noto Sans", "Amiri"), fallback: false)
= #letter.title
#letter.text`;

describe('Pdf', () => {
  const pdf = new Pdf();
  const said: unknown[] = [];

  beforeAll(() => {
    jest.spyOn(Logger.prototype, 'error').mockImplementation((entry: unknown) => void said.push(entry));
  });
  afterAll(() => jest.restoreAllMocks());

  it('sets an accessible paper; what somebody wrote is text, never a command', async () => {
    const text = '#read("/etc/passwd") *nicht fett* $x$ \\ 🙂';
    const read = await readPdf(await pdf.typeset(LETTER, { title: 'Brief', text }));
    expect(read).toMatchObject({ language: 'de', title: 'Brief', isTagged: true, isUa: true });
    expect(saidBy(read, 'P')).toEqual([letters('#read("/etc/passwd") *nicht fett* $x$ \\ ?')]);
  });

  it.each([
    ['a template with a mistake', '#let x = ', 'expected expression'],
    ['a value that is missing', '#json(bytes(sys.inputs.data)).absent', 'dictionary does not contain key'],
    ['a paper nobody could read aloud: no title', 'Brief', 'missing document title'],
    ['a file of the machine', '#read("/etc/hostname")', 'file not found'],
  ])('refuses %s', async (_what, template, reason) => {
    await expect(pdf.typeset(template, { geheim: 'Testfrau' })).rejects.toMatchObject({ code: 'pdf.failed' });
    expect(JSON.stringify(said.at(-1))).toContain(reason);
    expect(JSON.stringify(said)).not.toContain('Testfrau');
  });

  it('goes on after a failure, one paper after the other', async () => {
    const letters = ['eins', 'zwei'].map((text) => pdf.typeset(LETTER, { title: 'Brief', text }));
    const failed = pdf.typeset('#panic("Testfrau")', {});
    const last = pdf.typeset(LETTER, { title: 'Brief', text: 'drei' });
    await expect(failed).rejects.toMatchObject({ code: 'pdf.failed' });
    const read = await Promise.all([...(await Promise.all([...letters, last]))].map(readPdf));
    expect(read.flatMap((one) => saidBy(one, 'P'))).toEqual(['eins', 'zwei', 'drei']);
  });
});
