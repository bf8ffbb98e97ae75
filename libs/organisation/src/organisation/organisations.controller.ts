import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { IdView } from '../id.dto';
import { Can } from '../roles';
import { NoticeDto, NoticeView, OrganisationChangeDto, OrganisationDto, OrganisationView } from './organisation.dto';
import { OrganisationsService } from './organisations.service';

@Controller('api')
export class OrganisationsController {
  constructor(private readonly organisations: OrganisationsService) {}

  /** The organisations of the district with their data-protection regime. */
  @Can('people.read')
  @Get('organisations')
  list(): Promise<OrganisationView[]> {
    return this.organisations.organisations();
  }

  /** Adds an organisation; 409 `organisation.name-taken`. */
  @Can('organisation.manage')
  @Post('organisations')
  add(@Body() dto: OrganisationDto): Promise<IdView> {
    return this.organisations.add(dto);
  }

  /** Changes an organisation; 409 `version.stale` with what changed in the meantime, `organisation.name-taken`. */
  @Can('organisation.manage')
  @Patch('organisations/:id')
  @HttpCode(204)
  async change(@Param('id', ParseUUIDPipe) id: string, @Body() dto: OrganisationChangeDto): Promise<void> {
    await this.organisations.change(id, dto);
  }

  /** The notice texts in force in the own organisation. */
  @Can('people.read')
  @Get('notices')
  notices(): Promise<NoticeView[]> {
    return this.organisations.notices();
  }

  /** Every version of the notice texts of an organisation of the district, newest first. */
  @Can('notice.manage')
  @Get('organisations/:id/notices')
  noticesOf(@Param('id', ParseUUIDPipe) id: string): Promise<NoticeView[]> {
    return this.organisations.noticeVersions(id);
  }

  /** Publishes the next version of a notice text; it is in force from today, earlier versions stay. */
  @Can('notice.manage')
  @Post('organisations/:id/notices')
  addNotice(@Param('id', ParseUUIDPipe) id: string, @Body() dto: NoticeDto): Promise<IdView> {
    return this.organisations.addNotice(id, dto);
  }
}
