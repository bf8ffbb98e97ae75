import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { Can, IdView } from '@fallnetz/organisation';
import { AppealRuleRows } from './appeal-rule-rows.service';
import { CatalogueRows } from './catalogue-rows.service';
import {
  AppealRuleChangeDto,
  AppealRuleDto,
  AppealRuleRowView,
  CatalogueRowChangeDto,
  CatalogueRowDto,
  CatalogueRowView,
} from './law-rule.dto';

@Controller('api')
export class LawRulesController {
  constructor(
    private readonly catalogue: CatalogueRows,
    private readonly appeals: AppealRuleRows,
  ) {}

  /** Every value of the histories as dated rows with source, those of the past and the future too. */
  @Can('law_rule.manage')
  @Get('catalogue-rows')
  catalogueRows(): Promise<CatalogueRowView[]> {
    return this.catalogue.list();
  }

  /** Adds a value or another row of one; asks about overlap, gap and end. */
  @Can('law_rule.manage')
  @Post('catalogue-rows')
  addCatalogueRow(@Body() dto: CatalogueRowDto): Promise<IdView> {
    return this.catalogue.add(dto);
  }

  /** Corrects or ends a row; answers the row that says it now (of a shipped one a row of the district). */
  @Can('law_rule.manage')
  @Patch('catalogue-rows/:id')
  changeCatalogueRow(@Param('id', ParseUUIDPipe) id: string, @Body() dto: CatalogueRowChangeDto): Promise<IdView> {
    return this.catalogue.change(id, dto);
  }

  /** Takes out a row of the district that no case uses. */
  @Can('law_rule.manage')
  @HttpCode(204)
  @Delete('catalogue-rows/:id')
  removeCatalogueRow(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.catalogue.remove(id);
  }

  /** Every period to appeal as dated rows with source. */
  @Can('law_rule.manage')
  @Get('appeal-rules')
  appealRules(): Promise<AppealRuleRowView[]> {
    return this.appeals.list();
  }

  /** Adds a period; asks about overlap, gap and end. */
  @Can('law_rule.manage')
  @Post('appeal-rules')
  addAppealRule(@Body() dto: AppealRuleDto): Promise<IdView> {
    return this.appeals.add(dto);
  }

  /** Corrects or ends a period; once deadlines follow from it only its source and end. */
  @Can('law_rule.manage')
  @Patch('appeal-rules/:id')
  changeAppealRule(@Param('id', ParseUUIDPipe) id: string, @Body() dto: AppealRuleChangeDto): Promise<IdView> {
    return this.appeals.change(id, dto);
  }

  /** Takes out a period of the district from which no deadline follows. */
  @Can('law_rule.manage')
  @HttpCode(204)
  @Delete('appeal-rules/:id')
  removeAppealRule(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.appeals.remove(id);
  }
}
