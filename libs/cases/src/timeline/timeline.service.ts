import { Injectable } from '@nestjs/common';
import { AccessLog, Db, decodeCursor, toPage, type Page } from '@fallnetz/platform';
import { CaseDoor } from '../case/case-door.service';
import { ENTRY_ROWS, HIT_ROWS, PEOPLE_ROWS } from './timeline-rows';
import type {
  TimelineEntryView,
  TimelineKind,
  TimelinePersonView,
  TimelineQuery,
  TimelineSearchDto,
} from './timeline.dto';

/** The first part of the names of facts that belong to a kind. */
export const SUBJECTS: Record<Exclude<TimelineKind, 'letter' | 'sensitive'>, string[]> = {
  contact: ['contact'],
  note: ['note', 'sensitive-note'],
  plan: ['goal', 'measure', 'hilfeplan'],
  consent: ['consent'],
  referral: ['referral', 'verweisberatung'],
  conference: ['fallkonferenz'],
  document: ['document'],
  case: [
    'case',
    'assignment',
    'insight',
    'conflict',
    'client',
    'household',
    'residence-status',
    'situation',
    'bescheid',
    'assessment',
    'network',
    'handover',
    'move',
    'deletion',
  ],
};

type Row = TimelineEntryView & { key: string; secret: string | null };

/** One timeline per case: the facts, with the text of contacts and notes as it stands now. */
@Injectable()
export class Timeline {
  constructor(
    private readonly db: Db,
    private readonly door: CaseDoor,
    private readonly accessLog: AccessLog,
  ) {}

  /** A page of the timeline, newest first. @throws Problem not-found outside the wall */
  async page(caseId: string, query: TimelineQuery): Promise<Page<TimelineEntryView>> {
    await this.door.visible(caseId);
    this.accessLog.saw('timeline', caseId, caseId);
    return pageOf(await this.db.lastNamed<Row>('case_timeline', ENTRY_ROWS, wanted(caseId, query)), query);
  }

  /** The entries whose text holds the words, newest first, with the places marked. @throws Problem not-found */
  async search(caseId: string, { text, ...query }: TimelineSearchDto): Promise<Page<TimelineEntryView>> {
    await this.door.visible(caseId);
    this.accessLog.saw('timeline', caseId, caseId);
    return pageOf(await this.db.rows<Row>(HIT_ROWS, [...wanted(caseId, query), text]), query);
  }

  /** Whom the timeline can be filtered by. @throws Problem not-found outside the wall */
  async people(caseId: string): Promise<TimelinePersonView[]> {
    await this.door.visible(caseId);
    return this.db.rows<TimelinePersonView>(PEOPLE_ROWS, [caseId]);
  }
}

function pageOf(rows: Row[], { limit }: TimelineQuery): Page<TimelineEntryView> {
  const page = toPage(rows, limit, (row) => [row.key, row.id]);
  return { next: page.next, items: page.items.map(({ key: _key, secret: _secret, ...entry }) => entry) };
}

function wanted(caseId: string, { kind, personId, from, until, cursor, limit }: TimelineQuery): unknown[] {
  const [at, id] = cursor ? decodeCursor(cursor, 2) : [null, null];
  const special = kind === 'letter' || kind === 'sensitive' ? kind : null;
  const subjects = kind && kind !== 'letter' && kind !== 'sensitive' ? SUBJECTS[kind] : null;
  return [caseId, subjects, special, personId ?? null, from ?? null, until ?? null, at, id, limit + 1];
}
