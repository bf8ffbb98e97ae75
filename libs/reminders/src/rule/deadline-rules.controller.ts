import { Body, Controller, Get, Param, ParseUUIDPipe, Patch } from '@nestjs/common';
import { Can, IdView } from '@fallnetz/organisation';
import { DeadlineRuleDto, DeadlineRuleView } from './deadline-rule.dto';
import { DeadlineRules } from './deadline-rules.service';

@Controller('api/deadline-rules')
export class DeadlineRulesController {
  constructor(private readonly rules: DeadlineRules) {}

  /** The rules by which people are reminded, with source and date. */
  @Can('reminder.read', 'deadline_rule.manage')
  @Get()
  list(): Promise<DeadlineRuleView[]> {
    return this.rules.list();
  }

  /** Changes a rule from a day on; answers the row that says it now. */
  @Can('deadline_rule.manage')
  @Patch(':id')
  change(@Param('id', ParseUUIDPipe) id: string, @Body() dto: DeadlineRuleDto): Promise<IdView> {
    return this.rules.change(id, dto);
  }
}
