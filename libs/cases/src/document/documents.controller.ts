import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Query,
  Req,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Can } from '@fallnetz/organisation';
import { attachment, FORMATS, OwnUnitsOfWork } from '@fallnetz/platform';
import {
  AddedDocumentView,
  DocumentChangeDto,
  DocumentDto,
  DocumentPage,
  DocumentRemovalDto,
  DocumentsQuery,
} from './document.dto';
import { DocumentUploads } from './document-uploads.service';
import { Documents } from './documents.service';

@Controller('api/cases/:id/documents')
export class DocumentsController {
  constructor(
    private readonly documents: Documents,
    private readonly uploads: DocumentUploads,
  ) {}

  /** The documents of a case, newest first; of removed ones kind, who, when and why. */
  @Can('case.read', 'insight.read')
  @Get()
  page(@Param('id', ParseUUIDPipe) id: string, @Query() query: DocumentsQuery): Promise<DocumentPage> {
    return this.documents.page(id, query);
  }

  /** Adds a document: a form with the fields and one part `file` of at most 20 MB; once per `Idempotency-Key`. */
  @Can('case.write')
  @OwnUnitsOfWork()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: DocumentDto })
  @Post()
  add(
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AddedDocumentView> {
    return this.uploads.add(id, request, reply);
  }

  /** The file of a document, to be saved; never shown inside the product. */
  @Can('case.read', 'insight.read')
  @Get(':documentId/content')
  async content(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('documentId', ParseUUIDPipe) documentId: string,
  ): Promise<StreamableFile> {
    const { document, content } = await this.documents.content(id, documentId);
    const { fileName, format, size } = document;
    const type = FORMATS[format].mediaType;
    return new StreamableFile(content, { type, disposition: attachment(fileName), length: size });
  }

  /** Corrects kind, title, day or what it belongs to; a stale version answers 409 with what changed. */
  @Can('case.write')
  @HttpCode(204)
  @Patch(':documentId')
  change(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Body() dto: DocumentChangeDto,
  ): Promise<void> {
    return this.documents.change(id, documentId, dto);
  }

  /** Destroys a document for good; who, when, why and its kind stay. */
  @Can('case.write')
  @HttpCode(204)
  @Post(':documentId/removal')
  remove(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Body() dto: DocumentRemovalDto,
  ): Promise<void> {
    return this.documents.remove(id, documentId, dto);
  }
}
