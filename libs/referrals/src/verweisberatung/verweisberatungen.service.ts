import { Injectable } from '@nestjs/common';
import {
  Clock,
  currentActor,
  Db,
  decodeCursor,
  Events,
  platformProblem,
  refusedField,
  toPage,
  paperDirection,
  paperLanguage,
} from '@fallnetz/platform';
import { pastDay } from '../past-day';
import { problem } from '../referrals.errors';
import { referralEvents } from '../referrals.events';
import { SLIP_TEXTS } from './slip-texts';
import type {
  SlipOfferView,
  SlipView,
  VerweisberatungDto,
  VerweisberatungPage,
  VerweisberatungView,
} from './verweisberatung.dto';
import { Verweisberatung } from './verweisberatung.entity';

const PAGE = 20;
const NEEDS_TARGET = ['referred', 'appointment_made'];

/** The anonymous short counselling: recorded in under a minute, leads to no person and to no case. */
@Injectable()
export class VerweisberatungenService {
  constructor(
    private readonly db: Db,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem request.invalid (place, date), verweisberatung.no-target, not-found (offer of another district) */
  async record(dto: VerweisberatungDto): Promise<{ id: string }> {
    const { userId, districtId, organisationId } = currentActor();
    const heldOn = pastDay('heldOn', dto.heldOn, this.clock.today());
    const hasTarget = Boolean(dto.offerIds?.length || dto.otherBody?.trim());
    if (NEEDS_TARGET.includes(dto.result) && !hasTarget) throw problem('verweisberatung.no-target');
    const ags = await this.municipality(dto.ags);
    await this.requireOffers(dto.offerIds ?? []);
    const row = { ...EMPTY, ...dto, ags, heldOn, districtId, organisationId, recordedBy: userId };
    const { id } = await this.db.repo(Verweisberatung).save(row);
    this.events.record({
      type: referralEvents['verweisberatung.recorded'],
      subjectId: id,
      data: { ags, topics: dto.topics, result: dto.result },
    });
    return { id };
  }

  /** My own and those of colleagues I stand in for: the wall decides. */
  async list(cursor?: string): Promise<VerweisberatungPage> {
    const [heldOn, id] = cursor ? decodeCursor(cursor, 2) : [null, null];
    const rows = await this.db.rows<VerweisberatungView>(LIST, [heldOn, id, PAGE + 1]);
    return toPage(rows, PAGE, (row) => [row.heldOn, row.id]);
  }

  /** @throws Problem not-found */
  async slip(id: string, wanted?: string): Promise<SlipView> {
    const record = await this.db.require(Verweisberatung, { id });
    const language = paperLanguage(wanted ?? record.language);
    const [issuer] = await this.db.rows<{ name: string }>('select name from organisation where id = $1', [
      record.organisationId,
    ]);
    return {
      language,
      direction: paperDirection(language),
      labels: SLIP_TEXTS[language],
      germanLabels: SLIP_TEXTS.de,
      offers: await this.db.rows<SlipOfferView>(SLIP_OFFERS, [record.offerIds]),
      otherBody: record.otherBody,
      issuedBy: issuer?.name ?? '',
      heldOn: record.heldOn,
    };
  }

  private async municipality(wanted: string | undefined): Promise<string> {
    const found = await this.db.row<{ ags: string }>(
      `select m.ags from municipality m
       where m.ags = coalesce($1, (select u.ags[1] from user_account u where u.id = $2))`,
      [wanted, currentActor().userId],
    );
    if (!found) throw platformProblem('request.invalid', { fields: [refusedField('ags', 'field.not-in-district')] });
    return found.ags;
  }

  private async requireOffers(ids: string[]): Promise<void> {
    if (ids.length === 0) return;
    const found = await this.db.rows('select id from service_offer where id = any($1::uuid[])', [ids]);
    if (found.length !== ids.length) throw platformProblem('not-found');
  }
}

const EMPTY = {
  question: '',
  ageBand: null,
  gender: null,
  statusGroup: null,
  region: null,
  offerIds: [],
  otherBody: '',
};

const LIST = `
  select v.id, v.held_on as "heldOn", v.ags, v.language, v.channel, v.topics, v.question, v.other_body as "otherBody",
    v.result, v.duration, u.name as "recordedByName",
    coalesce((select json_agg(json_build_object('id', o.id, 'name', o.name) order by o.name, o.id)
      from service_offer o where o.id = any(v.offer_ids)), '[]') as offers
  from verweisberatung v join user_account u on u.id = v.recorded_by
  where $1::date is null or (v.held_on, v.id) < ($1, $2::uuid)
  order by v.held_on desc, v.id desc limit $3`;

const SLIP_OFFERS = `
  select name, provider, address, phone, email, website, opening, appointment, access, languages
  from service_offer where id = any($1::uuid[]) order by array_position($1::uuid[], id)`;
