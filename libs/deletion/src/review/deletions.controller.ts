import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { Can } from '@fallnetz/organisation';
import {
  DeletedView,
  DeletionCountsView,
  DeletionPage,
  DeletionReturnDto,
  DeletionsQuery,
  DeletionStepDto,
  DeletionView,
  HoldDto,
} from './deletion.dto';
import { DeletionList } from './deletion-list.service';
import { Deletions } from './deletions.service';

@Controller('api/deletions')
export class DeletionsController {
  constructor(
    private readonly list: DeletionList,
    private readonly deletions: Deletions,
  ) {}

  /** What is due for deletion, restricted or waits for the second person (domain.md L11), the earliest day first. */
  @Can('deletion.read')
  @Get()
  page(@Query() query: DeletionsQuery): Promise<DeletionPage> {
    return this.list.page(query);
  }

  /** One of them. */
  @Can('deletion.read')
  @Get(':id')
  one(@Param('id', ParseUUIDPipe) id: string): Promise<DeletionView> {
    return this.list.one(id);
  }

  /** What would go with it, in numbers; without content. */
  @Can('deletion.read')
  @Get(':id/counts')
  counts(@Param('id', ParseUUIDPipe) id: string): Promise<DeletionCountsView> {
    return this.list.counts(id);
  }

  /** The responsible person has checked: it may be deleted. 409 `deletion.not-due`, `deletion.checked`, `deletion.held`, `deletion.consent-given`. */
  @Can('deletion.check')
  @Post(':id/check')
  @HttpCode(204)
  async check(@Param('id', ParseUUIDPipe) id: string, @Body() dto: DeletionStepDto): Promise<void> {
    await this.deletions.check(id, dto);
  }

  /** Takes the check back before the second person decided; 409 `deletion.not-checked`. */
  @Can('deletion.check')
  @Post(':id/withdrawal')
  @HttpCode(204)
  async withdraw(@Param('id', ParseUUIDPipe) id: string, @Body() dto: DeletionStepDto): Promise<void> {
    await this.deletions.withdraw(id, dto);
  }

  /** Restriction of processing (Art. 18 DSGVO): locked, not deleted; 400 `deletion.hold-past`, 409 `deletion.held`. */
  @Can('deletion.check')
  @Put(':id/hold')
  @HttpCode(204)
  async hold(@Param('id', ParseUUIDPipe) id: string, @Body() dto: HoldDto): Promise<void> {
    await this.deletions.hold(id, dto);
  }

  /** Lifts the restriction; 409 `deletion.not-held`. */
  @Can('deletion.check')
  @Post(':id/hold/lifting')
  @HttpCode(204)
  async lift(@Param('id', ParseUUIDPipe) id: string, @Body() dto: DeletionStepDto): Promise<void> {
    await this.deletions.lift(id, dto);
  }

  /** The second person sends it back with a reason; 409 `deletion.not-checked`. */
  @Can('deletion.confirm')
  @Post(':id/return')
  @HttpCode(204)
  async sendBack(@Param('id', ParseUUIDPipe) id: string, @Body() dto: DeletionReturnDto): Promise<void> {
    await this.deletions.sendBack(id, dto);
  }

  /**
   * The second person confirms, and everything is deleted for good. 409 `deletion.not-checked`, `deletion.held`,
   * `deletion.own-check`, `deletion.consent-given`, `deletion.needed`.
   */
  @Can('deletion.confirm')
  @Post(':id/confirmation')
  confirm(@Param('id', ParseUUIDPipe) id: string, @Body() dto: DeletionStepDto): Promise<DeletedView> {
    return this.deletions.confirm(id, dto);
  }
}
