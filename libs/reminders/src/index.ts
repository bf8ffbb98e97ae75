export { defineNotificationKinds, type NotificationKind } from './notification/notification-kinds';
export { Notifications, type Notice } from './notification/notifications.service';
export { sentenceFor } from './notification/sentence';
export { defineReminderKinds, reminderKind, reminderKinds, type ReminderKind } from './reminder/reminder-kinds';
export { Reminders, type ReminderPlan } from './reminder/reminders.service';
export { RemindersModule } from './reminders.module';
