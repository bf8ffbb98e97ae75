import { Injectable } from '@nestjs/common';
import {
  changedFields,
  currentActor,
  Db,
  Events,
  platformProblem,
  refusedField,
  Revisions,
  type Place,
  type Problem,
} from '@fallnetz/platform';
import { problem } from '../planning.errors';
import { planningEvents } from '../planning.events';
import type { ChallengeChangeDto, ChallengeDto, FieldOfActionDto, FieldOfActionView } from './challenge.dto';
import { Challenge } from './challenge.entity';
import { FieldOfAction } from './field-of-action.entity';

/** The catalogue a district words its structural problems with: Handlungsfelder and Herausforderungen. */
@Injectable()
export class Challenges {
  constructor(
    private readonly db: Db,
    private readonly events: Events,
    private readonly revisions: Revisions,
  ) {}

  /** The whole catalogue in its own order, retired challenges included. */
  catalogue(): Promise<FieldOfActionView[]> {
    return this.db.rows<FieldOfActionView>(CATALOGUE);
  }

  /** Adds a Handlungsfeld. @throws Problem challenge.code-taken */
  async addField({ code, label }: FieldOfActionDto): Promise<{ id: string }> {
    if (await this.db.row('select 1 from field_of_action where code = $1', [code]))
      throw problem('challenge.code-taken');
    const { districtId } = currentActor();
    const last = await this.db.row<{ position: number }>('select max(position) as position from field_of_action');
    const position = (last?.position ?? 0) + 1;
    const { id } = await this.db.repo(FieldOfAction).save({ code, label, districtId, position });
    this.events.record({ type: planningEvents['challenge.added'], subjectId: id, data: { code } });
    return { id };
  }

  /** Adds a challenge with the next number of its field. @throws Problem request.invalid (unknown field) */
  async add({ fieldCode, ...dto }: ChallengeDto): Promise<{ id: string }> {
    const field = await this.db.repo(FieldOfAction).findOneBy({ code: fieldCode });
    if (!field) throw refusal('fieldCode', 'field.unknown-field-of-action');
    const code = await this.nextCode(field);
    const { districtId } = currentActor();
    const challenge = { ...FROM_PRACTICE, ...dto, code, districtId, fieldOfActionId: field.id };
    const { id } = await this.db.repo(Challenge).save(challenge);
    this.events.record({ type: planningEvents['challenge.added'], subjectId: id, data: { code } });
    return { id };
  }

  /** @throws Problem not-found, version.stale */
  async change(id: string, { version, ...changes }: ChallengeChangeDto): Promise<void> {
    const challenge = await this.revisions.require(Challenge, { id }, version);
    const fields = changedFields(challenge, changes);
    if (fields.length === 0) return;
    await this.db.repo(Challenge).save(Object.assign(challenge, changes));
    this.events.record({ type: planningEvents['challenge.changed'], subjectId: id, data: { fields } });
  }

  /** Id of a challenge that takes new observations and themes. @throws Problem request.invalid */
  async requireInUse(code: string): Promise<string> {
    const found = await this.db.row<{ id: string }>('select id from challenge where code = $1 and not retired', [code]);
    if (!found) throw refusal('challengeCode', 'field.unknown-challenge');
    return found.id;
  }

  private async nextCode(field: FieldOfAction): Promise<string> {
    const last = await this.db.row<{ number: number }>(
      `select coalesce(max(substring(code from '-([0-9]{1,6})$')::int), 0) as number from challenge
       where field_of_action_id = $1`,
      [field.id],
    );
    return `${field.code}-${(last?.number ?? 0) + 1}`;
  }
}

/** A field of a request refused with a code of its own. */
export function refusal(field: string, code: string, places?: readonly Place[]): Problem {
  return platformProblem('request.invalid', { fields: [refusedField(field, code, places)] });
}

const FROM_PRACTICE = {
  sourceTable: null,
  sourceRow: null,
  recommendation: '',
  recommendationTable: null,
  retired: false,
};

const CATALOGUE = `
  select f.code, f.label, coalesce(json_agg(json_build_object('id', c.id, 'code', c.code, 'label', c.label,
      'sourceTable', c.source_table, 'sourceRow', c.source_row, 'recommendation', c.recommendation,
      'recommendationTable', c.recommendation_table, 'retired', c.retired, 'version', c.version)
      order by substring(c.code from '-([0-9]{1,6})$')::int, c.code) filter (where c.id is not null), '[]') as challenges
  from field_of_action f left join challenge c on c.field_of_action_id = f.id
  group by f.id order by f.position, f.code`;
