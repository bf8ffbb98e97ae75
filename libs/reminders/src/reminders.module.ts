import { Module } from '@nestjs/common';
import { Notifications } from './notification/notifications.service';
import { Reminders } from './reminder/reminders.service';

@Module({
  providers: [Reminders, Notifications],
  exports: [Reminders, Notifications],
})
export class RemindersModule {}
