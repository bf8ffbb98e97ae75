import { attachment, inspect, safeFileName } from '@fallnetz/platform';
import { readArchive } from '../../../libs/platform/src/files/content/archive';
import { docx, eicar, odt, packedObjects, pdf, pdfOf, zip } from '../../given/files';
import { jpeg, jpegData, png, TELLING, tiff } from '../../given/pictures';

const codeOf = (content: Buffer, name: string): Promise<string> =>
  inspect(content, name).then(
    ({ format }) => format,
    (error: { code?: string }) => error.code ?? 'no code',
  );

/** The entry of EXIF that says a picture is to be turned by 90 degrees. */
const TURNED = Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]);

/** A picture of one colour, which packs very well. */
const picture = (bytes: number): string => packedObjects('', '/Subtype/Image/Filter/FlateDecode', Buffer.alloc(bytes));

describe('the content of a file', () => {
  it.each([
    ['a PDF', pdf(), 'a.pdf', 'pdf'],
    ['a PDF that opens at a place', pdfOf('/OpenAction[1 0 R/XYZ null null 0]'), 'a.pdf', 'pdf'],
    ['a PDF that turns to a page', pdfOf('/OpenAction 9 0 R', '9 0 obj<</S/GoTo/D[2 0 R/Fit]>>endobj'), 'a.pdf', 'pdf'],
    ['a PDF with packed objects', pdfOf('', packedObjects('<</Type/Page/First 3>>')), 'a.pdf', 'pdf'],
    ['a PDF with a link and a form', pdfOf('/AcroForm<</Fields[]>>', '<</S/URI/URI(https://x.test)>>'), 'a.pdf', 'pdf'],
    ['a PDF with a large picture', pdfOf('', picture(60_000_000)), 'a.pdf', 'pdf'],
    ['a JPEG', jpeg(), 'a.JPEG', 'jpg'],
    ['a PNG', png(), 'a.png', 'png'],
    ['a TIFF', tiff(), 'a.tif', 'tiff'],
    ['a Word file', docx(), 'a.docx', 'docx'],
    ['an OpenDocument text', odt(), 'a.odt', 'odt'],
    ['a text', Buffer.from('Grüße aus dem Rathaus\r\n'), 'a.txt', 'txt'],
    ['the scanner test file, which only a scanner knows', eicar(), 'a.txt', 'txt'],
  ])('%s is taken in', async (_what, content, name, format) => {
    expect(await codeOf(content, name)).toBe(format);
  });

  it.each([
    ['a script', pdfOf('/OpenAction<</S/JavaScript/JS(app.alert)>>'), 'file.active'],
    ['a script under another spelling', pdfOf('', '<</S/J#61va#53cript/JS(1)>>'), 'file.active'],
    ['a script in packed objects', pdfOf('', packedObjects('<</S/JavaScript/JS(1)>>')), 'file.active'],
    ['packed objects that do not say so', pdfOf('', packedObjects('<</S/JavaScript>>', '/Length 5')), 'file.active'],
    [
      'objects packed in a way nobody checks',
      pdfOf('', packedObjects('1', '/First 4/Filter/LZWDecode')),
      'file.active',
    ],
    [
      'objects written as differences',
      pdfOf('', packedObjects('1', '/First 4/Filter/FlateDecode/DecodeParms<</Predictor 12>>')),
      'file.active',
    ],
    ['a program to start', pdfOf('', '<</S/Launch/F(cmd.exe)>>'), 'file.active'],
    ['a form with a format of its own', pdfOf('/AcroForm<</XFA[(a) 3 0 R]>>'), 'file.active'],
    ['a page it opens by itself', pdfOf('/OpenAction<</S/URI/URI(https://x.test)>>'), 'file.active'],
    [
      'the same somewhere else',
      pdfOf('/OpenAction 9 0 R', '9 0 obj <</S/URI/URI(https://x.test)>> endobj'),
      'file.active',
    ],
    [
      'the same in packed objects',
      pdfOf('/OpenAction 9 0 R', packedObjects('<</S/URI/URI(https://x.test)>>')),
      'file.active',
    ],
    ['a file in it', pdfOf('/Names<</EmbeddedFiles<</Names[(a.exe) 3 0 R]>>>>'), 'file.attachments'],
    ['a file pinned to a page', pdfOf('', '<</Subtype/FileAttachment/FS 3 0 R>>'), 'file.attachments'],
    ['a film', pdfOf('', '<</Subtype/RichMedia>>'), 'file.attachments'],
    ['a password', pdfOf('/Encrypt 8 0 R'), 'file.encrypted'],
    ['packed objects that grow without end', pdfOf('', packedObjects(' '.repeat(40_000_000))), 'file.bomb'],
    ['pictures that grow without end', pdfOf('', picture(7_000_000).repeat(80)), 'file.bomb'],
    ['more openings than a PDF needs', pdfOf('', '/OpenAction<<'.repeat(1001)), 'file.active'],
    ['objects packed without end', pdfOf('', packedObjects(' '.repeat(7_000_000)).repeat(20)), 'file.bomb'],
    ['a list of objects without end', pdfOf('/OpenAction 9 0 R', packedObjects('1 '.repeat(500_000))), 'file.bomb'],
    ['broken packed objects', pdfOf('', packedObjects('1').slice(0, -22)), 'file.broken'],
  ])(
    'a PDF with %s is refused',
    async (_what, content, code) => {
      expect(await codeOf(content, 'a.pdf')).toBe(code);
    },
    // 400 MB are unpacked before there is enough of it: seconds, on a busy machine many.
    90_000,
  );

  const bomb = Buffer.alloc(40_000_000);
  it.each([
    ['a program under the name of a PDF', Buffer.from('MZ\x90\0\x03'), 'rechnung.pdf', 'file.ending'],
    ['a program', Buffer.from('MZ\x90\0\x03'), 'rechnung.exe', 'file.format'],
    ['a drawing that may run scripts', Buffer.from('<svg onload="1"/>'), 'a.svg', 'file.format'],
    ['a page under the name of a text', Buffer.from(' <!DOCTYPE html><script>'), 'a.txt', 'file.ending'],
    ['a script under the name of a text', Buffer.from('#!/bin/sh\n'), 'a.txt', 'file.ending'],
    ['an archive', zip([{ name: 'a', content: 'b' }]), 'a.zip', 'file.format'],
    ['an archive under the name of a Word file', zip([{ name: 'a', content: 'b' }]), 'a.docx', 'file.ending'],
    ['an OpenDocument text under the name of a Word file', odt(), 'a.docx', 'file.ending'],
    ['nothing', Buffer.alloc(0), 'a.pdf', 'file.empty'],
    ['half a PDF', pdf().subarray(0, 60), 'a.pdf', 'file.broken'],
    ['half a JPEG', jpeg().subarray(0, 150), 'a.jpg', 'file.broken'],
    ['half a PNG', png().subarray(0, 60), 'a.png', 'file.broken'],
    ['a PDF with an archive behind it', Buffer.concat([pdf(), docx()]), 'a.pdf', 'file.ending'],
    ['a PDF behind a page', Buffer.concat([Buffer.from('<html>'), pdf()]), 'a.pdf', 'file.ending'],
    ['a PDF that is a page too', Buffer.from('%PDF-1.4 <script>x</script>\n%%EOF'), 'a.pdf', 'file.ending'],
    ['a Word file behind something', Buffer.concat([Buffer.from('x'), docx()]), 'a.docx', 'file.ending'],
    ['a Word file before something', Buffer.concat([docx(), Buffer.from('x')]), 'a.docx', 'file.broken'],
    ['a bomb', docx({ name: 'word/a.xml', content: bomb }), 'a.docx', 'file.bomb'],
    ['a bomb that lies about it', docx({ name: 'word/a.xml', content: bomb, claimed: 10 }), 'a.docx', 'file.bomb'],
    [
      'a flood of parts',
      docx(...Array.from({ length: 2001 }, (_, at) => ({ name: `a${at}`, content: '' }))),
      'a.docx',
      'file.bomb',
    ],
    ['Word macros', docx({ name: 'word/vbaProject.bin', content: 'x' }), 'a.docx', 'file.macros'],
    ['a Word file that says it has macros', docx(), 'a.docm', 'file.format'],
    [
      'a template from somewhere else, which may bring macros',
      docx({
        name: 'word/_rels/settings.xml.rels',
        content:
          '<Relationship Type="http://x/attachedTemplate" Target="https://x.test/a.dotm" TargetMode="External"/>',
      }),
      'a.docx',
      'file.macros',
    ],
    ['an old Word file with macros', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'a.docx', 'file.ending'],
    ['OpenDocument macros', odt({ name: 'Basic/Standard/Module1.xml', content: 'x' }), 'a.odt', 'file.macros'],
    ['a file in a file', docx({ name: 'word/embeddings/a.xlsx', content: 'x' }), 'a.docx', 'file.nested'],
    ['a nested archive under another name', docx({ name: 'word/a.bin', content: docx() }), 'a.docx', 'file.nested'],
    ['a way out of the folder', docx({ name: '../../a.xml', content: 'x' }), 'a.docx', 'file.broken'],
    ['two contents under one name', docx({ name: 'word/document.xml', content: 'x' }), 'a.docx', 'file.broken'],
  ])('%s is refused', async (_what, content, name, code) => {
    expect(await codeOf(content, name)).toBe(code);
  });

  it('of a photo keeps the picture and how to turn it, and forgets place, comment and what hangs behind', async () => {
    const { bytes } = await inspect(jpeg({ behind: 'PK\x03\x04' }), 'a.jpg');
    expect(bytes.toString('latin1')).not.toMatch(TELLING);
    expect(bytes.includes(Buffer.concat([jpegData, Buffer.from([0xff, 0xd9])]))).toBe(true);
    expect(bytes.includes(TURNED)).toBe(true);
    expect((await inspect(bytes, 'a.jpg')).bytes).toEqual(bytes);
  });

  it('of a PNG and a TIFF forgets person and place, not how to turn it', async () => {
    for (const [content, name, turned] of [
      [png({ behind: 'PK\x03\x04' }), 'a.png', TURNED],
      [tiff(), 'a.tiff', Buffer.from([0x12, 0x01, 4, 0, 1, 0, 0, 0, 6, 0, 0, 0])],
    ] as const) {
      const { bytes } = await inspect(content, name);
      expect(bytes.toString('latin1')).not.toMatch(TELLING);
      expect(bytes.includes(turned)).toBe(true);
      expect((await inspect(bytes, name)).bytes).toEqual(bytes);
    }
  });

  describe('of a photo in another file', () => {
    const photo = pdfOf('', `7 0 obj<</Filter/DCTDecode>>stream\n${jpeg().toString('latin1')}\nendstream endobj\n`);
    const described = pdfOf(
      '',
      '<x:xmpmeta><a exif:GPSLatitude="51.9067"/><exif:GPSLongitude>51.9067</exif:GPSLongitude>',
    );

    it.each([
      ['a photo', photo],
      ['half a photo', pdfOf('', `stream\n${jpeg().subarray(0, -30).toString('latin1')}`)],
      ['a description of where it was taken', described],
    ])('a PDF with %s forgets it and nothing moves', async (_what, content) => {
      const { bytes } = await inspect(content, 'a.pdf');
      expect(bytes.toString('latin1')).not.toMatch(/51\.9067|Testfrau|Testhandy|Kommentar/);
      expect(bytes.length).toBe(content.length);
      const places = (file: Buffer) =>
        [...file.toString('latin1').matchAll(/\w*obj|trailer|%%EOF/g)].map(({ index, 0: word }) => [word, index]);
      expect(places(bytes)).toEqual(places(content));
      expect((await inspect(bytes, 'a.pdf')).bytes).toBe(bytes);
    });

    it('a PDF keeps what is seen, and a signed one every byte', async () => {
      expect((await inspect(photo, 'a.pdf')).bytes.includes(jpegData)).toBe(true);
      const signed = Buffer.from(
        photo.toString('latin1').replace('trailer', '<</ByteRange [0 1 2 3]>>trailer'),
        'latin1',
      );
      expect((await inspect(signed, 'a.pdf')).bytes).toBe(signed);
    });

    const pictures = [
      { name: 'word/media/image1.jpeg', content: jpeg(), stored: true },
      { name: 'word/media/image2.jpg', content: jpeg().subarray(0, -2), stored: true },
      { name: 'word/media/image3.png', content: png(), stored: true },
      { name: 'word/media/image4.tiff', content: tiff(), stored: true },
      { name: 'word/media/image5.png', content: 'no picture', stored: true },
    ];

    it('a Word file and an OpenDocument text forget it and stay whole', async () => {
      for (const [content, name] of [
        [docx(...pictures, { name: 'word/styles.xml', content: '<w:styles/>' }), 'a.docx'],
        [odt(...pictures), 'a.odt'],
      ] as const) {
        const { bytes } = await inspect(content, name);
        expect(bytes.toString('latin1')).not.toMatch(/51\.9067|Testfrau|Testhandy|Kommentar/);
        expect(bytes.includes(TURNED)).toBe(true);
        expect(bytes.includes('no picture')).toBe(true);
        const names = (file: Buffer) => readArchive(file).then((entries) => entries.map((entry) => entry.name));
        expect(await names(bytes)).toEqual(await names(content));
        expect((await inspect(bytes, name)).bytes).toBe(bytes);
      }
    });

    it('a signed Word file keeps every byte', async () => {
      const signed = docx(...pictures, { name: '_xmlsignatures/sig1.xml', content: '<Signature/>' });
      expect((await inspect(signed, 'a.docx')).bytes).toBe(signed);
    });
  });

  it('survives any bytes behind any beginning', async () => {
    const beginnings = { pdf: pdf(), jpg: jpeg(), png: png(), tif: tiff(), docx: docx(), odt: odt() };
    const known = /^(file\.\w+|pdf|jpg|png|tiff|docx|odt)$/;
    for (const [ending, content] of Object.entries(beginnings)) {
      for (let at = 0; at < content.length; at++) {
        const changed = Buffer.from(content);
        changed[at] = (changed[at] ?? 0) ^ 0xff;
        expect(await codeOf(changed, `a.${ending}`)).toMatch(known);
        expect(await codeOf(content.subarray(0, at), `a.${ending}`)).toMatch(known);
      }
    }
  });
});

describe('the name of a file', () => {
  it.each([
    ['../../etc/Bescheid Müller.PDF', 'Bescheid Müller.pdf'],
    ['C:\\Users\\x\\a.docx', 'a.docx'],
    ['a\u061c\u00adb.pdf', 'ab.pdf'],
    ['.pdf', 'datei.pdf'],
    ['a\u202efdp.exe', 'afdp.exe'],
    ['a"\r\n; b=<1>.pdf', 'a_; b=_1_.pdf'],
    [`${'ü'.repeat(400)}.pdf`, `${'ü'.repeat(150)}.pdf`],
  ])('%j becomes harmless', (given, safe) => {
    expect(safeFileName(given)).toBe(safe);
  });

  it('is told to the browser in both ways', () => {
    expect(attachment("Bescheid 'Müller'.pdf")).toBe(
      `attachment; filename="Bescheid 'Muller'.pdf"; filename*=UTF-8''Bescheid%20%27M%C3%BCller%27.pdf`,
    );
  });
});
