import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { IdView } from '../id.dto';
import { Can } from '../roles';
import { SubstitutionDto, SubstitutionView } from './substitution.dto';
import { SubstitutionsService } from './substitutions.service';

@Controller('api/substitutions')
export class SubstitutionsController {
  constructor(private readonly substitutions: SubstitutionsService) {}

  /** Substitutions that concern me, my organisation (Leitung) or the district (Fachadministration). */
  @Can('substitution.write')
  @Get()
  list(): Promise<SubstitutionView[]> {
    return this.substitutions.list();
  }

  /** Appoints a deputy for a period. */
  @Can('substitution.write')
  @Post()
  start(@Body() dto: SubstitutionDto): Promise<IdView> {
    return this.substitutions.start(dto);
  }

  /** Ends a substitution early. */
  @Can('substitution.write')
  @HttpCode(204)
  @Post(':id/end')
  end(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.substitutions.end(id);
  }
}
