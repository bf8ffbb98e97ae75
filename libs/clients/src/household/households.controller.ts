import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { Can, IdView } from '@fallnetz/organisation';
import { HouseholdView, MemberChangeDto, MemberDto } from './household.dto';
import { HouseholdViews } from './household-views.service';
import { Households } from './households.service';

@Controller('api/clients/:id/household')
export class HouseholdsController {
  constructor(
    private readonly households: Households,
    private readonly views: HouseholdViews,
  ) {}

  /** Who lives with a person, as far as each of them is mine to see; of all others only how many. */
  @Can('client.read', 'insight.read')
  @Get()
  read(@Param('id', ParseUUIDPipe) id: string): Promise<HouseholdView> {
    return this.views.read(id);
  }

  /** Nobody else: a household of one. Does nothing when members are recorded already. */
  @Can('client.write')
  @HttpCode(204)
  @Post()
  async alone(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.households.begin(id);
  }

  /**
   * Adds somebody. A person of their own needs their consent (of a child: of who has custody), otherwise
   * 409 `household.consent-missing`; without it relation and birth year, or only the number.
   */
  @Can('client.write')
  @Post('members')
  add(@Param('id', ParseUUIDPipe) id: string, @Body() dto: MemberDto): Promise<IdView> {
    return this.households.add(id, dto);
  }

  /** Changes an entry; a stale version answers 409 with what changed. */
  @Can('client.write')
  @HttpCode(204)
  @Patch('members/:memberId')
  change(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('memberId', ParseUUIDPipe) memberId: string,
    @Body() dto: MemberChangeDto,
  ): Promise<void> {
    return this.households.change(id, memberId, dto);
  }

  /** Takes out an entry made by mistake; who moved out gets an end day instead. */
  @Can('client.write')
  @HttpCode(204)
  @Delete('members/:memberId')
  remove(@Param('id', ParseUUIDPipe) id: string, @Param('memberId', ParseUUIDPipe) memberId: string): Promise<void> {
    return this.households.remove(id, memberId);
  }

  /** One of those who are only a number no longer counts, from today. 404 when there is none in this file. */
  @Can('client.write')
  @HttpCode(204)
  @Post('fewer')
  countOneLess(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.households.countOneLess(id);
  }
}
