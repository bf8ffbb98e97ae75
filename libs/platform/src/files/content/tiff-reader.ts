import { problem } from '../file.errors';

/** Bytes of one value of each type. */
export const BYTES_OF_TYPE = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];
const SHORT = 3;
const LONG = 4;
const ENTRY_BYTES = 12;
const MOST_ENTRIES = 500;
const MOST_NUMBERS = 100_000;

/** A line of a directory. */
export interface TiffEntry {
  tag: number;
  type: number;
  count: number;
  /** Where its value stands, or where it says where. */
  at: number;
}

/** Reads the directories of a TIFF; reading beyond its end throws a RangeError. */
export class TiffReader {
  readonly isLittle: boolean;

  constructor(private readonly bytes: Buffer) {
    this.isLittle = bytes[0] === 0x49;
  }

  /** Where the first directory stands; 0: nowhere. */
  get first(): number {
    return this.read(4, 4);
  }

  nextOf(directory: number): number {
    return this.read(directory + 2 + this.read(directory, 2) * ENTRY_BYTES, 4);
  }

  /** By tag; of twins the first counts. @throws Problem file.broken */
  entriesOf(directory: number): Map<number, TiffEntry> {
    const count = this.read(directory, 2);
    if (count > MOST_ENTRIES) throw problem('file.broken');
    const entries = Array.from({ length: count }, (_, line) => this.entryAt(directory + 2 + line * ENTRY_BYTES));
    return new Map(entries.reverse().map((entry) => [entry.tag, entry]));
  }

  /** @throws Problem file.broken */
  valueOf({ type, count, at }: TiffEntry): Buffer {
    const length = (BYTES_OF_TYPE[type] ?? 0) * count;
    if (length === 0) throw problem('file.broken');
    return this.at(length > 4 ? this.read(at, 4) : at, length);
  }

  /** The whole number of an entry. @throws Problem file.broken */
  numberOf(entry: TiffEntry | undefined): number {
    const [number] = entry?.count === 1 ? this.numbersOf(entry) : [];
    if (number === undefined) throw problem('file.broken');
    return number;
  }

  /** The whole numbers of an entry; none if it is missing. @throws Problem file.broken, file.bomb */
  numbersOf(entry: TiffEntry | undefined): number[] {
    if (!entry) return [];
    if (entry.type !== SHORT && entry.type !== LONG) throw problem('file.broken');
    if (entry.count > MOST_NUMBERS) throw problem('file.bomb');
    const length = entry.type === SHORT ? 2 : 4;
    const value = this.valueOf(entry);
    const from = value.byteOffset - this.bytes.byteOffset;
    return Array.from({ length: entry.count }, (_, number) => this.read(from + number * length, length));
  }

  /** @throws Problem file.broken */
  at(from: number, length: number): Buffer {
    if (from + length > this.bytes.length) throw problem('file.broken');
    return this.bytes.subarray(from, from + length);
  }

  private entryAt(at: number): TiffEntry {
    return { tag: this.read(at, 2), type: this.read(at + 2, 2), count: this.read(at + 4, 4), at: at + 8 };
  }

  private read(at: number, length: 2 | 4): number {
    return this.isLittle ? this.bytes.readUIntLE(at, length) : this.bytes.readUIntBE(at, length);
  }
}
