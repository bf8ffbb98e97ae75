import { Module } from '@nestjs/common';
import { Pdf } from './pdf';

/** Papers as PDF. */
@Module({ providers: [Pdf], exports: [Pdf] })
export class PdfModule {}
