import { Module } from '@nestjs/common';
import { CasesModule } from '@fallnetz/cases';
import { RemindersModule } from '@fallnetz/reminders';
import { ConsentProofsController } from './log/consent-proofs.controller';
import { ConsentProofs } from './log/consent-proofs.service';
import { DeletionLogController } from './log/deletion-log.controller';
import { DeletionLog } from './log/deletion-log.service';
import { ConsentChanges } from './review/consent-changes.handler';
import { DeletionTelling } from './review/deletion-telling';
import { DeletionsController } from './review/deletions.controller';
import { DeletionList } from './review/deletion-list.service';
import { Deletions } from './review/deletions.service';
import { DeletionSweep } from './sweep/deletion-sweep';
import { FileRemoval } from './sweep/file-removal';

/** The end of data: what is due, the check, the second pair of eyes, the deletion and what is left of it (domain.md 5, L11). */
@Module({
  imports: [CasesModule, RemindersModule],
  controllers: [DeletionLogController, ConsentProofsController, DeletionsController],
  providers: [
    ...[DeletionList, Deletions, DeletionTelling, ConsentChanges],
    ...[DeletionLog, ConsentProofs, DeletionSweep, FileRemoval],
  ],
})
export class DeletionModule {}
