import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { IdView } from '../id.dto';
import { Can } from '../roles';
import { PersonView } from '../user/user.dto';
import { SubstitutionDto, SubstitutionView } from './substitution.dto';
import { SubstitutionsService } from './substitutions.service';

@Controller('api')
export class SubstitutionsController {
  constructor(private readonly substitutions: SubstitutionsService) {}

  /** Substitutions that concern me, my organisation (Leitung) or the district (Fachadministration). */
  @Can('substitution.write')
  @Get('substitutions')
  list(): Promise<SubstitutionView[]> {
    return this.substitutions.list();
  }

  /** Active colleagues of the same organisation and role who could stand in for somebody. */
  @Can('substitution.write')
  @Get('people/:id/deputies')
  deputies(@Param('id', ParseUUIDPipe) id: string): Promise<PersonView[]> {
    return this.substitutions.deputiesOf(id);
  }

  /** Appoints a deputy for a period. */
  @Can('substitution.write')
  @Post('substitutions')
  start(@Body() dto: SubstitutionDto): Promise<IdView> {
    return this.substitutions.start(dto);
  }

  /** Ends a substitution early. */
  @Can('substitution.write')
  @HttpCode(204)
  @Post('substitutions/:id/end')
  end(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.substitutions.end(id);
  }
}
