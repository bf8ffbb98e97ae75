import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { Can } from '@fallnetz/organisation';
import { Inbox } from './inbox.service';
import { NotificationPage, NotificationPageDto, UnreadCountView } from './notification.dto';

@Can('reminder.read')
@Controller('api/notifications')
export class NotificationsController {
  constructor(private readonly inbox: Inbox) {}

  /** What I was told, newest first. */
  @Get()
  list(@Query() { cursor }: NotificationPageDto): Promise<NotificationPage> {
    return this.inbox.list(cursor);
  }

  /** How many of them I have not read. */
  @Get('unread-count')
  async unreadCount(): Promise<UnreadCountView> {
    return { count: await this.inbox.unreadCount() };
  }

  /** Marks all of them as read. */
  @HttpCode(204)
  @Post('read')
  readAll(): Promise<void> {
    return this.inbox.readAll();
  }

  /** Marks one of them as read. */
  @HttpCode(204)
  @Post(':id/read')
  read(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.inbox.read(id);
  }
}
