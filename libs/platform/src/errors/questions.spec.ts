import { Problem } from './problem';
import { defineQuestions } from './questions';

const ask = defineQuestions({
  'test.early': { field: 'startsOn', de: 'Wirklich so früh?', en: 'Really this early?' },
  'test.late': { field: 'endsOn', de: 'Wirklich so spät?', en: 'Really this late?' },
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

  it.each([
    ['nothing is open', undefined, {}],
    ['the answer is no', undefined, { 'test.early': false }],
    ['all is confirmed', ['test.early'], { 'test.early': true }],
    ['something else was confirmed too', ['test.early', 'other'], { 'test.early': true }],
  ])('lets through when %s', (_when, confirmed, open) => expect(asked(confirmed, open)).toBe('nothing'));

  it('has a code of its own for every question', () => {
    expect(() => defineQuestions({ 'test.early': { field: 'x', de: 'x', en: 'x' } })).toThrow('declared twice');
  });
});
