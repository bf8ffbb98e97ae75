import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { Can } from '@fallnetz/organisation';
import { HandoverAnswers } from './handover-answers.service';
import { HandoverPackages } from './handover-packages.service';
import { HandoverPackageView, PackageAnswersDto, PackageNoteDto, PackageReplyDto } from './package.dto';

@Can('case.write')
@Controller('api/handovers/:id/cases/:partId')
export class PackagesController {
  constructor(
    private readonly packages: HandoverPackages,
    private readonly answers: HandoverAnswers,
  ) {}

  /** What waits in the case, put together now: for those on the case and, once offered, for the receiver. */
  @Get('package')
  read(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('partId', ParseUUIDPipe) partId: string,
  ): Promise<HandoverPackageView> {
    return this.packages.read(id, partId);
  }

  /** Words of the giver to the receiver about this case; 409 `version.stale` with who wrote meanwhile. */
  @HttpCode(204)
  @Put('note')
  write(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('partId', ParseUUIDPipe) partId: string,
    @Body() dto: PackageNoteDto,
  ): Promise<void> {
    return this.answers.write(id, partId, dto);
  }

  /** The receiver takes items on or asks back. */
  @HttpCode(204)
  @Put('answers')
  answer(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('partId', ParseUUIDPipe) partId: string,
    @Body() { answers }: PackageAnswersDto,
  ): Promise<void> {
    return this.answers.answer(id, partId, answers);
  }

  /** The giver answers a question; 409 `version.stale` when it was answered or asked anew meanwhile. */
  @HttpCode(204)
  @Put('reply')
  reply(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('partId', ParseUUIDPipe) partId: string,
    @Body() dto: PackageReplyDto,
  ): Promise<void> {
    return this.answers.reply(id, partId, dto);
  }
}
