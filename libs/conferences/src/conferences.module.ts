import { Module } from '@nestjs/common';
import { CasesModule } from '@fallnetz/cases';
import { ClientsModule } from '@fallnetz/clients';
import { RemindersModule } from '@fallnetz/reminders';
import { ConferenceChanges } from './conference/conference-changes';
import { ConferenceHosts } from './conference/conference-hosts.service';
import { ConferencePages } from './conference/conference-pages';
import { ConferenceSteps } from './conference/conference-steps';
import { ConferencesController } from './conference/conferences.controller';
import { Conferences } from './conference/conferences.service';
import { PlanParts } from './conference/plan-parts';
import { DecisionsController } from './decision/decisions.controller';
import { DecisionList } from './decision/decision-list';
import { Decisions } from './decision/decisions.service';
import { DisclosuresController } from './disclosure/disclosures.controller';
import { Disclosures } from './disclosure/disclosures.service';
import { GuestConferencesController } from './guest/guest-conferences.controller';
import { GuestConferences } from './guest/guest-conferences.service';
import { GuestView } from './guest/guest-view';
import { StatementsController } from './guest/statements.controller';
import { StatementList } from './guest/statement-list';
import { Statements } from './guest/statements.service';
import { GuestNotices } from './invitation/guest-notices';
import { InvitationFiles } from './invitation/invitation-files';
import { InvitationsController } from './invitation/invitations.controller';
import { Invitations } from './invitation/invitations.service';
import { ParticipantsController } from './participant/participants.controller';
import { Participants } from './participant/participants.service';
import { Approvals } from './protokoll/approvals.service';
import { FollowUps } from './protokoll/follow-ups.service';
import { ProtokollController } from './protokoll/protokoll.controller';
import { Protokolle } from './protokoll/protokoll.service';
import { RecognitionController } from './reidentification/recognition.controller';
import { Recognition } from './reidentification/recognition.service';
import { ReleaseBases } from './release/release-bases';
import { ReleaseMatrix } from './release/release-matrix';
import { ReleaseValues } from './release/release-values';
import { ReleasesController } from './release/releases.controller';
import { Releases } from './release/releases.service';
import { RoomTexts } from './release/room-texts';

/** Fallkonferenz: plan, releases, invitation, statements, decisions, Protokoll, register. */
@Module({
  imports: [CasesModule, ClientsModule, RemindersModule],
  controllers: [
    ConferencesController,
    ParticipantsController,
    ReleasesController,
    RecognitionController,
    InvitationsController,
    StatementsController,
    DecisionsController,
    ProtokollController,
    DisclosuresController,
    GuestConferencesController,
  ],
  providers: [
    ...[Conferences, ConferenceHosts, ConferencePages, ConferenceChanges, ConferenceSteps, PlanParts],
    ...[Participants, ReleaseBases, ReleaseValues, Releases, ReleaseMatrix, RoomTexts, Recognition],
    ...[Invitations, InvitationFiles, GuestNotices, GuestConferences, GuestView, Statements, StatementList],
    ...[Decisions, DecisionList, Protokolle, Approvals, FollowUps, Disclosures],
  ],
  exports: [ConferenceHosts],
})
export class ConferencesModule {}
