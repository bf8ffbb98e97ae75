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
});
