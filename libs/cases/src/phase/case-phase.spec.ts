import { CRITERIA, type Intake } from '../intake/intake';
import { type GateFacts, LIFECYCLE, nextPhases, type Phase, PHASES, stepsFrom, unmet } from './case-phase';

const complete: Intake = {
  criteria: Object.fromEntries(CRITERIA.map((criterion) => [criterion, false])),
  noticeHandedOn: '2026-01-02',
  noticeLanguage: 'ro',
  existingManagement: false,
};
const ready: GateFacts = {
  consentInForce: true,
  intake: complete,
  goalsWithTarget: 1,
  measuresWithResponsible: 1,
  planAgreed: true,
};

function missing(from: Phase, to: Phase, facts: Partial<GateFacts>): string[] {
  const step = stepsFrom(from).find((candidate) => candidate.to === to);
  return unmet(step!, { ...ready, ...facts });
}

describe('lifecycle of a case', () => {
  it('names every way once', () => {
    const ways = LIFECYCLE.map(({ from, to }) => `${from}>${to}`);
    expect(new Set(ways).size).toBe(ways.length);
  });

  it('never leads to the end but by closing or refusing', () => {
    expect(LIFECYCLE.filter(({ to }) => to === 'entpflichtet')).toEqual([]);
    expect(LIFECYCLE.filter(({ to }) => to === 'abgelehnt').map(({ from }) => from)).toEqual(['anfrage', 'klaerung']);
    expect(stepsFrom('entpflichtet')).toEqual([]);
    expect(stepsFrom('abgebrochen')).toEqual([]);
    expect(stepsFrom('abgelehnt')).toEqual([]);
  });

  it('reaches every other phase', () => {
    const reached = new Set<Phase>(['anfrage']);
    for (const { from, to } of LIFECYCLE) if (reached.has(from)) reached.add(to);
    expect(PHASES.filter((phase) => !reached.has(phase))).toEqual(['entpflichtet', 'abgebrochen']);
  });

  it('L3: never blocks going back', () => {
    const back = LIFECYCLE.filter(({ direction }) => direction === 'back');
    expect(back.every(({ conditions }) => conditions.length === 0)).toBe(true);
    expect(stepsFrom('umsetzung').map(({ to }) => to)).toContain('assessment');
    const nothing = { ...ready, consentInForce: false, intake: {}, planAgreed: false };
    expect(nextPhases('umsetzung', nothing).find(({ phase }) => phase === 'assessment')?.unmet).toEqual([]);
  });

  it('never skips a gate', () => {
    const open = ['anfrage', 'klaerung', 'assessment', 'hilfeplanung'] as const;
    expect(LIFECYCLE.filter(({ from, to }) => to === 'umsetzung' && open.some((phase) => phase === from))).toHaveLength(
      1,
    );
    expect(stepsFrom('anfrage').map(({ to }) => to)).toEqual(['klaerung', 'abgelehnt']);
  });

  it('L1: asks for consent, notice, criteria and the answer on existing case management', () => {
    expect(missing('klaerung', 'assessment', {})).toEqual([]);
    expect(missing('klaerung', 'assessment', { consentInForce: false, intake: {} })).toEqual([
      'consent',
      'notice_handed',
      'criteria_judged',
      'existing_management_answered',
    ]);
  });

  it.each([
    [{ ...complete, noticeLanguage: undefined }, 'notice_handed'],
    [{ ...complete, noticeHandedOn: undefined }, 'notice_handed'],
    [{ ...complete, criteria: { ...complete.criteria, many_actors: undefined } }, 'criteria_judged'],
    [{ ...complete, existingManagement: undefined }, 'existing_management_answered'],
  ])('L1: one answer missing is enough (%#)', (intake, condition) => {
    expect(missing('klaerung', 'assessment', { intake })).toEqual([condition]);
  });

  it('L2: asks for a goal, a measure somebody is responsible for, and the agreement', () => {
    expect(missing('hilfeplanung', 'umsetzung', {})).toEqual([]);
    const none = { goalsWithTarget: 0, measuresWithResponsible: 0, planAgreed: false };
    expect(missing('hilfeplanung', 'umsetzung', none)).toEqual([
      'goal_with_target',
      'measure_with_responsible',
      'plan_agreed',
    ]);
  });
});
