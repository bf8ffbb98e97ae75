import { today } from '../../i18n/format';
import type { ConsentBody, ConsentKind, DataKind } from '../model';

export interface ConsentValues {
  kind: ConsentKind;
  recipientOrganisationId: string | null;
  recipientName: string;
  purpose: string;
  dataKinds: DataKind[];
  direction: NonNullable<ConsentBody['direction']>;
  form: ConsentBody['form'];
  language: string;
  interpretedBy: string;
  /** Who consents in the person's place, '' when it is the person */
  givenBy: string;
  validFrom: string | null;
  validUntil: string | null;
}

export const consentKinds = [
  'case_documentation',
  'transmission',
  'release_from_confidentiality',
  'fallkonferenz',
  'landesdatenbank',
  'art_9',
] as const satisfies readonly ConsentKind[];

/** Kinds that are worthless without the body they name. */
export const hasRecipient = (kind: ConsentKind): boolean =>
  kind === 'transmission' || kind === 'release_from_confidentiality' || kind === 'fallkonferenz';

export const ordinaryData = [
  'name',
  'contact',
  'birth_date',
  'age_band',
  'gender',
  'nationalities',
  'residence_status',
  'residence_valid_until',
  'language',
  'household_size',
  'situation',
  'goals',
  'measures',
] as const satisfies readonly DataKind[];

/** Special categories of Art. 9 GDPR: never ticked beforehand. */
export const sensitiveData = ['health', 'religion', 'sexual_orientation'] as const satisfies readonly DataKind[];

/** A new consent of a kind; the file needs the whole of the ordinary data, every other purpose only what is ticked. */
export function newConsent(kind: ConsentKind, purpose: string): ConsentValues {
  return {
    kind,
    purpose,
    recipientOrganisationId: null,
    recipientName: '',
    dataKinds: kind === 'case_documentation' ? [...ordinaryData] : [],
    direction: 'one_way',
    form: 'written',
    language: 'de',
    interpretedBy: '',
    givenBy: '',
    validFrom: today(),
    validUntil: null,
  };
}

export function consentBody(values: ConsentValues): ConsentBody {
  const { recipientOrganisationId, recipientName, validFrom, ...rest } = values;
  const isNamed = hasRecipient(values.kind);
  return {
    ...rest,
    recipientOrganisationId: isNamed ? recipientOrganisationId : null,
    recipientName: isNamed && recipientOrganisationId === null ? recipientName : '',
    validFrom: validFrom ?? undefined,
  };
}
