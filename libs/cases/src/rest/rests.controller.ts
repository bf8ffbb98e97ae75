import { Body, Controller, Delete, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Can, IdView } from '@fallnetz/organisation';
import { RestDto } from './rest.dto';
import { Rests } from './rests.service';

@Controller('api/cases/:id/rest')
export class RestsController {
  constructor(private readonly rests: Rests) {}

  /** Lets a case rest until a day (domain.md 7, L4); 409 `case.rest.already`, 400 `case.rest.past`. */
  @Can('case.write')
  @Post()
  begin(@Param('id', ParseUUIDPipe) id: string, @Body() dto: RestDto): Promise<IdView> {
    return this.rests.begin(id, dto);
  }

  /** Takes a resting case up again; 409 `case.rest.none` when it does not rest. */
  @Can('case.write')
  @Delete()
  @HttpCode(204)
  async end(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.rests.end(id);
  }
}
