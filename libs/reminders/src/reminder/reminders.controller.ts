import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Can } from '@fallnetz/organisation';
import { ReminderList } from './reminder-list.service';
import { ReminderView } from './reminder.dto';

@Can('reminder.read')
@Controller('api/reminders')
export class RemindersController {
  constructor(private readonly reminders: ReminderList) {}

  /** What is overdue, due today or announced, legal deadlines first. */
  @Get()
  today(): Promise<ReminderView[]> {
    return this.reminders.today();
  }

  /** Notes that I took care of it; it comes back with its next stage and on its day. */
  @HttpCode(204)
  @Post(':id/acknowledgement')
  acknowledge(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.reminders.acknowledge(id);
  }
}
