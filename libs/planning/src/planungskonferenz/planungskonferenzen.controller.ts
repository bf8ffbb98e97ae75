import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Put, Query } from '@nestjs/common';
import { Can, IdView } from '@fallnetz/organisation';
import { Agendas } from './agenda.service';
import { Decisions } from './decisions.service';
import {
  AgendaItemDto,
  AgendaOrderDto,
  ConferenceListDto,
  ConferenceStateDto,
  DecisionDto,
  PlanungskonferenzChangeDto,
  PlanungskonferenzDto,
  PlanungskonferenzPage,
  PlanungskonferenzView,
} from './planungskonferenz.dto';
import { Planungskonferenzen } from './planungskonferenzen.service';

@Controller('api/planungskonferenzen')
export class PlanungskonferenzenController {
  constructor(
    private readonly conferences: Planungskonferenzen,
    private readonly agendas: Agendas,
    private readonly decisions: Decisions,
  ) {}

  /** Planungskonferenzen, newest day first. */
  @Can('planungskonferenz.manage')
  @Get()
  list(@Query() { cursor }: ConferenceListDto): Promise<PlanungskonferenzPage> {
    return this.conferences.list(cursor);
  }

  /** Plans a Planungskonferenz. */
  @Can('planungskonferenz.manage')
  @Post()
  create(@Body() dto: PlanungskonferenzDto): Promise<IdView> {
    return this.conferences.create(dto);
  }

  /** One with its agenda, each rank with its reasons. */
  @Can('planungskonferenz.manage')
  @Get(':id')
  find(@Param('id', ParseUUIDPipe) id: string): Promise<PlanungskonferenzView> {
    return this.conferences.find(id);
  }

  /** Changes title, day or place; 409 `version.stale` says what somebody else changed. */
  @Can('planungskonferenz.manage')
  @HttpCode(204)
  @Patch(':id')
  change(@Param('id', ParseUUIDPipe) id: string, @Body() dto: PlanungskonferenzChangeDto): Promise<void> {
    return this.conferences.change(id, dto);
  }

  /** Marks it as held or closed, or takes that back. */
  @Can('planungskonferenz.manage')
  @HttpCode(204)
  @Post(':id/state')
  take(@Param('id', ParseUUIDPipe) id: string, @Body() dto: ConferenceStateDto): Promise<void> {
    return this.conferences.take(id, dto);
  }

  /** Adds every theme that waits for a decision, ranked by reach, frequency, level, trend and age. */
  @Can('planungskonferenz.manage')
  @HttpCode(204)
  @Post(':id/agenda-proposal')
  propose(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.agendas.propose(id);
  }

  /** Puts one theme on the agenda. */
  @Can('planungskonferenz.manage')
  @HttpCode(204)
  @Post(':id/agenda')
  add(@Param('id', ParseUUIDPipe) id: string, @Body() { themeId }: AgendaItemDto): Promise<void> {
    return this.agendas.add(id, themeId);
  }

  /** Brings the agenda into the given order. */
  @Can('planungskonferenz.manage')
  @HttpCode(204)
  @Put(':id/agenda/order')
  order(@Param('id', ParseUUIDPipe) id: string, @Body() dto: AgendaOrderDto): Promise<void> {
    return this.agendas.order(id, dto);
  }

  /** Takes an item off the agenda, unless it has been decided. */
  @Can('planungskonferenz.manage')
  @HttpCode(204)
  @Delete(':id/agenda/:itemId')
  remove(@Param('id', ParseUUIDPipe) id: string, @Param('itemId', ParseUUIDPipe) itemId: string): Promise<void> {
    return this.agendas.remove(id, itemId);
  }

  /** Records what was said and decided, and answers those who reported. */
  @Can('planungskonferenz.manage')
  @HttpCode(204)
  @Post(':id/agenda/:itemId/decision')
  decide(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('itemId', ParseUUIDPipe) itemId: string,
    @Body() dto: DecisionDto,
  ): Promise<void> {
    return this.decisions.decide(id, itemId, dto);
  }
}
