import { Module } from '@nestjs/common';
import { CasesModule } from '@fallnetz/cases';
import { ClientsModule } from '@fallnetz/clients';
import { ConferencesModule } from '@fallnetz/conferences';
import { RemindersModule } from '@fallnetz/reminders';
import { HandoverCandidates } from './handover/handover-candidates.service';
import { HandoverNotices } from './handover/handover-notices';
import { HandoverPages } from './handover/handover-pages';
import { HandoversController } from './handover/handovers.controller';
import { Handovers } from './handover/handovers.service';
import { TakingOver } from './handover/taking-over.service';
import { IncomingMovesController } from './move/incoming-moves.controller';
import { IncomingMoves } from './move/incoming-moves.service';
import { KnownPersons } from './move/known-persons.service';
import { MoveApprovals } from './move/move-approvals.service';
import { MoveTelling } from './move/move-telling';
import { MovesController } from './move/moves.controller';
import { Moves } from './move/moves.service';
import { HandoverAnswers } from './package/handover-answers.service';
import { HandoverPackages } from './package/handover-packages.service';
import { PackagesController } from './package/packages.controller';

/** Cases that change hands: to a colleague, or to another controller when somebody moves. */
@Module({
  imports: [CasesModule, ClientsModule, ConferencesModule, RemindersModule],
  controllers: [HandoversController, PackagesController, MovesController, IncomingMovesController],
  providers: [
    ...[HandoverCandidates, HandoverPages, HandoverNotices, Handovers, TakingOver, HandoverPackages, HandoverAnswers],
    ...[Moves, MoveApprovals, MoveTelling, KnownPersons, IncomingMoves],
  ],
})
export class HandoverModule {}
