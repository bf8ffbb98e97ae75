import { readdir } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { startApi, type TestApi } from '../../given/api';
import { givenCase, type GivenCase } from '../../given/case';
import { docx, pdf, pdfOf, upload, zip } from '../../given/files';
import { District } from '../../given/given';
import type { Person } from '../../given/person';
import { chunk, jpeg, png, segment, TELLING, tiff, u16, u32 } from '../../given/pictures';

const archive = zip([{ name: 'a.txt', content: 'Testfrau' }]);
const gif = Buffer.from('GIF89a/*\x01\0\x80\0\0*/=1;alert(1)//;', 'latin1');
const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
const page = Buffer.from('<!doctype html><script>alert(1)</script>');
const behind = (bytes: Buffer, what: Buffer) => Buffer.concat([bytes, what]);
/** A zip whose directory claims the last bytes of the picture as its comment. */
const zipInside = (comment: number) => Buffer.concat([archive.subarray(0, -2), Buffer.from([comment, 0])]);
const manySegments = (count: number) => Buffer.alloc(count * 4, Buffer.from([0xff, 0xdb, 0, 2]));

const bombOf = (name: string): Buffer =>
  Buffer.concat([Buffer.from(`${name}\0\0`), deflateSync(Buffer.alloc(30_000_000))]);

/** So much that it need not be unpacked to see what it is; not so well packed that it would be a bomb by its ratio. */
const hugePicture = (): Buffer => Buffer.concat([jpeg(), randomBytes(1_500_000), Buffer.alloc(110_000_000)]);

/** Many strips that are one and the same: a small file that would grow when written anew. */
function sameStrips(count: number): [number, number[]][] {
  return [
    [0x0111, Array<number>(count).fill(8)],
    [0x0117, Array<number>(count).fill(1000)],
  ];
}

/** Figure S19: what somebody who means harm, or knows no better, uploads. */
describe('the corpus of files', () => {
  let api: TestApi;
  let district: District;
  let worker: Person;
  let file: GivenCase;

  beforeAll(async () => {
    api = await startApi();
    district = await District.create(api);
    worker = await district.person('case_manager');
    file = await givenCase(worker);
  });
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  const onDisk = async () =>
    (await readdir(api.config.FALLNETZ_FILES_DIR, { recursive: true, withFileTypes: true }).catch(() => []))
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);
  const rows = async () =>
    (await district.sql.query('select id from case_document where case_id = $1', [file.id])).rows.length;

  it.each([
    ['a GIF that is a script', gif, 'a.gif', 'file.format'],
    ['the same as a PNG', gif, 'a.png', 'file.ending'],
    ['a drawing with a script', svg, 'a.svg', 'file.format'],
    ['the same as a JPEG', svg, 'a.jpg', 'file.ending'],
    ['a page', page, 'a.html', 'file.format'],
    ['the same as a PDF', page, 'a.pdf', 'file.ending'],
    ['a PDF that is a page', behind(page, pdf()), 'a.pdf', 'file.ending'],
    ['a page in the head of a PDF', Buffer.from('%PDF-1.4\n<html><script>1</script>\n%%EOF'), 'a.pdf', 'file.ending'],
    ['a PNG as a JPEG', png(), 'a.jpg', 'file.ending'],
    ['a JPEG as a TIFF', jpeg(), 'a.tif', 'file.ending'],
    ['an archive as a picture', archive, 'a.png', 'file.ending'],
    ['two endings', Buffer.from('MZ'), 'bescheid.pdf.exe', 'file.format'],
    ['a bomb in a Word file', docx({ name: 'word/a.xml', content: Buffer.alloc(20_000_000) }), 'a.docx', 'file.bomb'],
    [
      'a huge picture in a Word file',
      docx({ name: 'word/media/a.jpg', content: hugePicture() }),
      'a.docx',
      'file.bomb',
    ],
    [
      'many points in a Word file',
      docx({ name: 'a.png', content: png({ width: 20_000, height: 20_000 }) }),
      'a.docx',
      'file.pixels',
    ],
    ['a PNG of 20,000 x 20,000', png({ width: 20_000, height: 20_000 }), 'a.png', 'file.pixels'],
    ['a JPEG of 20,000 x 20,000', jpeg({ width: 20_000, height: 20_000 }), 'a.jpg', 'file.pixels'],
    ['a TIFF of 20,000 x 20,000', tiff({ width: 20_000, height: 20_000 }), 'a.tif', 'file.pixels'],
    ['a PNG without a size', png({ width: 0 }), 'a.png', 'file.broken'],
    ['a PNG without a picture', behind(png().subarray(0, 33), chunk('IEND')), 'a.png', 'file.broken'],
    ['a PNG that ends early', png().subarray(0, -20), 'a.png', 'file.broken'],
    ['a JPEG that ends early', jpeg().subarray(0, -2), 'a.jpg', 'file.broken'],
    ['a JPEG without a picture', Buffer.from([0xff, 0xd8, 0xff, 0xd9]), 'a.jpg', 'file.broken'],
    ['a TIFF that ends early', tiff().subarray(0, 60), 'a.tif', 'file.broken'],
    ['a TIFF packed in an unknown way', tiff({ packing: 34712 }), 'a.tif', 'file.packing'],
    ['a TIFF whose strips are all the same', tiff({ more: sameStrips(5000) }), 'a.tif', 'file.broken'],
    ['a JPEG of a million parts', behind(jpeg({ more: [manySegments(1_000_000)] }), u16(0)), 'a.jpg', 'file.bomb'],
    ['a PNG of a million parts', png({ more: [Buffer.alloc(13_000_000, chunk('IDAT', 'x'))] }), 'a.png', 'file.bomb'],
    [
      'a PDF of a million parts',
      Buffer.concat([pdf(), Buffer.alloc(7_000_000, 'stream\n'), Buffer.from('\n%%EOF')]),
      'a.pdf',
      'file.bomb',
    ],
    ['a JPEG that is an archive', jpeg({ data: zipInside(2) }), 'a.jpg', 'file.ending'],
    [
      'a PNG that is an archive',
      png({ rows: Buffer.alloc(1), more: [chunk('IDAT', zipInside(37))] }),
      'a.png',
      'file.ending',
    ],
  ])('%s is refused with a sentence, and nothing of it stays', async (_what, content, fileName, code) => {
    const before = [await onDisk(), await rows()];
    const { status, body } = await upload<{ code: string; title: string }>(worker, file.id, { content, fileName });
    expect({ status, code: body.code }).toEqual({ status: 422, code });
    expect(body.title).toMatch(/^[A-ZÄÖÜ].*[.)]$/);
    expect([await onDisk(), await rows()]).toEqual(before);
  });

  it('a file without a name is refused with a sentence', async () => {
    const head = 'Content-Disposition: form-data; name="file"\r\nContent-Type: application/octet-stream\r\n\r\n';
    const body = Buffer.concat([Buffer.from(`--b\r\n${head}`), pdf(), Buffer.from('\r\n--b--\r\n')]);
    const headers = { 'content-type': 'multipart/form-data; boundary=b' };
    const answer = await worker.ask('POST', `/api/cases/${file.id}/documents`, body, headers);
    expect(answer).toMatchObject({ status: 400, body: { code: 'file.missing' } });
  });

  const still = Buffer.concat([chunk('acTL', Buffer.concat([u32(2), u32(0)])), chunk('fdAT', 'Testfrau')]);
  it.each([
    ['a photo', jpeg(), 'foto.jpg', 'image/jpeg'],
    ['a photo with an archive behind it', jpeg({ behind: archive.toString('latin1') }), 'foto.jpg', 'image/jpeg'],
    ['a photo that is a script', jpeg({ more: [segment(0xe0, '/*JFIF*/=1;alert(1)')] }), 'foto.jpg', 'image/jpeg'],
    ['a PNG with a page behind it', png({ behind: page.toString() }), 'bild.png', 'image/png'],
    ['a PNG that moves', png({ more: [still] }), 'bild.png', 'image/png'],
    [
      'a PNG whose text unpacks without end',
      png({ more: [chunk('zTXt', bombOf('Testfrau'))] }),
      'bild.png',
      'image/png',
    ],
    ['a PNG whose colours unpack without end', png({ more: [chunk('iCCP', bombOf('x'))] }), 'bild.png', 'image/png'],
    ['a TIFF', tiff(), 'scan.tif', 'image/tiff'],
    ['a TIFF with a page behind it', behind(tiff(), page), 'scan.tif', 'image/tiff'],
    ['a TIFF with an archive behind it', behind(tiff(), archive), 'scan.tif', 'image/tiff'],
    ['a TIFF of JPEGs', tiff({ data: jpeg(), packing: 7 }), 'scan.tif', 'image/tiff'],
    ['a PDF of a photo', pdfOf('', `stream\n${jpeg().toString('latin1')}\nendstream`), 'scan.pdf', 'application/pdf'],
    ['a name with a way', pdf(), '../../etc/x/Bescheid.pdf', 'application/pdf'],
    ['a name that reads backwards', pdf(), 'Besc\u061c\u202eheid.pdf', 'application/pdf'],
  ])('%s is stored harmlessly and only ever handed out to be saved', async (_what, content, fileName, mediaType) => {
    const { status, body } = await upload(worker, file.id, { content, fileName });
    expect({ status, code: body.code }).toEqual({ status: 201, code: undefined });
    const { bytes, headers } = await worker.get(`/api/cases/${file.id}/documents/${body.id}/content`);
    expect(headers).toMatchObject({
      'content-type': mediaType,
      'x-content-type-options': 'nosniff',
      'content-disposition': expect.stringMatching(
        /^attachment; filename="(foto|bild|scan|Bescheid)\.\w+"; /,
      ) as string,
      'content-security-policy': expect.stringContaining("object-src 'none'") as string,
    });
    expect(bytes.toString('latin1')).not.toMatch(TELLING);
  });
});
