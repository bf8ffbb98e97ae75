import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Put } from '@nestjs/common';
import { Can, IdView } from '@fallnetz/organisation';
import { Agreements } from './agreements.service';
import { Goals } from './goals.service';
import {
  AgreementDto,
  GoalChangeDto,
  GoalDto,
  GoalOrderDto,
  HilfeplanView,
  MeasureChangeDto,
  MeasureDto,
} from './hilfeplan.dto';
import { Hilfeplan } from './hilfeplan.service';
import { Measures } from './measures.service';

@Controller('api/cases/:id/hilfeplan')
export class HilfeplanController {
  constructor(
    private readonly hilfeplan: Hilfeplan,
    private readonly agreements: Agreements,
    private readonly goals: Goals,
    private readonly measures: Measures,
  ) {}

  /** Goals, Maßnahmen and the versions agreed so far. */
  @Can('case.read', 'insight.read')
  @Get()
  read(@Param('id', ParseUUIDPipe) id: string): Promise<HilfeplanView> {
    return this.hilfeplan.read(id);
  }

  /** Adds a goal. */
  @Can('case.write')
  @Post('goals')
  addGoal(@Param('id', ParseUUIDPipe) id: string, @Body() dto: GoalDto): Promise<IdView> {
    return this.goals.add(id, dto);
  }

  /** Changes or rates a goal. */
  @Can('case.write')
  @HttpCode(204)
  @Patch('goals/:goalId')
  changeGoal(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('goalId', ParseUUIDPipe) goalId: string,
    @Body() dto: GoalChangeDto,
  ): Promise<void> {
    return this.goals.change(id, goalId, dto);
  }

  /** Puts all goals of the plan in an order; 409 `version.stale` says who ordered them meanwhile. */
  @Can('case.write')
  @HttpCode(204)
  @Put('goal-order')
  orderGoals(@Param('id', ParseUUIDPipe) id: string, @Body() dto: GoalOrderDto): Promise<void> {
    return this.goals.order(id, dto);
  }

  /** Removes a goal; its Maßnahmen stay. */
  @Can('case.write')
  @HttpCode(204)
  @Delete('goals/:goalId')
  removeGoal(@Param('id', ParseUUIDPipe) id: string, @Param('goalId', ParseUUIDPipe) goalId: string): Promise<void> {
    return this.goals.remove(id, goalId);
  }

  /** Adds a Maßnahme; its due day plans a reminder. */
  @Can('case.write')
  @Post('measures')
  addMeasure(@Param('id', ParseUUIDPipe) id: string, @Body() dto: MeasureDto): Promise<IdView> {
    return this.measures.add(id, dto);
  }

  /** Changes a Maßnahme; finishing it ends its reminders. */
  @Can('case.write')
  @HttpCode(204)
  @Patch('measures/:measureId')
  changeMeasure(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('measureId', ParseUUIDPipe) measureId: string,
    @Body() dto: MeasureChangeDto,
  ): Promise<void> {
    return this.measures.change(id, measureId, dto);
  }

  /** The client agreed to the plan as it stands: keeps it as the next version. */
  @Can('case.write')
  @Post('agreements')
  agree(@Param('id', ParseUUIDPipe) id: string, @Body() dto: AgreementDto): Promise<IdView> {
    return this.agreements.agree(id, dto);
  }
}
