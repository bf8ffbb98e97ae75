import { Injectable } from '@nestjs/common';
import { Db, platformProblem } from '@fallnetz/platform';
import type { ConferenceAgendaItemView } from '../conference/conference.dto';
import { isOpenFor, type ConferenceState } from '../conference/conference-state';
import { RELEASABLE_FIELDS } from '../release/releasable';
import type {
  GuestConferenceView,
  GuestMeasureView,
  ProtokollPartView,
  ReleasedFieldView,
  StatementView,
} from './guest-conference.dto';

interface Head {
  participantId: string;
  conferenceId: string;
  caseCode: string;
  question: string;
  state: ConferenceState;
  startsAt: Date;
  place: string;
  invitedBy: string;
  accessUntil: string | null;
  accessDays: number;
  cancellationReason: string;
}

/**
 * What one participant sees, read by the participant themselves and by the host who looks through their eyes: the same
 * statements, so that the preview cannot promise anything else.
 */
@Injectable()
export class GuestView {
  constructor(private readonly db: Db) {}

  /** @throws Problem not-found outside the wall */
  async of(participantId: string): Promise<GuestConferenceView> {
    const { conferenceId, ...head } = await this.head(participantId);
    const released = await this.released(participantId);
    const name = released.find(({ field }) => field === 'name')?.value;
    return {
      ...head,
      subject: typeof name === 'string' ? name : head.caseCode,
      agenda: await this.agenda(conferenceId),
      released,
      statement: (await this.db.row<StatementView>(STATEMENT, [participantId])) ?? null,
      protokollPart: (await this.db.row<ProtokollPartView>(PROTOKOLL_PART, [participantId])) ?? null,
      measures: await this.db.rows<GuestMeasureView>(MEASURES, [participantId]),
      may: { state: isOpenFor('statement', head.state) },
    };
  }

  private async head(participantId: string): Promise<Head> {
    const head = await this.db.row<Head>(HEAD, [participantId]);
    if (!head) throw platformProblem('not-found');
    return head;
  }

  private agenda(conferenceId: string): Promise<ConferenceAgendaItemView[]> {
    return this.db.rows<ConferenceAgendaItemView>(AGENDA, [conferenceId]);
  }

  private async released(participantId: string): Promise<ReleasedFieldView[]> {
    const released = await this.db.rows<ReleasedFieldView>(RELEASED, [participantId]);
    return released.sort((a, b) => placeOf(a) - placeOf(b));
  }
}

function placeOf({ field }: ReleasedFieldView): number {
  return RELEASABLE_FIELDS.indexOf(field);
}

const HEAD = `select p.id as "participantId", c.id as "conferenceId", c.case_code as "caseCode", c.question, c.state,
    c.starts_at as "startsAt", c.place, o.name as "invitedBy", app.guest_access_until(p.id) as "accessUntil",
    c.guest_access_days as "accessDays", c.cancellation_reason as "cancellationReason"
  from conference_participant p join conference c on c.id = p.conference_id join organisation o on o.id = c.organisation_id
  where p.id = $1 and p.removed_at is null`;

const AGENDA = 'select a.title, a.minutes from conference_agenda_item a where a.conference_id = $1 order by a.position';

// For the participant the wall says the same; for the host who previews, these conditions do.
const RELEASED = `select r.field, r.value, case when r.consent_id is null then 'pseudonymised' else 'consent' end as basis
  from conference_release r where r.participant_id = $1 and r.ended_at is null
    and (r.consent_id is null or app.consent_in_force(r.consent_id))`;

const STATEMENT = `select s.body, s.changed_at as "changedAt", s.version from conference_statement s where s.participant_id = $1`;

const PROTOKOLL_PART = `select p.body, p.approved_at as "approvedAt" from conference_protokoll_part p
  where p.participant_id = $1 and (p.consent_id is null or app.consent_in_force(p.consent_id))`;

const MEASURES = `select d.text, d.due_on as "dueOn", coalesce(mine.state, m.state) as state
  from conference_decision d left join app.my_decision_states() mine on mine.decision_id = d.id
    left join measure m on m.id = d.measure_id
  where d.participant_id = $1 order by d.due_on, d.id`;
