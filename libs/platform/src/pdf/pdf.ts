import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { Injectable, Logger } from '@nestjs/common';
import { problem } from '../errors/platform.errors';
import { fontFiles, fontsFor } from './fonts';
import { printable } from './printable';
import { scriptsFor } from './scripts';
import { TYPESETTER } from './typesetter';

const LONGEST_WAIT = 20_000;
const NOTHING_TO_READ = join(tmpdir(), 'fallnetz-no-such-folder');
// None of the server's secrets; Windows starts nothing without its own.
const ENVIRONMENT = { SystemRoot: process.env['SystemRoot'] };

/** Values of a paper: texts, lists and groups of texts. */
export type PaperData = string | number | boolean | null | PaperData[] | { [name: string]: PaperData };

/**
 * Accessible PDF (PDF/UA-1, refused otherwise) out of a Typst template. Every paper is set by a process of its own: the
 * compiler holds up nobody, cannot take the server with it, and gives its memory back. One at a time.
 */
@Injectable()
export class Pdf {
  private readonly log = new Logger('Pdf');
  private last: Promise<unknown> = Promise.resolve();

  /**
   * Sets a paper.
   * @param template Typst source that reads its values with `json(bytes(sys.inputs.data))` and the scripts they come in
   *   (list of `Script`) with `json(bytes(sys.inputs.scripts))`; never put a value into it
   * @param spoken languages of the people it is about, for what they wrote themselves
   * @throws Problem pdf.failed
   */
  typeset(template: string, data: PaperData, spoken: readonly string[] = []): Promise<Buffer> {
    const paper = this.last.then(() => this.run(template, JSON.stringify(settable(data)), spoken));
    this.last = paper.catch(() => undefined);
    return paper;
  }

  private async run(template: string, data: string, spoken: readonly string[]): Promise<Buffer> {
    const compiler = require.resolve('@myriaddreamin/typst-ts-node-compiler');
    const files = { compiler, workspace: NOTHING_TO_READ, fonts: fontFiles(fontsFor(data)) };
    const inputs = { data, scripts: JSON.stringify(scriptsFor(data, spoken)) };
    const job = JSON.stringify({ ...files, template, inputs });
    const child = spawn(process.execPath, ['-e', TYPESETTER], { env: ENVIRONMENT, timeout: LONGEST_WAIT });
    child.stdin.on('error', () => undefined); // It ended before it had read everything: its exit code says so.
    child.stdin.end(job);
    const ended = once(child, 'close').catch((error: Error) => [error.name, null]);
    const [pdf, said, [code, signal]] = await Promise.all([buffer(child.stdout), text(child.stderr), ended]);
    if (code === 0) return pdf;
    this.log.error({ code: String(code), signal: String(signal), said });
    throw problem('pdf.failed');
  }
}

function settable(data: PaperData): PaperData {
  if (typeof data === 'string') return printable(data);
  if (Array.isArray(data)) return data.map(settable);
  if (data === null || typeof data !== 'object') return data;
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, settable(value)]));
}
