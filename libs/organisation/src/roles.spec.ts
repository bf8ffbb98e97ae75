import { permissionsOf, type Permission, ROLE_NAMES } from './roles';

/** The other way round than in the law: who may open these doors, and nobody else (domain.md 8). */
const KEEPERS: Record<Permission, string[]> = {
  'client.read': ['case_manager'],
  'client.write': ['case_manager'],
  'case.read': ['case_manager'],
  'case.write': ['case_manager'],
  'conference.host': ['case_manager'],
  'structural_issue.report': ['case_manager'],
  'insight.read': ['leitung'],
  'caseload.read': ['leitung'],
  'deletion.confirm': ['leitung'],
  'theme.manage': ['koordinierende_stelle'],
  'planungskonferenz.manage': ['koordinierende_stelle'],
  'user.manage': ['fachadministration'],
  'organisation.manage': ['fachadministration'],
  'law_rule.manage': ['fachadministration'],
  'mail.read': ['fachadministration'],
  'access_log.read': ['data_protection_officer'],
  'consent_proof.read': ['data_protection_officer'],
  'handover.write': ['case_manager', 'leitung'],
  'deletion.check': ['case_manager', 'leitung'],
  'deletion.log': ['leitung', 'data_protection_officer'],
  'directory.write': ['koordinierende_stelle', 'fachadministration'],
  'caseload.limit': ['leitung', 'fachadministration'],
  'substitution.write': ['case_manager', 'leitung', 'koordinierende_stelle', 'fachadministration'],
  'people.read': ['case_manager', 'leitung', 'koordinierende_stelle', 'fachadministration', 'data_protection_officer'],
  'verweisberatung.write': ['case_manager'],
  'directory.read': ['case_manager', 'leitung', 'koordinierende_stelle', 'fachadministration'],
  'referral.write': ['case_manager'],
  'conference.attend': ['case_manager', 'koordinierende_stelle', 'abh_participant', 'conference_guest'],
  'reminder.read': ['case_manager', 'leitung', 'koordinierende_stelle', 'abh_participant', 'conference_guest'],
  'deletion.read': ['case_manager', 'leitung', 'data_protection_officer'],
  'notice.manage': ['fachadministration'],
  'mail.retry': ['fachadministration'],
  'deadline_rule.manage': ['fachadministration'],
  'accessibility.manage': ['fachadministration'],
  own_account: ROLE_NAMES,
};

describe('the law of roles', () => {
  it.each(Object.entries(KEEPERS))('%s is for %s alone', (permission, keepers) => {
    expect(ROLE_NAMES.filter((role) => permissionsOf([role]).has(permission as Permission))).toEqual(keepers);
  });

  it('lets guests do nothing but attend, and be reminded', () => {
    const guest = ['own_account', 'conference.attend', 'reminder.read'];
    for (const role of ['abh_participant', 'conference_guest']) expect([...permissionsOf([role])]).toEqual(guest);
  });

  it('adds roles up, and gives nothing for one that is not known', () => {
    expect([...permissionsOf(['conference_guest', 'toString', 'owner'])]).toEqual([
      ...permissionsOf(['conference_guest']),
    ]);
    expect(permissionsOf([]).size).toBe(0);
    const both = permissionsOf(['leitung', 'data_protection_officer']);
    expect([both.has('insight.read'), both.has('access_log.read'), both.has('case.read')]).toEqual([true, true, false]);
  });
});
