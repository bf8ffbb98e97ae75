export class ReminderView {
  id: string;
  kind: string;
  /** A deadline of law */
  legal: boolean;
  /** The sentence in the reader's language */
  text: string;
  caseId: string | null;
  caseCode: string | null;
  /** Page of the web client to act on it; null for Leitung, who does not see the case */
  path: string | null;
  /** The due day, `yyyy-mm-dd` */
  dueOn: string;
  /** Days until the due day; negative when overdue */
  daysLeft: number;
  userId: string;
  /** Name of whoever is responsible */
  userName: string;
  /** Where the rule comes from, e.g. the paragraph */
  source: string;
  /** The day from which the rule holds, `yyyy-mm-dd` */
  ruleValidFrom: string;
  /** Whether the reader may note that they took care of it */
  may: ReminderMay;
}

export class ReminderMay {
  acknowledge: boolean;
}
