import { phoneDigits, readText } from './wanted';

const today = '2026-11-22';

describe('a single search field', () => {
  it.each([
    ['Testfrau Beispiel', { name: 'Testfrau Beispiel' }],
    ['Beispiel 17.5.1990', { name: 'Beispiel', birthDate: '1990-05-17' }],
    ['17.05.90 Beispiel', { name: 'Beispiel', birthDate: '1990-05-17' }],
    ['Beispiel 1990-05-17', { name: 'Beispiel', birthDate: '1990-05-17' }],
    ['Beispiel 1990', { name: 'Beispiel', birthYear: 1990 }],
    ['Beispiel 30.02.1990', { name: 'Beispiel', birthDate: null }],
    ['kim-2026-0042', { name: '', code: 'KIM-2026-0042' }],
    ['2026-0042', { name: '', code: '2026-0042' }],
    ['KIM-2026-', { name: '', code: 'KIM-2026-' }],
    ['05241 / 00000-42', { name: '', phone: '52410000042' }],
    ['+49 5241 0000042', { name: '', phone: '52410000042' }],
    ['Ahorn 4821', { name: 'Ahorn', text: 'Ahorn 4821' }],
    ['محمد 1990', { name: 'محمد', birthYear: 1990 }],
  ])('%s', (text, wanted) => expect(readText(text, today)).toMatchObject(wanted));

  it('tells a number from too few digits', () => {
    expect(phoneDigits('0049 5241 0000042')).toBe('52410000042');
    expect(phoneDigits('12')).toBe('');
  });
});
