import { Injectable } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Config } from '../config/config';
import type { ClaimedMail } from './mail-outbox';

/** What became of an attempt: accepted, refused for good, refused for now, no server there, or nobody knows. */
export type Outcome = 'accepted' | 'refused' | 'later' | 'unreachable' | 'unclear';

const PATIENCE_MS = 10_000;
const SOCKET_PATIENCE_MS = 30_000;

/** The mail server behind SMTP_URL. */
@Injectable()
export class MailServer {
  private readonly transport?: Transporter;
  private readonly domain: string;

  constructor(private readonly config: Config) {
    this.domain = new URL(config.PUBLIC_URL).hostname;
    if (!config.SMTP_URL) return;
    const patience = {
      connectionTimeout: PATIENCE_MS,
      greetingTimeout: PATIENCE_MS,
      socketTimeout: SOCKET_PATIENCE_MS,
    };
    this.transport = createTransport({ url: config.SMTP_URL, ...patience });
  }

  get isSet(): boolean {
    return this.transport !== undefined;
  }

  /** Whether the server answers and lets us in. */
  async answers(): Promise<boolean> {
    return (await this.transport?.verify().catch(() => false)) ?? false;
  }

  /** Sends one mail. Its Message-ID comes from the row, so that a mail server can tell a second copy. */
  async send({ id, address, subject, body }: ClaimedMail): Promise<Outcome> {
    const messageId = `<${id}@${this.domain}>`;
    try {
      await this.transport?.sendMail({
        from: this.config.MAIL_FROM,
        to: address ?? '',
        subject,
        text: body,
        messageId,
      });
      return 'accepted';
    } catch (error) {
      return outcomeOf(error as SmtpError);
    }
  }
}

interface SmtpError {
  responseCode?: number;
  code?: string;
  syscall?: string;
}

/** Reads an error of nodemailer: an answer of the server is certain, a broken conversation is not. */
export function outcomeOf({ responseCode, code, syscall }: SmtpError): Outcome {
  // Not let in or never connected, so nothing was sent.
  if (code === 'EAUTH' || code === 'EDNS' || syscall === 'connect') return 'unreachable';
  if (responseCode) return responseCode >= 500 ? 'refused' : 'later';
  if (code === 'EENVELOPE') return 'refused';
  return 'unclear';
}
