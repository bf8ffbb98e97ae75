import { type Basis, cellOf, RELEASABLE_FIELDS } from './releasable';

const consent = { id: 'c1', dataKinds: ['name', 'goals', 'residence_valid_until'] };
const basis = (more: Partial<Basis> = {}): Basis => ({ mode: 'mit_namen', consents: [], check: 'unanswered', ...more });

describe('what may be released to whom', () => {
  it('takes the consent that covers the field', () => {
    expect(cellOf('name', basis({ consents: [consent] }))).toEqual({ state: 'consent', consentId: 'c1', reason: null });
    const other = { id: 'c2', dataKinds: ['birth_date'] };
    expect(cellOf('birth_date', basis({ consents: [consent, other] }))).toMatchObject({ consentId: 'c2' });
  });

  it('never names anybody without consent, with another consent or in pseudonymous mode', () => {
    for (const field of ['name', 'birth_date', 'residence_valid_until'] as const) {
      expect(cellOf(field, basis({ check: 'not_recognisable' }))).toMatchObject({
        state: 'not_allowed',
        reason: 'no_consent',
      });
    }
    expect(cellOf('birth_date', basis({ consents: [consent] }))).toMatchObject({
      state: 'not_allowed',
      reason: 'not_covered',
    });
    expect(cellOf('name', basis({ mode: 'pseudonym', consents: [consent] }))).toMatchObject({
      state: 'not_allowed',
      reason: 'mode_pseudonym',
    });
  });

  it('lets recognising fields through only after the check said that nobody is recognised', () => {
    expect(cellOf('nationalities', basis())).toMatchObject({ state: 'not_allowed', reason: 'check_unanswered' });
    expect(cellOf('nationalities', basis({ check: 'recognisable' }))).toMatchObject({ reason: 'recognisable' });
    expect(cellOf('nationalities', basis({ check: 'not_recognisable' }))).toMatchObject({ state: 'pseudonymised' });
  });

  it('gives no cell a consent it does not have', () => {
    for (const field of RELEASABLE_FIELDS) {
      for (const check of ['unanswered', 'recognisable', 'not_recognisable'] as const) {
        for (const mode of ['mit_namen', 'pseudonym'] as const) {
          expect(cellOf(field, { mode, consents: [], check }).consentId).toBeNull();
        }
      }
    }
  });

  it('releases age band and goals pseudonymously without further ado', () => {
    for (const field of ['age_band', 'goals', 'measures'] as const) {
      expect(cellOf(field, basis())).toEqual({ state: 'pseudonymised', consentId: null, reason: 'no_consent' });
    }
  });
});
