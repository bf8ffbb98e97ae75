import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import '../../apps/api/src/api.module';
import { errorCatalogue, eventNames } from '@fallnetz/platform';

describe('names', () => {
  const sentences = [...errorCatalogue()];

  it('gives every error code a German and an English sentence', () => {
    const poor = sentences.filter(
      ([, { de, en, status }]) => !/[.?!]$/.test(de) || !/[.?!]$/.test(en) || de === en || status < 400,
    );
    expect(poor.map(([code]) => code)).toEqual([]);
    expect(sentences.length).toBeGreaterThan(20);
  });

  it('writes error codes in kebab-case with dots', () => {
    expect(sentences.map(([code]) => code).filter((code) => !/^[a-z]+([.-][a-z0-9]+)*$/.test(code))).toEqual([]);
  });

  it('names events `subject.past-tense`', () => {
    expect([...eventNames()].filter((name) => !/^[a-z_-]+(\.[a-z-]+)+$/.test(name))).toEqual([]);
    expect(eventNames().size).toBeGreaterThan(4);
  });

  it('gives every class of the API document a name of its own', () => {
    const libs = join(__dirname, '../../libs');
    const classes = readdirSync(libs, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.dto.ts'))
      .flatMap((entry) => [...readFileSync(join(entry.parentPath, entry.name), 'utf8').matchAll(/export class (\w+)/g)])
      .map(([, name]) => name);
    expect(classes.filter((name, at) => classes.indexOf(name) !== at)).toEqual([]);
    expect(classes.length).toBeGreaterThan(50);
  });
});
