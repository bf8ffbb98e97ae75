import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { IdView } from '../id.dto';
import { Can } from '../roles';
import { MunicipalityChangeDto, MunicipalityDto, MunicipalityView } from './municipality.dto';
import { Municipalities } from './municipalities.service';

@Controller('api/municipalities')
export class MunicipalitiesController {
  constructor(private readonly municipalities: Municipalities) {}

  /** The municipalities of the district. */
  @Can('people.read')
  @Get()
  list(): Promise<MunicipalityView[]> {
    return this.municipalities.list();
  }

  /** Adds a municipality; 409 `municipality.ags-taken`, 400 `municipality.other-district`. */
  @Can('organisation.manage')
  @Post()
  add(@Body() dto: MunicipalityDto): Promise<IdView> {
    return this.municipalities.add(dto);
  }

  /** Corrects the name; 409 `version.stale` with what changed in the meantime. */
  @Can('organisation.manage')
  @Patch(':id')
  @HttpCode(204)
  async change(@Param('id', ParseUUIDPipe) id: string, @Body() dto: MunicipalityChangeDto): Promise<void> {
    await this.municipalities.change(id, dto);
  }
}
