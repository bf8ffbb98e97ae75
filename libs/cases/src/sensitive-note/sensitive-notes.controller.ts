import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { Can, IdView } from '@fallnetz/organisation';
import { NoteChangeDto, NoteDto } from '../note/note.dto';
import { SensitivityDto } from './sensitive-note.dto';
import { SensitiveNotes } from './sensitive-notes.service';

/** Notes that only the lead and their deputy see; everybody else gets 403 or 404 whether there are any or not. */
@Controller('api/cases/:id')
export class SensitiveNotesController {
  constructor(private readonly notes: SensitiveNotes) {}

  /** Writes a sensitive note into the timeline of the lead and their deputy. */
  @Can('case.write')
  @Post('sensitive-notes')
  record(@Param('id', ParseUUIDPipe) id: string, @Body() dto: NoteDto): Promise<IdView> {
    return this.notes.record(id, dto);
  }

  /** Corrects a sensitive note; a stale version answers 409 with what changed. */
  @Can('case.write')
  @HttpCode(204)
  @Patch('sensitive-notes/:noteId')
  change(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('noteId', ParseUUIDPipe) noteId: string,
    @Body() dto: NoteChangeDto,
  ): Promise<void> {
    return this.notes.change(id, noteId, dto);
  }

  /** Opens a sensitive note to everybody who works on the case. */
  @Can('case.write')
  @HttpCode(204)
  @Post('sensitive-notes/:noteId/opening')
  open(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('noteId', ParseUUIDPipe) noteId: string,
    @Body() { version }: SensitivityDto,
  ): Promise<void> {
    return this.notes.open(id, noteId, version);
  }

  /** Turns a note into a sensitive one; for everybody else it is as if it had never been written. */
  @Can('case.write')
  @HttpCode(204)
  @Post('notes/:noteId/restriction')
  restrict(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('noteId', ParseUUIDPipe) noteId: string,
    @Body() { version }: SensitivityDto,
  ): Promise<void> {
    return this.notes.restrict(id, noteId, version);
  }
}
