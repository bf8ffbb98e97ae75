import { problem } from '../file.errors';

const BYTES_OF_TYPE = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];
const ENTRY_BYTES = 12;
const MOST_PAGES = 500;
/** Tags that lead to a directory of their own: EXIF, place, interoperability. */
const DIRECTORIES = [0x8769, 0x8825, 0xa005];
/** Device, software, time, person, computer, XMP, IPTC, Photoshop, maker's note. */
const TELLING = [0x010e, 0x010f, 0x0110, 0x0131, 0x0132, 0x013b, 0x013c, 0x02bc, 0x83bb, 0x8649, 0x927c];

export const isTiff = (bytes: Buffer): boolean => ['II*\0', 'MM\0*'].includes(bytes.subarray(0, 4).toString('latin1'));

/** The pictures without what they tell besides: place, time, device, person. @throws Problem file.broken, RangeError */
export function cleanTiff(bytes: Buffer): Buffer {
  return new Tiff(Buffer.from(bytes)).clean();
}

/** Works on a copy; reading beyond its end throws a RangeError. */
class Tiff {
  private readonly isLittle: boolean;

  constructor(private readonly bytes: Buffer) {
    this.isLittle = bytes[0] === 0x49;
  }

  clean(): Buffer {
    const seen = new Set<number>();
    for (let at = this.read(4, 4); at !== 0; at = this.nextOf(at)) {
      if (seen.has(at) || seen.size >= MOST_PAGES) throw problem('file.broken');
      seen.add(at);
      this.cleanDirectory(at);
    }
    if (seen.size === 0) throw problem('file.broken');
    return this.bytes;
  }

  /** Takes the telling entries out; those that stay move up. */
  private cleanDirectory(at: number): void {
    const entries = this.entriesOf(at);
    const kept = entries.filter((entry) => !this.isTelling(entry)).map((entry) => this.copy(entry, ENTRY_BYTES));
    for (const entry of entries.filter((one) => this.isTelling(one))) this.wipe(entry);
    const next = this.copy(at + 2 + entries.length * ENTRY_BYTES, 4);
    this.bytes.fill(0, at + 2, at + 2 + entries.length * ENTRY_BYTES + 4);
    Buffer.concat([...kept, next]).copy(this.bytes, at + 2);
    this.writeCount(at, kept.length);
  }

  private isTelling(entry: number): boolean {
    const tag = this.read(entry, 2);
    return DIRECTORIES.includes(tag) || TELLING.includes(tag);
  }

  /** Overwrites what an entry points to. */
  private wipe(entry: number): void {
    if (DIRECTORIES.includes(this.read(entry, 2))) {
      const directory = this.read(entry + 8, 4);
      const inside = this.entriesOf(directory);
      for (const one of inside) this.wipeValue(one);
      this.bytes.fill(0, directory, directory + 2 + inside.length * ENTRY_BYTES);
    } else this.wipeValue(entry);
  }

  private wipeValue(entry: number): void {
    const length = (BYTES_OF_TYPE[this.read(entry + 2, 2)] ?? 1) * this.read(entry + 4, 4);
    if (length <= 4) return;
    const value = this.read(entry + 8, 4);
    if (value + length > this.bytes.length) throw problem('file.broken');
    this.bytes.fill(0, value, value + length);
  }

  private entriesOf(at: number): number[] {
    return Array.from({ length: this.read(at, 2) }, (_, index) => at + 2 + index * ENTRY_BYTES);
  }

  private nextOf(at: number): number {
    return this.read(at + 2 + this.read(at, 2) * ENTRY_BYTES, 4);
  }

  private copy(at: number, length: number): Buffer {
    if (at + length > this.bytes.length) throw problem('file.broken');
    return Buffer.from(this.bytes.subarray(at, at + length));
  }

  private read(at: number, length: 2 | 4): number {
    return this.isLittle ? this.bytes.readUIntLE(at, length) : this.bytes.readUIntBE(at, length);
  }

  private writeCount(at: number, count: number): void {
    if (this.isLittle) this.bytes.writeUInt16LE(count, at);
    else this.bytes.writeUInt16BE(count, at);
  }
}
