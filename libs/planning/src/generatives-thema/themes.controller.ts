import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { Can, IdView } from '@fallnetz/organisation';
import { CountsView } from '../counts/counts.dto';
import { CursorDto, StructuralIssuePage } from '../structural-issue/structural-issue.dto';
import {
  IssueIdsDto,
  ThemeChangeDto,
  ThemeCreateDto,
  ThemeFilterDto,
  ThemePage,
  ThemeStepDto,
  ThemeView,
} from './theme.dto';
import { ThemeViews } from './theme-views.service';
import { Themes } from './themes.service';

@Controller('api/themes')
export class ThemesController {
  constructor(
    private readonly themes: Themes,
    private readonly views: ThemeViews,
  ) {}

  /** Generative Themen, newest first; `step` narrows to one step. */
  @Can('theme.manage')
  @Get()
  list(@Query() filter: ThemeFilterDto): Promise<ThemePage> {
    return this.views.list(filter);
  }

  /** Makes a theme, at once with observations of the inbox. */
  @Can('theme.manage')
  @Post()
  create(@Body() dto: ThemeCreateDto): Promise<IdView> {
    return this.themes.create(dto);
  }

  /** A theme with its matrix, its challenge and the steps that may follow. */
  @Can('theme.manage')
  @Get(':id')
  find(@Param('id', ParseUUIDPipe) id: string): Promise<ThemeView> {
    return this.views.find(id);
  }

  /** Changes title, matrix or level; 409 `version.stale` says what somebody else changed. */
  @Can('theme.manage')
  @HttpCode(204)
  @Patch(':id')
  change(@Param('id', ParseUUIDPipe) id: string, @Body() dto: ThemeChangeDto): Promise<void> {
    return this.themes.change(id, dto);
  }

  /** Takes the theme a step on or back; 409 when the step is not possible or something is missing for it. */
  @Can('theme.manage')
  @HttpCode(204)
  @Post(':id/step')
  take(@Param('id', ParseUUIDPipe) id: string, @Body() dto: ThemeStepDto): Promise<void> {
    return this.themes.take(id, dto);
  }

  /** Observations by municipality and quarter, small numbers hidden so that they cannot be worked out. */
  @Can('theme.manage')
  @Get(':id/counts')
  counts(@Param('id', ParseUUIDPipe) id: string): Promise<CountsView> {
    return this.views.counts(id);
  }

  /** The observations of the theme, without place and time. */
  @Can('theme.manage')
  @Get(':id/issues')
  issues(@Param('id', ParseUUIDPipe) id: string, @Query() { cursor }: CursorDto): Promise<StructuralIssuePage> {
    return this.views.issues(id, cursor);
  }

  /** Puts observations of the inbox into the theme, all or none. */
  @Can('theme.manage')
  @HttpCode(204)
  @Post(':id/issues')
  cluster(@Param('id', ParseUUIDPipe) id: string, @Body() { issueIds }: IssueIdsDto): Promise<void> {
    return this.themes.cluster(id, issueIds);
  }

  /** Takes an observation out of the theme: it lies in the inbox again. */
  @Can('theme.manage')
  @HttpCode(204)
  @Delete(':id/issues/:issueId')
  release(@Param('id', ParseUUIDPipe) id: string, @Param('issueId', ParseUUIDPipe) issueId: string): Promise<void> {
    return this.themes.release(id, issueId);
  }
}
