const MOST_CHARACTERS = 150;
// Control characters, and those that turn the reading direction around: "gnp.exe" must not read as "exe.png".
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu;
const FORBIDDEN_ON_WINDOWS = /[<>:"|?*]/g;

/** A file name that is harmless on every system: without folders, control characters and tricks; the ending stays. */
export function safeFileName(given: string): string {
  const bare = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = bare.replace(INVISIBLE, '').replace(FORBIDDEN_ON_WINDOWS, '_').replace(/\s+/g, ' ').trim();
  const [, stem = '', ending = ''] = /^(.*?)(\.[^.]*)?$/.exec(clean) ?? [];
  const short = [...stem.replace(/^[. ]+|[. ]+$/g, '')].slice(0, MOST_CHARACTERS).join('');
  return (short === '' ? 'datei' : short) + ending.toLowerCase();
}

/** The header that makes a browser save a file under this name and never show it. */
export function attachment(fileName: string): string {
  const ascii = fileName.normalize('NFKD').replace(/[^\x20-\x7e]|["\\%]/g, '');
  const exact = encodeURIComponent(fileName).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${exact}`;
}
