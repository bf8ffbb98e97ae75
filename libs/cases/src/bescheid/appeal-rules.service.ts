import { Injectable } from '@nestjs/common';
import { Clock, currentActor, Db, germanDay, platformProblem, refusedField } from '@fallnetz/platform';
import { ask } from '../cases.errors';
import { Catalogue } from '../catalogue/catalogue.service';
import { deliveryBy, endOfPeriod, type Unit } from './appeal-period';
import type { Bescheid } from './bescheid.entity';
import { lastDayToAct } from './working-day';

/** What the deadline follows from. */
export type Letter = Pick<Bescheid, 'kind' | 'delivery' | 'postedOn' | 'receivedOn' | 'instructed'>;

/** The deadline as a rule proposes it; without a rule as a person gave it. */
export type Proposal = Pick<Bescheid, 'deliveredOn' | 'ruleId' | 'proposedOn' | 'dueOn'>;

interface Rule {
  id: string;
  amount: number;
  unit: Unit;
  postDays: number;
}

/** Proposes the day until which somebody may appeal, by the dated rules of the district; never decides it. */
@Injectable()
export class AppealRules {
  constructor(
    private readonly db: Db,
    private readonly catalogue: Catalogue,
    private readonly clock: Clock,
  ) {}

  /**
   * @param given a day a person gave, which comes before that of the rule
   * @throws Problem request.invalid naming the field
   */
  async propose(letter: Letter, given: string | null): Promise<Proposal> {
    const { kind, instructed } = letter;
    const known = this.requireDay(letter);
    if (!(await this.catalogue.find('bescheid_kind', kind, known))) throw refused('kind', 'field.not-a-choice');
    const rule = await this.db.row<Rule>(RULE, [kind, instructed !== 'no', known]);
    const deliveredOn =
      letter.delivery === 'post' && letter.postedOn
        ? deliveryBy(letter.postedOn, letter.receivedOn, rule?.postDays ?? 0)
        : known;
    const proposedOn = rule ? endOfPeriod(deliveredOn, rule.amount, rule.unit) : null;
    const dueOn = given ?? proposedOn;
    if (!dueOn) throw refused('dueOn', 'bescheid.no-rule');
    return { deliveredOn, ruleId: rule?.id ?? null, proposedOn, dueOn };
  }

  /** @throws Problem question */
  askAboutPast(dueOn: string, confirmed: string[] | undefined): void {
    ask(confirmed, { 'bescheid.past': lastDayToAct(dueOn) < this.clock.today() ? { day: germanDay(dueOn) } : null });
  }

  /** Who takes responsibility for a day, and when. */
  confirmation(): Pick<Bescheid, 'confirmedBy' | 'confirmedAt'> {
    return { confirmedBy: currentActor().userId, confirmedAt: this.clock.now() };
  }

  /** The day the letter is known by. */
  private requireDay({ delivery, postedOn, receivedOn }: Letter): string {
    const known = receivedOn ?? (delivery === 'post' ? postedOn : null);
    if (!known) throw refused(delivery === 'post' ? 'postedOn' : 'receivedOn', 'field.required');
    if ((postedOn ?? '') > this.clock.today()) throw refused('postedOn', 'case.day-in-future');
    if ((receivedOn ?? '') > this.clock.today()) throw refused('receivedOn', 'case.day-in-future');
    if (postedOn && receivedOn && receivedOn < postedOn) throw refused('receivedOn', 'bescheid.received-before-posted');
    return known;
  }
}

function refused(field: string, code: string) {
  return platformProblem('request.invalid', { fields: [refusedField(field, code)] });
}

// The row that began last; when it has ended there is no rule.
const RULE = `
select r.id, r.amount, r.unit, r.post_days as "postDays" from (
  select * from appeal_rule a where a.kind = $1 and a.instructed = $2 and a.valid_from <= $3
  order by a.district_id is null, a.valid_from desc limit 1) r
where r.valid_until is null or r.valid_until >= $3`;
