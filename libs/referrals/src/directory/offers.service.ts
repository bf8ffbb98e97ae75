import { Injectable } from '@nestjs/common';
import {
  changedFields,
  currentActor,
  Db,
  decodeCursor,
  Events,
  platformProblem,
  refusedField,
  Revisions,
  toPage,
} from '@fallnetz/platform';
import { referralEvents } from '../referrals.events';
import { topicsOfKind } from './offer-kinds';
import type {
  OfferChangeDto,
  OfferDto,
  OfferFilterDto,
  OfferListItem,
  OfferPage,
  OfferSuggestionView,
  OfferView,
  OfferWishDto,
} from './offer.dto';
import { ServiceOffer } from './offer.entity';

const PAGE = 50;
const SUGGESTIONS = 8;

/** The directory of offers: what a district knows about the places people can be sent to. */
@Injectable()
export class OffersService {
  constructor(
    private readonly db: Db,
    private readonly events: Events,
    private readonly revisions: Revisions,
  ) {}

  /** A page of the directory by name. */
  async list(filter: OfferFilterDto): Promise<OfferPage> {
    const [name, id] = filter.cursor ? decodeCursor(filter.cursor, 2) : [null, null];
    const { topic, ags, language, targetGroup, q } = filter;
    const rows = await this.db.rows<OfferListItem>(LIST, [
      topic,
      ags,
      language,
      targetGroup,
      q ?? '',
      name,
      id,
      PAGE + 1,
    ]);
    return toPage(rows, PAGE, (offer) => [offer.name, offer.id]);
  }

  /** Offers that fit a question. Topics decide which are listed; place, topics covered, language and freshness in which order. */
  suggest({ topics = [], ags, language, q = '' }: OfferWishDto): Promise<OfferSuggestionView[]> {
    return this.db.rows<OfferSuggestionView>(SUGGEST, [topics, ags, language, q, SUGGESTIONS]);
  }

  /** @throws Problem not-found */
  async find(id: string): Promise<OfferView> {
    const { districtId: _, ...offer } = await this.db.require(ServiceOffer, { id });
    return { ...offer, may: { change: currentActor().permissions.has('directory.write') } };
  }

  /** Adds an offer; without topics it is found under those of its kind. @throws Problem request.invalid, not-found */
  async add(dto: OfferDto): Promise<{ id: string }> {
    await this.requirePlaces(dto.ags);
    await this.requireOrganisation(dto.organisationId);
    const topics = dto.topics ?? topicsOfKind(dto.kind);
    const offer = { ...EMPTY, ...dto, topics, districtId: currentActor().districtId };
    const { id } = await this.db.repo(ServiceOffer).save(offer);
    this.events.record({ type: referralEvents['offer.added'], subjectId: id, data: { kind: dto.kind } });
    return { id };
  }

  /** @throws Problem not-found, version.stale, request.invalid */
  async change(id: string, { version, ...changes }: OfferChangeDto): Promise<void> {
    const offer = await this.revisions.require(ServiceOffer, { id }, version);
    const fields = changedFields(offer, changes);
    if (fields.length === 0) return;
    if (changes.ags) await this.requirePlaces(changes.ags);
    await this.requireOrganisation(changes.organisationId);
    await this.db.repo(ServiceOffer).save(Object.assign(offer, changes));
    this.events.record({ type: referralEvents['offer.changed'], subjectId: id, data: { fields } });
  }

  private async requirePlaces(ags: string[]): Promise<void> {
    const found = await this.db.row<{ known: boolean }>(
      'select $1::text[] <@ array(select ags from municipality union select ags from district) as known',
      [ags],
    );
    if (!found?.known)
      throw platformProblem('request.invalid', { fields: [refusedField('ags', 'field.not-in-district')] });
  }

  private async requireOrganisation(id: string | null | undefined): Promise<void> {
    // A foreign key looks through the wall, so it would accept an organisation of another district.
    if (id && !(await this.db.row('select 1 from organisation where id = $1', [id])))
      throw platformProblem('not-found');
  }
}

const EMPTY = {
  provider: '',
  languages: [],
  targetGroups: [],
  organisationId: null,
  access: '',
  address: '',
  phone: '',
  email: '',
  website: '',
  opening: '',
  appointment: '',
  checkedOn: null,
};

const words = (parameter: string) => `regexp_split_to_array(unaccent(lower(${parameter}::text)), '[\\s,;:()/–-]+')`;
const matchesWords = (parameter: string) => `not exists (select 1 from unnest(${words(parameter)}) word
    where strpos(unaccent(lower(concat_ws(' ', o.name, o.provider, o.access))), word) = 0)`;

const LIST = `
  select o.id, o.name, o.provider, o.kind, o.ags, o.topics, o.languages, o.target_groups as "targetGroups",
    o.checked_on as "checkedOn"
  from service_offer o
  where ($1::text is null or $1 = any(o.topics))
    and ($2::text is null or o.ags && array[$2, left($2, 5)])
    and ($3::text is null or $3 = any(o.languages))
    and ($4::text is null or $4 = any(o.target_groups))
    and ${matchesWords('$5')}
    and ($6::text is null or (o.name, o.id) > ($6, $7::uuid))
  order by o.name, o.id limit $8`;

const SUGGEST = `
  select o.id, o.name, o.provider, o.ags, o.checked_on as "checkedOn", fit.topics, fit.place, fit."speaksLanguage"
  from service_offer o
    cross join lateral (select
      array(select unnest(o.topics) intersect select unnest($1::text[]) order by 1) as topics,
      case when $2::text is null then null when $2 = any(o.ags) then 'municipality'
        when left($2, 5) = any(o.ags) then 'district' else 'elsewhere' end as place,
      coalesce($3::text = any(o.languages), false) as "speaksLanguage") fit
  where (cardinality($1::text[]) = 0 or cardinality(fit.topics) > 0) and ${matchesWords('$4')}
  order by coalesce(fit.place = 'elsewhere', false), cardinality(fit.topics) + fit."speaksLanguage"::int desc,
    fit.place = 'municipality' desc, o.checked_on desc nulls last, o.name, o.id
  limit $5`;
