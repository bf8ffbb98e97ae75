import { paperDate, paperDirection, paperLanguage } from './paper-language';

describe('the language of a paper', () => {
  it.each([
    ['ar', 'ar'],
    ['prs', 'fa'],
    ['ti', 'de'],
    [null, 'de'],
  ])('for somebody who speaks %s is %s', (spoken, printed) => expect(paperLanguage(spoken)).toBe(printed));

  it('runs from the right in Arabic and Persian only', () => {
    expect([paperDirection('ar'), paperDirection('fa'), paperDirection('uk')]).toEqual(['rtl', 'rtl', 'ltr']);
  });

  it.each([
    ['de', '03.12.2026'],
    ['en', '3 December 2026'],
    ['ar', '3 ديسمبر 2026'],
    ['fa', '3 دسامبر 2026'],
    ['uk', '3 грудня 2026 р.'],
    ['tr', '3 Aralık 2026'],
  ] as const)(
    'writes a day in %s with the month of the Gregorian calendar and digits both sides read',
    (language, day) => expect(paperDate('2026-12-03', language).replace('\u00a0', ' ')).toBe(day),
  );
});
