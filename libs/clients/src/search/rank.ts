import { parseName } from './name';
import { matchName, type NameMatch } from './name-match';
import type { ClientHitView } from './client-search.dto';
import type { Wanted } from './wanted';

export type Reason = ClientHitView['reasons'][number];

/** Somebody who may be meant, as the database hands them over. */
export interface Candidate extends Omit<ClientHitView, 'reasons' | 'displayName'> {
  phoneFound: boolean;
  /** The name in Latin letters, where the person or their papers write it so */
  latinName?: string | null;
}

const BIRTH_SCORE = { birth_same: 0.3, birth_near: -0.1, birth_year: 0.1 };
const LIKELY_DUPLICATE = 0.75;

/** Who is meant, best first; whoever does not fit is left out. */
export function rank(candidates: Candidate[], wanted: Wanted): ClientHitView[] {
  const name = parseName(wanted.name);
  return candidates
    .flatMap((candidate) => {
      const judged = judge(candidate, wanted, name);
      return judged ? [{ ...judged, hit: toHit(candidate, judged.reasons) }] : [];
    })
    .sort((a, b) => b.score - a.score || a.hit.displayName.localeCompare(b.hit.displayName, 'de'))
    .map(({ hit }) => hit);
}

/** Is a hit so like the person that they may be recorded twice? */
export function isLikelySame({ name }: Wanted, hit: ClientHitView): boolean {
  const match = matchName(parseName(name), parseName(nameOf(hit)));
  return match !== null && match.score >= LIKELY_DUPLICATE;
}

interface Judged {
  score: number;
  reasons: Reason[];
}

function judge(candidate: Candidate, wanted: Wanted, name: ReturnType<typeof parseName>): Judged | null {
  const certain = certainReasons(candidate, wanted);
  const birth = birthReason(wanted, candidate);
  const birthReasons = birth === 'differs' || birth === null ? [] : [birth];
  if (certain.length > 0) return { score: 2 + certain.length, reasons: [...certain, ...birthReasons] };
  if (wanted.code || wanted.phone || birth === 'differs') return null;
  const birthScore = birthReasons.reduce((sum, reason) => sum + BIRTH_SCORE[reason], 0);
  if (name.parts.length === 0)
    return birth === 'birth_same' || birth === 'birth_year' ? { score: birthScore, reasons: birthReasons } : null;
  const match = bestMatch(name, candidate);
  // A birth date that only resembles the other says nothing about a vaguely similar name.
  if (!match || (birth === 'birth_near' && match.score < LIKELY_DUPLICATE)) return null;
  return { score: match.score + (match.isWhole ? 0.1 : 0) + birthScore, reasons: [nameReason(match), ...birthReasons] };
}

/** By the name itself or by how it is written in Latin letters. */
function bestMatch(name: ReturnType<typeof parseName>, candidate: Candidate): NameMatch | null {
  const [own, latin] = [nameOf(candidate), candidate.latinName ?? ''].map((one) => matchName(name, parseName(one)));
  return latin && latin.score > (own?.score ?? 0) ? latin : (own ?? null);
}

function certainReasons({ caseCode, pseudonym, phoneFound }: Candidate, { code, text, name }: Wanted): Reason[] {
  const typed = (text || name).toLowerCase();
  const isCode = (code && caseCode?.includes(code)) || (/\d{3}/.test(text) && caseCode?.toLowerCase().includes(typed));
  const isPseudonym = typed.length > 2 && pseudonym.toLowerCase().includes(typed);
  return [
    ...(isCode ? ['code' as const] : []),
    ...(phoneFound ? ['phone' as const] : []),
    ...(isPseudonym ? ['pseudonym' as const] : []),
  ];
}

function nameReason({ likeness, isWhole }: NameMatch): Reason {
  if (likeness === 'same') return isWhole ? 'name_same' : 'name_part';
  return `name_${likeness}`;
}

type Birth = Pick<Candidate, 'birthDate' | 'birthYear'>;

/** Only two known days can contradict each other, else two known years; 1 January is an unknown day. */
function birthReason(wanted: Birth, stored: Birth): keyof typeof BIRTH_SCORE | 'differs' | null {
  const [a, b] = [dayOf(wanted), dayOf(stored)];
  if (a && b) return a === b ? 'birth_same' : isNear(a, b) ? 'birth_near' : 'differs';
  const [year, other] = [yearOf(wanted), yearOf(stored)];
  if (!year || !other) return null;
  return year === other ? 'birth_year' : 'differs';
}

/** Day and month swapped, or one digit mistyped. */
function isNear(a: string, b: string): boolean {
  const [year, month, day] = b.split('-');
  return a === `${year}-${day}-${month}` || [...a].filter((digit, at) => digit !== b[at]).length === 1;
}

function dayOf({ birthDate }: Birth): string | null {
  return birthDate && !birthDate.endsWith('-01-01') ? birthDate : null;
}

function yearOf({ birthDate, birthYear }: Birth): number | null {
  return birthDate ? Number(birthDate.slice(0, 4)) : birthYear;
}

function nameOf({ givenName, familyName }: Pick<Candidate, 'givenName' | 'familyName'>): string {
  return `${givenName ?? ''} ${familyName ?? ''}`.trim();
}

function toHit({ phoneFound: _, latinName: _latin, ...candidate }: Candidate, reasons: Reason[]): ClientHitView {
  return { ...candidate, displayName: nameOf(candidate) || candidate.pseudonym, reasons };
}
