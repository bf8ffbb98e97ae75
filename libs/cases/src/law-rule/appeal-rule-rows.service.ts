import { Injectable } from '@nestjs/common';
import { Clock, currentContext, Db, givenFields, platformProblem, refusedField } from '@fallnetz/platform';
import type { Unit } from '../bescheid/appeal-period';
import { caseEvents } from '../cases.events';
import { Catalogue } from '../catalogue/catalogue.service';
import { AppealRule } from './appeal-rule.entity';
import type { DatedTable } from './dated-row';
import { DatedRows } from './dated-rows.service';
import type { AppealRuleChangeDto, AppealRuleDto, AppealRuleRowView } from './law-rule.dto';
import { problem } from './law-rule.errors';
import { listOf } from './list';

const TABLE: DatedTable<AppealRule> = {
  entity: AppealRule,
  line: ({ kind, instructed }) => ({ kind, instructed }),
  word: ({ amount, unit }) => `${amount} ${UNIT_WORDS[currentContext()?.locale ?? 'de'][unit][amount === 1 ? 0 : 1]}`,
  used: 'app.appeal_rule_used',
  events: {
    added: caseEvents['appeal-rule.added'],
    changed: caseEvents['appeal-rule.changed'],
    removed: caseEvents['appeal-rule.removed'],
  },
};

/** The periods to appeal against letters, kept by Fachadministration; they propose a day, a person confirms it. */
@Injectable()
export class AppealRuleRows {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly catalogue: Catalogue,
    private readonly rows: DatedRows,
  ) {}

  /** Every row there is, was and will be. */
  list(): Promise<AppealRuleRowView[]> {
    return this.db.rows<AppealRuleRowView>(LIST);
  }

  /** @throws Problem request.invalid and those of DatedRows.add */
  async add({ confirmed, ...dto }: AppealRuleDto): Promise<{ id: string }> {
    if (!(await this.catalogue.find('bescheid_kind', dto.kind, this.clock.today()))) {
      throw platformProblem('request.invalid', { fields: [refusedField('kind', 'field.not-a-choice')] });
    }
    return this.rows.add(TABLE, { validUntil: null, ...givenFields(dto) }, confirmed);
  }

  /** Corrects or ends a row; what deadlines follow from stays. @throws Problem appeal-rule.used and those of DatedRows.change */
  async change(id: string, { version, confirmed, ...dto }: AppealRuleChangeDto): Promise<{ id: string }> {
    const changes = givenFields(dto);
    const row = await this.db.require(AppealRule, { id });
    const isOther = COUNTED.some((field) => changes[field] !== undefined && changes[field] !== row[field]);
    if (isOther && (await this.rows.isUsed(TABLE, id))) throw problem('appeal-rule.used');
    return this.rows.change(TABLE, id, changes, { version, confirmed });
  }

  /** @throws Problem law-rule.shipped, law-rule.used, not-found */
  remove(id: string): Promise<void> {
    return this.rows.remove(TABLE, id);
  }
}

/** The fields deadlines are counted by. */
const COUNTED = ['amount', 'unit', 'postDays', 'validFrom'] as const;

const UNIT_WORDS: Record<'de' | 'en', Record<Unit, [one: string, many: string]>> = {
  de: { day: ['Tag', 'Tage'], week: ['Woche', 'Wochen'], month: ['Monat', 'Monate'], year: ['Jahr', 'Jahre'] },
  en: { day: ['day', 'days'], week: ['week', 'weeks'], month: ['month', 'months'], year: ['year', 'years'] },
};

const LIST = listOf(
  'appeal_rule',
  'kind, instructed',
  'kind, instructed, amount, unit, post_days as "postDays"',
  'kind, instructed desc',
);
