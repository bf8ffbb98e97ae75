import type { Conference } from '../model';
import { Agenda } from './Agenda';
import { DecisionsPanel } from './DecisionsPanel';
import { StatementsPanel } from './StatementsPanel';

/** In the room: agenda with the clock, how the bodies see it, what is agreed. */
export function MeetingTab({ conference }: { conference: Conference }) {
  return (
    <div className="stack">
      <section className="panel stack">
        <Agenda startsAt={conference.startsAt} agenda={conference.agenda} />
      </section>
      <StatementsPanel conference={conference} />
      <DecisionsPanel conference={conference} />
    </div>
  );
}
