import { Injectable } from '@nestjs/common';
import { AccessLog, Clock, currentActor, Db, Events } from '@fallnetz/platform';
import { Conference } from '../conference/conference.entity';
import { conferenceEvents } from '../conferences.events';
import { Participants } from '../participant/participants.service';
import { RECOGNISING_FIELDS } from '../release/releasable';
import { Releases } from '../release/releases.service';
import type {
  RecognitionAnswerDto,
  RecognitionAnswerView,
  RecognitionGroupView,
  RecognitionView,
} from './reidentification.dto';
import { Reidentification } from './reidentification.entity';

type Size = RecognitionGroupView['size'];

/** "Could somebody in the room recognise the person?" (domain.md 4: small municipalities). */
@Injectable()
export class Recognition {
  constructor(
    private readonly db: Db,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly participants: Participants,
    private readonly releases: Releases,
    private readonly accessLog: AccessLog,
  ) {}

  /** How small the groups are the person belongs to, and what was answered. @throws Problem not-found */
  async of(conferenceId: string): Promise<RecognitionView> {
    const { caseId } = await this.db.require(Conference, { id: conferenceId });
    this.accessLog.saw('recognition', conferenceId, caseId);
    const groups = await this.groups(caseId);
    const answered = await this.latestAnswer(conferenceId);
    return { warning: isWarning(groups), groups, answered: answered ?? null };
  }

  /** Records the answer; `recognisable` takes back what points at the person. @throws Problem not-found, conference.state */
  async answer(conferenceId: string, { recognisable, answer }: RecognitionAnswerDto): Promise<void> {
    const conference = await this.participants.writableConference(conferenceId);
    const { caseId } = conference;
    const size = smallest(await this.groups(caseId));
    const answered = { answeredBy: currentActor().userId, answeredAt: this.clock.now() };
    await this.db.repo(Reidentification).save({ conferenceId, caseId, recognisable, answer, size, ...answered });
    this.events.record({
      type: conferenceEvents['fallkonferenz.recognition-answered'],
      subjectId: conferenceId,
      caseId,
      data: { recognisable, size },
    });
    if (recognisable) await this.releases.end(conference, { basis: 'pseudonymous', fields: RECOGNISING_FIELDS });
  }

  private async groups(caseId: string): Promise<RecognitionGroupView[]> {
    const sizes = await this.db.row<{ all: Size; age: Size }>(
      'select app.reidentification_size($1, false) as all, app.reidentification_size($1, true) as age',
      [caseId],
    );
    return [
      { traits: ['nationality', 'municipality'], size: sizes?.all ?? 'unknown' },
      { traits: ['nationality', 'municipality', 'age_band'], size: sizes?.age ?? 'unknown' },
    ];
  }

  private latestAnswer(conferenceId: string): Promise<RecognitionAnswerView | undefined> {
    return this.db.row<RecognitionAnswerView>(
      `select r.recognisable, r.answer, u.name as "answeredByName", r.answered_at as "answeredAt",
         r.answered_at >= coalesce((select max(p.added_at) from conference_participant p
           where p.conference_id = $1 and p.removed_at is null), r.answered_at) as current
       from conference_reidentification r join user_account u on u.id = r.answered_by
       where r.conference_id = $1 order by r.answered_at desc limit 1`,
      [conferenceId],
    );
  }
}

const BY_SIZE: readonly Size[] = ['few', 'enough', 'unknown'];

function smallest(groups: RecognitionGroupView[]): Size {
  return BY_SIZE.find((size) => groups.some((group) => group.size === size)) ?? 'unknown';
}

function isWarning(groups: RecognitionGroupView[]): boolean {
  return groups.some(({ size }) => size === 'few');
}
