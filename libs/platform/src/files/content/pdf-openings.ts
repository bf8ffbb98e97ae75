import { setImmediate } from 'node:timers/promises';
import { problem } from '../file.errors';
import { name } from './pdf-names';

export const DICTIONARY_BYTES = 4096;
/** Objects that openings lead to. */
const MOST_OBJECTS = 20;
/** Each version a file was saved in may have its own. */
const MOST_OPENINGS = 1000;
/** Numbers and places of the objects in a stream; programs put a few hundred into each. */
const MOST_HEADER_BYTES = 200_000;

const OPENING = new RegExp(`${name('OpenAction')}\\s*(\\[|<<|(\\d+)\\s+\\d+\\s+R)?`, 'gi');
/** Turns to a page or does what the viewer itself can do. */
const HARMLESS = /^\s*(\[|null|<<(?!.*#)(?=.*\/S\s*\/(GoTo|Named)(?![A-Za-z])))/s;
const HEADER = new RegExp(`^[\\s\\d]{0,${MOST_HEADER_BYTES}}`);

/** What a PDF does when it is opened; its actions may stand in any part. */
export class PdfOpenings {
  private readonly wanted = new Set<string>();
  private readonly parts: string[] = [];
  private left = MOST_OPENINGS;
  private isActive = false;

  /** Reads a part that holds objects. */
  read(part: string): void {
    this.parts.push(part);
    for (const { index, 0: word, 1: begin, 2: object } of part.matchAll(OPENING)) {
      if (object) this.wanted.add(object);
      else if (begin) this.judge(bodyAt(part, index + word.length - begin.length));
      if (this.isActive) return;
    }
  }

  /** Looks in one part after the other; others have their turn in between. @throws Problem file.bomb */
  async areActive(): Promise<boolean> {
    if (this.wanted.size > MOST_OBJECTS) return true;
    for (const part of this.wanted.size > 0 ? this.parts : []) {
      await setImmediate();
      for (const body of this.bodiesIn(part)) {
        this.judge(body);
        if (this.isActive) return true;
      }
    }
    return this.isActive;
  }

  private judge(body: string): void {
    this.left -= 1;
    if (this.left < 0 || !HARMLESS.test(body)) this.isActive = true;
  }

  /** As objects of their own, or in a packed stream, which begins with numbers and places. */
  private *bodiesIn(part: string): Generator<string> {
    for (const { index, 0: word } of part.matchAll(this.objects)) yield bodyAt(part, index + word.length);
    const [header = ''] = HEADER.exec(part) ?? [];
    if (header.length === MOST_HEADER_BYTES) throw problem('file.bomb');
    const numbers = header.trim().split(/\s+/);
    for (let at = 0; at < numbers.length; at += 2) {
      if (this.wanted.has(numbers[at] ?? '')) yield bodyAt(part, header.length + Number(numbers[at + 1]));
    }
  }

  private get objects(): RegExp {
    return new RegExp(`(?<!\\d)(?:${[...this.wanted].join('|')})\\s+\\d+\\s+obj`, 'g');
  }
}

const bodyAt = (part: string, at: number): string => part.slice(at, at + DICTIONARY_BYTES).split(/endobj|>>/)[0] ?? '';
