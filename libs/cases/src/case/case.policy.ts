import type { Part } from '../assignment/assignment.entity';

/** What the rules of a case look at. */
export interface CaseFacts {
  closed: boolean;
  /** Art. 18 DSGVO: a closed case that is only kept. */
  restricted: boolean;
  /** Consent to case documentation is in force. */
  consented: boolean;
  /** The acting person's part, or that of the colleague they stand in for; null with insight only. */
  part: Part | null;
}

/** L7: without consent nothing more is written; L5: a closed case is only read. */
export const mayWrite = ({ closed, consented, part }: CaseFacts): boolean => part !== null && !closed && consented;

/** Co-workers may move a case along; without consent only refusing and closing are left. */
export const mayChangePhase = ({ closed, part }: CaseFacts): boolean => part !== null && !closed;

/** Who works on the case is the lead's business. */
export const mayAssign = ({ closed, part }: CaseFacts): boolean => !closed && part === 'lead';

/** Entpflichtung is the lead's business; it needs no consent, for a withdrawal ends in it. */
export const mayClose = ({ closed, part }: CaseFacts): boolean => !closed && part === 'lead';

/** L6: who led the case to its end may take it up again; the new consent is asked when it happens. */
export const mayReopen = ({ closed, restricted, part }: CaseFacts): boolean => closed && !restricted && part === 'lead';

/** What the page may offer. */
export function mayOf(facts: CaseFacts) {
  return {
    write: mayWrite(facts),
    changePhase: mayChangePhase(facts),
    assign: mayAssign(facts),
    close: mayClose(facts),
    reopen: mayReopen(facts),
  };
}
