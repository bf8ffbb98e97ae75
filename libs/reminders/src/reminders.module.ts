import { Module } from '@nestjs/common';
import { MailsController } from './mail/mails.controller';
import { Mails } from './mail/mails.service';
import { Inbox } from './notification/inbox.service';
import { NotificationsController } from './notification/notifications.controller';
import { Notifications } from './notification/notifications.service';
import { TellAdministration } from './notification/tell-administration.handler';
import { TellDeputy } from './notification/tell-deputy.handler';
import { ReminderList } from './reminder/reminder-list.service';
import { ReminderSweep } from './reminder/reminder-sweep';
import { RemindersController } from './reminder/reminders.controller';
import { Reminders } from './reminder/reminders.service';
import { DeadlineRulesController } from './rule/deadline-rules.controller';
import { DeadlineRules } from './rule/deadline-rules.service';

@Module({
  controllers: [NotificationsController, RemindersController, DeadlineRulesController, MailsController],
  providers: [
    Reminders,
    ReminderSweep,
    ReminderList,
    Notifications,
    Inbox,
    DeadlineRules,
    Mails,
    TellDeputy,
    TellAdministration,
  ],
  exports: [Reminders, Notifications],
})
export class RemindersModule {}
