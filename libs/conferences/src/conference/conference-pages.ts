import { Injectable } from '@nestjs/common';
import { AccessLog, Db, decodeCursor, platformProblem, sentenceOf, currentContext, toPage } from '@fallnetz/platform';
import { Invitations } from '../invitation/invitations.service';
import { Participants } from '../participant/participants.service';
import { ReleaseBases } from '../release/release-bases';
import type {
  ConferenceAgendaItemView,
  ConferenceListQuery,
  ConferencePage,
  ConferenceRowView,
  ConferenceView,
  InvitationMissingView,
} from './conference.dto';
import { Conference } from './conference.entity';
import { conferenceMay } from './conference.policy';

const PAGE = 50;

type Head = Omit<ConferenceView, 'agenda' | 'participants' | 'missing' | 'may' | 'roomMode'> & { isModerator: boolean };

/** The list and the page of a Fallkonferenz, for the people on its case. */
@Injectable()
export class ConferencePages {
  constructor(
    private readonly db: Db,
    private readonly accessLog: AccessLog,
    private readonly participants: Participants,
    private readonly bases: ReleaseBases,
    private readonly invitations: Invitations,
  ) {}

  /** My conferences, latest date first; those of one case are logged. */
  async list({ state, caseId, cursor }: ConferenceListQuery): Promise<ConferencePage> {
    const [startsAt, id] = cursor ? decodeCursor(cursor, 2) : [null, null];
    if (caseId) this.accessLog.saw('conferences', caseId, caseId);
    const rows = await this.db.rows<ConferenceRowView>(LIST, [state ?? null, caseId ?? null, startsAt, id, PAGE + 1]);
    return toPage(rows, PAGE, (row) => [row.startsAt.toISOString(), row.id]);
  }

  /** One conference. Logged. @throws Problem not-found outside the case wall */
  async of(id: string): Promise<ConferenceView> {
    const head = await this.db.row<Head>(HEAD, [id]);
    if (!head) throw platformProblem('not-found');
    this.accessLog.saw('conference', id, head.caseId);
    const conference = await this.db.require(Conference, { id });
    const { isModerator, ...rest } = head;
    const may = conferenceMay({ state: head.state, isModerator });
    return {
      ...rest,
      roomMode: await this.roomMode(conference),
      agenda: await this.db.rows<ConferenceAgendaItemView>(AGENDA, [id]),
      participants: await this.participants.of(id),
      missing: may.invite ? await this.missing(conference) : [],
      may,
    };
  }

  /** One body without consent is enough: then nobody in the room may hear the name. */
  private async roomMode(conference: Conference): Promise<ConferenceView['roomMode']> {
    const attendances = await this.bases.of(conference);
    const allMayHearTheName = attendances.every(({ basis }) =>
      basis.consents.some(({ dataKinds }) => dataKinds.includes('name')),
    );
    return conference.mode === 'mit_namen' && allMayHearTheName ? 'mit_namen' : 'pseudonym';
  }

  private async missing(conference: Conference): Promise<InvitationMissingView[]> {
    const language = currentContext()?.locale ?? 'de';
    const codes = await this.invitations.missing(conference);
    return codes.map((code) => ({ code, message: sentenceOf(code, language) }));
  }
}

const LIST = `select c.id, c.case_id as "caseId", c.case_code as "caseCode", c.question, c.mode, c.state,
    c.starts_at as "startsAt", c.place,
    (select count(*)::int from conference_participant p where p.conference_id = c.id and p.removed_at is null) as participants,
    (select count(*)::int from conference_statement s where s.conference_id = c.id) as statements
  from conference c
  where (c.case_id = any((select app.my_case_ids())::uuid[]) or c.case_id = any((select app.my_insight_case_ids())::uuid[]))
    and ($1::text is null or c.state = $1) and ($2::uuid is null or c.case_id = $2)
    and ($3::timestamptz is null or (c.starts_at, c.id) < ($3::timestamptz, $4::uuid))
  order by c.starts_at desc, c.id desc limit $5`;

const HEAD = `select c.id, c.case_id as "caseId", c.case_code as "caseCode", c.question, c.mode, c.state,
    c.starts_at as "startsAt", c.place, c.moderator_user_id as "moderatorUserId", u.name as "moderatorName",
    c.guest_access_days as "guestAccessDays", c.held_on as "heldOn", c.follow_up_on as "followUpOn",
    c.closed_on as "closedOn", c.access_until as "accessUntil", c.cancellation_reason as "cancellationReason", c.version,
    c.moderator_user_id = any((select app.my_user_ids())::uuid[]) as "isModerator"
  from conference c join user_account u on u.id = c.moderator_user_id
  where c.id = $1 and c.case_id = any((select app.my_case_ids())::uuid[])`;

const AGENDA = 'select a.title, a.minutes from conference_agenda_item a where a.conference_id = $1 order by a.position';
