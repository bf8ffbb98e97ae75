import { Module } from '@nestjs/common';
import { MailOutbox } from './mail-outbox';
import { MailServer } from './mail-server';
import { Postman } from './postman';

/** Mail leaves from the worker process alone. */
@Module({ providers: [MailOutbox, MailServer, Postman] })
export class MailModule {}
