import type { PlanContent } from '../../apps/web/src/cases/model';
import { comparePlans } from '../../apps/web/src/cases/hilfeplan/compare-plans';
import { wordChanges } from '../../apps/web/src/cases/hilfeplan/word-changes';

const goal = (id: string, more: object = {}) => ({
  id,
  text: 'Ein Platz im Sprachkurs',
  area: 'sprache_bildung',
  targetOn: '2099-12-31',
  ...more,
});
const measure = (id: string, goalId: string | null, more: object = {}) => ({
  id,
  goalId,
  text: 'Anmeldung',
  responsibleUserId: null,
  responsibleName: '',
  responsibleBody: 'VHS',
  dueOn: '2099-06-30',
  ...more,
});
const plan = (goals: PlanContent['goals'], measures: PlanContent['measures'] = []): PlanContent => ({
  goals,
  measures,
});

describe('two states of a plan', () => {
  it('are the same when only the order differs', () => {
    const compared = comparePlans(plan([goal('a'), goal('b')]), plan([goal('b'), goal('a')]));
    expect(compared.isSame).toBe(true);
    expect(compared.goals.map(({ after }) => after?.id)).toEqual(['b', 'a']);
  });

  it('name goals and Maßnahmen that came, went and changed', () => {
    const before = plan([goal('a'), goal('b')], [measure('m', 'a'), measure('n', 'b'), measure('o', null)]);
    const after = plan(
      [goal('a', { targetOn: '2099-01-01' }), goal('c')],
      [measure('m', 'a', { responsibleBody: 'Caritas' }), measure('n', null), measure('p', 'c')],
    );
    const { goals, otherMeasures, isSame } = comparePlans(before, after);
    expect(isSame).toBe(false);
    const found = goals.map(({ kind, measures }) => [kind, ...measures.map((one) => one.kind)]);
    expect(found).toEqual([['changed', 'changed'], ['added', 'added'], ['removed']]);
    expect(otherMeasures.map(({ kind, before: old }) => [kind, old?.id])).toEqual([
      ['changed', 'n'],
      ['removed', 'o'],
    ]);
  });
});

describe('the words of a text', () => {
  it.each([
    ['Ein Platz im Sprachkurs', 'Ein Platz im Abendkurs', 'Ein Platz im [-Sprachkurs][+Abendkurs]'],
    ['Anmeldung', 'Anmeldung bei der VHS', '[-Anmeldung][+Anmeldung bei der VHS]'],
    ['eins zwei drei', 'zwei drei', '[-eins ]zwei drei'],
    ['', 'neu', '[+neu]'],
    ['gleich', 'gleich', 'gleich'],
    ['أريد عملا الآن', 'أريد عملا غدا', 'أريد عملا [-الآن][+غدا]'],
  ])('from „%s“ to „%s“', (before, after, expected) => {
    const mark = { same: '', added: '+', removed: '-' };
    const shown = wordChanges(before, after).map(({ kind, text }) => (mark[kind] ? `[${mark[kind]}${text}]` : text));
    expect(shown.join('')).toBe(expected);
  });
});
