import type { Migration } from '@fallnetz/platform';
import { Platform1700000000001 } from './0001-platform';
import { Organisation1700000000002 } from './0002-organisation';
import { Clients1700000000003 } from './0003-clients';
import { Cases1700000000004 } from './0004-cases';
import { Reminders1700000000005 } from './0005-reminders';
import { Planning1700000000006 } from './0006-planning';
import { Referrals1700000000007 } from './0007-referrals';
import { Conferences1700000000008 } from './0008-conferences';
import { Administration1700000000009 } from './0009-administration';
import { Search1700000000010 } from './0010-search';
import { Household1700000000011 } from './0011-household';
import { Histories1700000000012 } from './0012-histories';
import { Topics1700000000013 } from './0013-topics';
import { Hilfeplan1700000000014 } from './0014-hilfeplan';
import { Documents1700000000015 } from './0015-documents';
import { Timeline1700000000016 } from './0016-timeline';
import { Handover1700000000018 } from './0018-handover';
import { Assessment1700000000020 } from './0020-assessment';
import { Organisations1700000000021 } from './0021-organisations';
import { Lifecycle1700000000022 } from './0022-lifecycle';
import { Together1700000000023 } from './0023-together';
import { Moves1700000000028 } from './0028-moves';
import { Bescheide1700000000032 } from './0032-bescheide';
import { WaysAround1700000000036 } from './0036-ways-around';
import { Deletion1700000000037 } from './0037-deletion';
import { Persons1700000000038 } from './0038-persons';
import { LawRules1700000000039 } from './0039-law-rules';
import { Drafts1700000000040 } from './0040-drafts';
import { People1700000000041 } from './0041-people';
import { Restrictions1700000000044 } from './0044-restrictions';
import { Accessibility1700000000046 } from './0046-accessibility';
import { Leftovers1700000000047 } from './0047-leftovers';
import { WholeChains1700000000048 } from './0048-whole-chains';
import { CaseViews1700000000049 } from './0049-case-views';
import { TwoPeople1700000000050 } from './0050-two-people';
import { Counts1700000000052 } from './0052-counts';
import { Recognition1700000000052 } from './0052-recognition';
import { BigHouses1700000000053 } from './0053-big-houses';

/** Every migration in order; forward only. */
export const migrations: Migration[] = [
  Platform1700000000001,
  Organisation1700000000002,
  Clients1700000000003,
  Cases1700000000004,
  Reminders1700000000005,
  Planning1700000000006,
  Referrals1700000000007,
  Conferences1700000000008,
  Administration1700000000009,
  Search1700000000010,
  Household1700000000011,
  Histories1700000000012,
  Topics1700000000013,
  Hilfeplan1700000000014,
  Documents1700000000015,
  Timeline1700000000016,
  Handover1700000000018,
  Assessment1700000000020,
  Organisations1700000000021,
  Lifecycle1700000000022,
  Together1700000000023,
  Moves1700000000028,
  Bescheide1700000000032,
  WaysAround1700000000036,
  Deletion1700000000037,
  Persons1700000000038,
  LawRules1700000000039,
  Drafts1700000000040,
  People1700000000041,
  Restrictions1700000000044,
  Accessibility1700000000046,
  Leftovers1700000000047,
  WholeChains1700000000048,
  CaseViews1700000000049,
  TwoPeople1700000000050,
  Counts1700000000052,
  Recognition1700000000052,
  BigHouses1700000000053,
];
