import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { Can, IdView } from '@fallnetz/organisation';
import { SavedViewDto, SavedViewNameDto, SavedViewView } from './saved-view.dto';
import { SavedViews } from './saved-views.service';

/** Filters of the case list the acting person keeps under a name; nobody else sees them. */
@Controller('api/case-views')
export class SavedViewsController {
  constructor(private readonly views: SavedViews) {}

  /** My kept filters in the order in which they were saved. */
  @Can('case.read')
  @Get()
  list(): Promise<SavedViewView[]> {
    return this.views.list();
  }

  /** Keeps a filter. A name I use already: 400 `case-view.name-taken` at `name`; beyond 20: 409 `case-view.too-many`. */
  @Can('case.read')
  @Post()
  add(@Body() dto: SavedViewDto): Promise<IdView> {
    return this.views.add(dto);
  }

  /** Gives a kept filter another name. A name I use already: 400 `case-view.name-taken` at `name`. */
  @Can('case.read')
  @HttpCode(204)
  @Patch(':id')
  rename(@Param('id', ParseUUIDPipe) id: string, @Body() dto: SavedViewNameDto): Promise<void> {
    return this.views.rename(id, dto);
  }

  /** Forgets a kept filter; no case changes. */
  @Can('case.read')
  @HttpCode(204)
  @Delete(':id')
  remove(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.views.remove(id);
  }
}
