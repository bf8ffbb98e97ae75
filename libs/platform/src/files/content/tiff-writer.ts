import { BYTES_OF_TYPE } from './tiff-reader';

const LONG = 4;
const ENTRY_BYTES = 12;

interface Entry {
  tag: number;
  type: number;
  /** In the byte order of the file. */
  value: Buffer;
}

/** A picture: its data in strips or tiles, and the entries that say how to read them. */
export interface TiffPage {
  placesTag: number;
  lengthsTag: number;
  data: Buffer[];
  entries: Entry[];
}

/** A TIFF of these pages. */
export function writeTiff(pages: TiffPage[], isLittle: boolean): Buffer {
  return new TiffWriter(isLittle).write(pages);
}

class TiffWriter {
  private readonly parts: Buffer[] = [];
  private length = 0;

  constructor(private readonly isLittle: boolean) {}

  /** Each directory says where the next one stands; the header, where the first one does. */
  write(pages: TiffPage[]): Buffer {
    const header = Buffer.concat([Buffer.from(this.isLittle ? 'II*\0' : 'MM\0*', 'latin1'), Buffer.alloc(4)]);
    this.put(header);
    let link: Buffer = header.subarray(4);
    for (const page of pages) link = this.writePage(page, link);
    return Buffer.concat(this.parts);
  }

  private writePage({ placesTag, lengthsTag, data, entries }: TiffPage, link: Buffer): Buffer {
    const places = Buffer.concat(data.map((piece) => this.long(this.put(piece))));
    const lengths = Buffer.concat(data.map((piece) => this.long(piece.length)));
    const all = [
      ...entries,
      { tag: placesTag, type: LONG, value: places },
      { tag: lengthsTag, type: LONG, value: lengths },
    ];
    const lines = all.sort((one, other) => one.tag - other.tag).map((entry) => this.line(entry));
    const next = Buffer.alloc(4);
    this.long(this.put(Buffer.concat([this.short(lines.length), ...lines]))).copy(link);
    this.put(next);
    return next;
  }

  private line({ tag, type, value }: Entry): Buffer {
    const line = Buffer.alloc(ENTRY_BYTES);
    this.short(tag).copy(line);
    this.short(type).copy(line, 2);
    this.long(value.length / (BYTES_OF_TYPE[type] ?? 1)).copy(line, 4);
    (value.length > 4 ? this.long(this.put(value)) : value).copy(line, 8);
    return line;
  }

  /** Everything begins at an even place. */
  private put(bytes: Buffer): number {
    const at = this.length;
    const filler = Buffer.alloc(bytes.length % 2);
    this.parts.push(bytes, filler);
    this.length += bytes.length + filler.length;
    return at;
  }

  private short(value: number): Buffer {
    const bytes = Buffer.alloc(2);
    if (this.isLittle) bytes.writeUInt16LE(value);
    else bytes.writeUInt16BE(value);
    return bytes;
  }

  private long(value: number): Buffer {
    const bytes = Buffer.alloc(4);
    if (this.isLittle) bytes.writeUInt32LE(value);
    else bytes.writeUInt32BE(value);
    return bytes;
  }
}
