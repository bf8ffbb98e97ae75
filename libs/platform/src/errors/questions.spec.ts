import { Problem } from './problem';
import { defineQuestions } from './questions';

const ask = defineQuestions({
  'test.early': { field: 'startsOn', de: 'Wirklich so früh?', en: 'Really this early?' },
  'test.late': { field: 'endsOn', de: 'Wirklich so spät?', en: 'Really this late?' },
  'test.end': {
    field: 'startsOn',
    de: 'Bisher „{what}“. Am {day} enden lassen?',
    en: 'So far “{what}”. End it on {day}?',
    yes: { de: 'Am {day} beenden', en: 'End on {day}' },
  },
});

function asked(confirmed: string[] | undefined, open: Parameters<typeof ask>[1]): unknown {
  try {
    ask(confirmed, open);
    return 'nothing';
  } catch (error) {
    const { code, status, extra } = error as Problem;
    return { code, status, ...extra };
  }
}

describe('questions', () => {
  it('names every open question with its field and sentence', () => {
    expect(asked(undefined, { 'test.early': true, 'test.late': true })).toEqual({
      code: 'question',
      status: 422,
      questions: [
        { field: 'startsOn', code: 'test.early', sentence: 'Wirklich so früh?' },
        { field: 'endsOn', code: 'test.late', sentence: 'Wirklich so spät?' },
      ],
    });
  });

  it('asks again only what was not confirmed', () => {
    expect(asked(['test.early'], { 'test.early': true, 'test.late': true })).toMatchObject({
      questions: [{ code: 'test.late' }],
    });
  });

  it('fills the places of a sentence and says what yes does', () => {
    expect(asked([], { 'test.end': { what: 'SGB II', day: '30.06.2026' } })).toMatchObject({
      questions: [{ sentence: 'Bisher „SGB II“. Am 30.06.2026 enden lassen?', yes: 'Am 30.06.2026 beenden' }],
    });
  });

  it.each([
    ['nothing is open', undefined, {}],
    ['the answer is no', undefined, { 'test.early': false }],
    ['there is nothing to fill in', undefined, { 'test.end': null }],
    ['all is confirmed', ['test.early'], { 'test.early': true }],
    ['something else was confirmed too', ['test.early', 'other'], { 'test.early': true }],
  ])('lets through when %s', (_when, confirmed, open) => expect(asked(confirmed, open)).toBe('nothing'));

  it('has a code of its own for every question', () => {
    expect(() => defineQuestions({ 'test.early': { field: 'x', de: 'x', en: 'x' } })).toThrow('declared twice');
  });
});
