import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const WEB = join(__dirname, '../../apps/web/src');

/** Passwords are nobody's draft. */
const WITHOUT_DRAFT = ['organisation/LoginForm.tsx', 'organisation/account/PasswordForm.tsx'];

const components = readdirSync(WEB, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.tsx') && !path.startsWith('ui/'))
  .map((path) => ({ path: path.replaceAll('\\', '/'), source: readFileSync(join(WEB, path), 'utf8') }));

/** The beginning of each form, with its properties. */
const formsOf = (source: string): string[] =>
  source
    .split(/<(?:Edit)?Form(?=\s)/)
    .slice(1)
    .map((form) => form.slice(0, 300));

const keysOf = (source: string): string[] =>
  [...source.matchAll(/useEdits(?:<\w+>)?\(\s*[`']([^`']*)/g)].map(([, key = '']) => key);

/** Pages with no case around them. */
const WITHOUT_CASE =
  /^(organisation|planning|overview|reminders|referrals\/(offers|verweisberatung)|cases\/law-rule)\//;

describe('what is typed in a form', () => {
  it('is kept wherever there is something to type: reload, end of the session and second window lose nothing', () => {
    const unsafe = components
      .filter(({ path, source }) => /<Text(Field|Area)\b/.test(source) && !WITHOUT_DRAFT.includes(path))
      .filter(({ source }) => formsOf(source).some((form) => !form.includes('edits={')));
    expect(unsafe.map(({ path }) => path)).toEqual([]);
  });

  it('is saved under the key of its draft: who keeps one hands it to the form', () => {
    const loose = components
      .filter(({ source }) => /\buseEdits[<(]/.test(source) && formsOf(source).length > 0)
      .filter(({ source }) => !formsOf(source).some((form) => form.includes('edits={')));
    expect(loose.map(({ path }) => path)).toEqual([]);
  });

  it('has a key of kind and id, never a name', () => {
    const keys = components.flatMap(({ source }) => keysOf(source));
    expect(keys.length).toBeGreaterThan(40);
    expect(keys.filter((key) => /name|email|phone/i.test(key))).toEqual([]);
  });

  it('stays in its window where it is a Fallcode without the case around it', () => {
    const keys = components
      .filter(({ source }) => source.includes("caseCode: ''"))
      .flatMap(({ source }) => keysOf(source));
    expect(keys).toEqual(['memory/bias']);
  });

  it('belongs to nothing but its writer where no case is around', () => {
    const keys = components.filter(({ path }) => WITHOUT_CASE.test(path)).flatMap(({ source }) => keysOf(source));
    expect(keys.length).toBeGreaterThan(10);
    expect(keys.filter((key) => !/^(own|memory)\//.test(key))).toEqual([]);
  });
});
