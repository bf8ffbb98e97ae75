/** What has to be known before invitations go out. */
export interface InvitationFacts {
  /** Participants who are to be invited now, and whether each is invited on a consent. */
  toInvite: readonly { consentId: string | null }[];
  /** "Could somebody in the room recognise the person?" was answered for the people who are in the room now. */
  checkAnswered: boolean;
}

export type MissingCode = 'conference.missing-participants' | 'conference.missing-recognition';

/** The hard gate before an invitation: what is missing, as error codes; empty = go ahead. */
export function missingForInvitation({ toInvite, checkAnswered }: InvitationFacts): MissingCode[] {
  const someonePseudonymous = toInvite.some(({ consentId }) => consentId === null);
  return [
    ...(toInvite.length === 0 ? (['conference.missing-participants'] as const) : []),
    ...(someonePseudonymous && !checkAnswered ? (['conference.missing-recognition'] as const) : []),
  ];
}
