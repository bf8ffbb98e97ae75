import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Can } from '@fallnetz/organisation';
import { Recognition } from './recognition.service';
import { RecognitionAnswerDto, RecognitionView } from './reidentification.dto';

@Can('conference.host')
@Controller('api/conferences/:id/reidentification')
export class RecognitionController {
  constructor(private readonly recognition: Recognition) {}

  /** Could somebody in the room recognise the person? Size of the groups as buckets, never counts or rows. */
  @Get()
  show(@Param('id', ParseUUIDPipe) id: string): Promise<RecognitionView> {
    return this.recognition.of(id);
  }

  /** Answers the question in a sentence; needed before anybody is invited pseudonymously. */
  @HttpCode(204)
  @Post()
  answer(@Param('id', ParseUUIDPipe) id: string, @Body() dto: RecognitionAnswerDto): Promise<void> {
    return this.recognition.answer(id, dto);
  }
}
