import { Module } from '@nestjs/common';
import { RemindersModule } from '@fallnetz/reminders';
import { ChallengesController } from './challenge/challenges.controller';
import { Challenges } from './challenge/challenges.service';
import { CountsController } from './counts/counts.controller';
import { Counts } from './counts/counts.service';
import { ThemeViews } from './generatives-thema/theme-views.service';
import { ThemesController } from './generatives-thema/themes.controller';
import { Themes } from './generatives-thema/themes.service';
import { PlanningOverviewController } from './overview/overview.controller';
import { PlanningOverview } from './overview/overview.service';
import { Agendas } from './planungskonferenz/agenda.service';
import { Decisions } from './planungskonferenz/decisions.service';
import { PlanungskonferenzenController } from './planungskonferenz/planungskonferenzen.controller';
import { Planungskonferenzen } from './planungskonferenz/planungskonferenzen.service';
import { TellReporters } from './planungskonferenz/tell-reporters.handler';
import { StructuralIssuesController } from './structural-issue/structural-issues.controller';
import { StructuralIssues } from './structural-issue/structural-issues.service';

@Module({
  imports: [RemindersModule],
  controllers: [
    ChallengesController,
    StructuralIssuesController,
    ThemesController,
    CountsController,
    PlanningOverviewController,
    PlanungskonferenzenController,
  ],
  providers: [
    Challenges,
    StructuralIssues,
    Themes,
    ThemeViews,
    Counts,
    PlanningOverview,
    Planungskonferenzen,
    Agendas,
    Decisions,
    TellReporters,
  ],
  exports: [StructuralIssues],
})
export class PlanningModule {}
