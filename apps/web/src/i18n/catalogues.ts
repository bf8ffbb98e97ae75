import { de as insightDe } from '../cases/insight/texts.de';
import { de as conflictDe } from '../cases/conflict/texts.de';
import { de as workloadDe } from '../overview/cases/texts.de';
import { de as documentsDe } from '../cases/documents/texts.de';
import { de as bescheidDe } from '../cases/bescheid/texts.de';
import { de as historiesDe } from '../cases/histories/texts.de';
import { de as assessmentDe } from '../cases/assessment/texts.de';
import { de as hilfeplanDe } from '../cases/hilfeplan/texts.de';
import { de as savedViewsDe } from '../cases/list/saved/texts.de';
import { de as lawRulesDe } from '../cases/law-rule/texts.de';
import { de as onDayDe } from '../cases/on-day/texts.de';
import { de as networkDe } from '../cases/network/texts.de';
import { de as lifecycleDe } from '../cases/lifecycle/texts.de';
import { de as situationDe } from '../cases/situation/texts.de';
import { de as casesDe } from '../cases/texts.de';
import { de as timelineDe } from '../cases/timeline/texts.de';
import { de as householdDe } from '../clients/household/texts.de';
import { en as householdEn } from '../clients/household/texts.en';
import { de as mergeDe } from '../clients/merge/texts.de';
import { de as clientsDe } from '../clients/texts.de';
import { de as conferenceGuestDe } from '../conferences/guest/texts.de';
import { de as conferenceMeetingDe } from '../conferences/meeting/texts.de';
import { de as conferencePlanDe } from '../conferences/plan/texts.de';
import { de as conferencesDe } from '../conferences/texts.de';
import { de as deletionDe } from '../deletion/texts.de';
import { de as frameDe } from '../frame/texts.de';
import { de as accessibilityDe } from '../organisation/accessibility/texts.de';
import { de as organisationsDe } from '../organisation/organisation/texts.de';
import { de as handoverDe } from '../handover/texts.de';
import { de as organisationDe } from '../organisation/texts.de';
import { de as permissionsDe } from '../organisation/role/texts.de';
import { de as topicsDe } from '../organisation/topic/texts.de';
import { de as overviewDe } from '../overview/texts.de';
import { de as planungskonferenzDe } from '../planning/conference/texts.de';
import { de as planningDe } from '../planning/texts.de';
import { de as referralsDe } from '../referrals/texts.de';
import { de as remindersDe } from '../reminders/texts.de';
import { de as uiDe } from '../ui/texts.de';
import { en as insightEn } from '../cases/insight/texts.en';
import { en as conflictEn } from '../cases/conflict/texts.en';
import { en as workloadEn } from '../overview/cases/texts.en';
import { en as documentsEn } from '../cases/documents/texts.en';
import { en as bescheidEn } from '../cases/bescheid/texts.en';
import { en as historiesEn } from '../cases/histories/texts.en';
import { en as assessmentEn } from '../cases/assessment/texts.en';
import { en as hilfeplanEn } from '../cases/hilfeplan/texts.en';
import { en as savedViewsEn } from '../cases/list/saved/texts.en';
import { en as lawRulesEn } from '../cases/law-rule/texts.en';
import { en as onDayEn } from '../cases/on-day/texts.en';
import { en as networkEn } from '../cases/network/texts.en';
import { en as lifecycleEn } from '../cases/lifecycle/texts.en';
import { en as situationEn } from '../cases/situation/texts.en';
import { en as casesEn } from '../cases/texts.en';
import { en as timelineEn } from '../cases/timeline/texts.en';
import { en as mergeEn } from '../clients/merge/texts.en';
import { en as clientsEn } from '../clients/texts.en';
import { en as conferenceGuestEn } from '../conferences/guest/texts.en';
import { en as conferenceMeetingEn } from '../conferences/meeting/texts.en';
import { en as conferencePlanEn } from '../conferences/plan/texts.en';
import { en as conferencesEn } from '../conferences/texts.en';
import { en as deletionEn } from '../deletion/texts.en';
import { en as frameEn } from '../frame/texts.en';
import { en as accessibilityEn } from '../organisation/accessibility/texts.en';
import { en as organisationsEn } from '../organisation/organisation/texts.en';
import { en as handoverEn } from '../handover/texts.en';
import { en as organisationEn } from '../organisation/texts.en';
import { en as permissionsEn } from '../organisation/role/texts.en';
import { en as topicsEn } from '../organisation/topic/texts.en';
import { en as overviewEn } from '../overview/texts.en';
import { en as planungskonferenzEn } from '../planning/conference/texts.en';
import { en as planningEn } from '../planning/texts.en';
import { en as referralsEn } from '../referrals/texts.en';
import { en as remindersEn } from '../reminders/texts.en';
import { en as uiEn } from '../ui/texts.en';

/** One namespace per subject: `useTranslation('cases')`. */
export const de = {
  ui: uiDe,
  frame: frameDe,
  overview: overviewDe,
  clients: clientsDe,
  household: householdDe,
  merge: mergeDe,
  cases: casesDe,
  timeline: timelineDe,
  situation: situationDe,
  documents: documentsDe,
  insight: insightDe,
  conflict: conflictDe,
  workload: workloadDe,
  bescheid: bescheidDe,
  lifecycle: lifecycleDe,
  histories: historiesDe,
  assessment: assessmentDe,
  lawRules: lawRulesDe,
  onDay: onDayDe,
  network: networkDe,
  savedViews: savedViewsDe,
  hilfeplan: hilfeplanDe,
  referrals: referralsDe,
  conferences: conferencesDe,
  conferencePlan: conferencePlanDe,
  conferenceMeeting: conferenceMeetingDe,
  conferenceGuest: conferenceGuestDe,
  handover: handoverDe,
  deletion: deletionDe,
  planning: planningDe,
  planungskonferenz: planungskonferenzDe,
  reminders: remindersDe,
  organisation: organisationDe,
  accessibility: accessibilityDe,
  organisations: organisationsDe,
  permissions: permissionsDe,
  topics: topicsDe,
};

export const en = {
  ui: uiEn,
  frame: frameEn,
  overview: overviewEn,
  clients: clientsEn,
  household: householdEn,
  merge: mergeEn,
  cases: casesEn,
  timeline: timelineEn,
  situation: situationEn,
  documents: documentsEn,
  insight: insightEn,
  conflict: conflictEn,
  workload: workloadEn,
  bescheid: bescheidEn,
  lifecycle: lifecycleEn,
  histories: historiesEn,
  assessment: assessmentEn,
  lawRules: lawRulesEn,
  onDay: onDayEn,
  network: networkEn,
  savedViews: savedViewsEn,
  hilfeplan: hilfeplanEn,
  referrals: referralsEn,
  conferences: conferencesEn,
  conferencePlan: conferencePlanEn,
  conferenceMeeting: conferenceMeetingEn,
  conferenceGuest: conferenceGuestEn,
  handover: handoverEn,
  deletion: deletionEn,
  planning: planningEn,
  planungskonferenz: planungskonferenzEn,
  reminders: remindersEn,
  organisation: organisationEn,
  accessibility: accessibilityEn,
  organisations: organisationsEn,
  permissions: permissionsEn,
  topics: topicsEn,
};
