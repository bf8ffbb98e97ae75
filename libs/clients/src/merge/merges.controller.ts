import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Can, IdView } from '@fallnetz/organisation';
import { ConfirmableDto } from '@fallnetz/platform';
import { ClientHitView } from '../search/client-search.dto';
import { Duplicates } from './duplicates.service';
import { ComparisonView, DistinctDto, MergeDto, MergeView } from './merge.dto';
import { Merges } from './merges.service';

@Controller('api/clients/:id')
export class MergesController {
  constructor(
    private readonly merges: Merges,
    private readonly duplicates: Duplicates,
  ) {}

  /** People of mine who may be this person recorded twice, likeliest first; those told apart are left out. */
  @Can('client.read')
  @Get('duplicates')
  likely(@Param('id', ParseUUIDPipe) id: string): Promise<ClientHitView[]> {
    return this.duplicates.of(id);
  }

  /** Remembers that another person of mine is somebody else; saying it twice changes nothing. */
  @Can('client.write')
  @HttpCode(204)
  @Post('distinctions')
  tellApart(@Param('id', ParseUUIDPipe) id: string, @Body() { otherId }: DistinctDto): Promise<void> {
    return this.duplicates.tellApart(id, otherId);
  }

  /** Two people of mine side by side, with what a merge would move and what stands against it. */
  @Can('client.write')
  @Get('comparisons/:otherId')
  compare(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('otherId', ParseUUIDPipe) otherId: string,
  ): Promise<ComparisonView> {
    return this.merges.compare(id, otherId);
  }

  /** The merges of this person, newest first, with whether they can be undone. */
  @Can('client.read')
  @Get('merges')
  list(@Param('id', ParseUUIDPipe) id: string): Promise<MergeView[]> {
    return this.merges.list(id);
  }

  /**
   * Makes one person of two of mine: cases, consents and whatever else names the other move here, the chosen fields are
   * taken over, and the other is gone. Can be undone for 30 days. Two open cases answer 409 `client.merge.open-cases`.
   */
  @Can('client.write')
  @Post('merges')
  merge(@Param('id', ParseUUIDPipe) id: string, @Body() dto: MergeDto): Promise<IdView> {
    return this.merges.merge(id, dto);
  }

  /**
   * Undoes a merge; refused with 409 where it would lose what was written later. What was added since stays here, which
   * is asked about (`client.merge.added-since`).
   */
  @Can('client.write')
  @HttpCode(204)
  @Post('merges/:mergeId/reversal')
  undo(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('mergeId', ParseUUIDPipe) mergeId: string,
    @Body() { confirmed }: ConfirmableDto,
  ): Promise<void> {
    return this.merges.undo(id, mergeId, confirmed);
  }
}
