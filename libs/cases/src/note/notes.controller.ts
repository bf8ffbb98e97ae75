import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { Can, IdView } from '@fallnetz/organisation';
import { NoteChangeDto, NoteDto } from './note.dto';
import { Notes } from './notes.service';

@Controller('api/cases/:id/notes')
export class NotesController {
  constructor(private readonly notes: Notes) {}

  /** Writes a quick note into the timeline. */
  @Can('case.write')
  @Post()
  record(@Param('id', ParseUUIDPipe) id: string, @Body() dto: NoteDto): Promise<IdView> {
    return this.notes.record(id, dto);
  }

  /** Corrects a note; a stale version answers 409 with what changed. */
  @Can('case.write')
  @HttpCode(204)
  @Patch(':noteId')
  change(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('noteId', ParseUUIDPipe) noteId: string,
    @Body() dto: NoteChangeDto,
  ): Promise<void> {
    return this.notes.change(id, noteId, dto);
  }
}
