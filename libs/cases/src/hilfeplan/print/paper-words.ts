/** The words a Hilfeplan on paper says by itself. */
export interface PaperTexts {
  title: string;
  draft: string;
  version: string;
  agreedOn: string;
  spoken: string;
  name: string;
  code: string;
  caseManager: string;
  office: string;
  interpreter: string;
  interpretedBy: string;
  goal: string;
  area: string;
  until: string;
  what: string;
  who: string;
  due: string;
  nobody: string;
  noMeasure: string;
  otherMeasures: string;
  agreement: string;
  client: string;
  representative: string;
  placeAndDay: string;
}
