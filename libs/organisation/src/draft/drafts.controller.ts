import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Put, Query } from '@nestjs/common';
import { Can } from '../roles';
import { DraftDto, DraftEndQuery, DraftRevisionView, DraftView } from './draft.dto';
import { Drafts } from './drafts.service';

/** What the acting person has typed and not saved; nobody else sees it. */
@Controller('api/drafts')
export class DraftsController {
  constructor(private readonly drafts: Drafts) {}

  /** Every own draft, newest first; they are kept for 14 days. */
  @Can('own_account')
  @Get()
  list(): Promise<DraftView[]> {
    return this.drafts.list();
  }

  /** Keeps what was typed. 409 `draft.elsewhere` when another window went on from the same revision. */
  @Can('own_account')
  @Put()
  keep(@Body() dto: DraftDto): Promise<DraftRevisionView> {
    return this.drafts.keep(dto);
  }

  /** Forgets a draft that was saved or given up, unless another window went on with it. */
  @Can('own_account')
  @HttpCode(204)
  @Delete(':id')
  end(@Param('id', ParseUUIDPipe) id: string, @Query() { revision }: DraftEndQuery): Promise<void> {
    return this.drafts.end(id, revision);
  }
}
