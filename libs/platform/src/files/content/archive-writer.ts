import type { Packed } from './archive';

const LOCAL_BYTES = 30;
const END_BYTES = 22;
/** Bit 3: sizes stand behind the data. They stand before it here. */
const SIZES_BEHIND = 0x08;

/** A zip of these parts in this order. */
export function writeArchive(parts: Packed[]): Buffer {
  const written: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const line = lineOf(part, at);
    const local = localOf(line);
    written.push(local, part.nameBytes, part.data);
    directory.push(line, part.nameBytes);
    at += local.length + part.nameBytes.length + part.data.length;
  }
  const end = Buffer.alloc(END_BYTES);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...written, ...directory, end]);
}

/** Its line in the directory, without the extras of the program that wrote it. */
function lineOf({ line: given, data, size, checksum, nameBytes }: Packed, at: number): Buffer {
  const line = Buffer.from(given);
  line.writeUInt16LE(line.readUInt16LE(8) & ~SIZES_BEHIND, 8);
  line.writeUInt32LE(checksum, 16);
  line.writeUInt32LE(data.length, 20);
  line.writeUInt32LE(size, 24);
  line.writeUInt16LE(nameBytes.length, 28);
  line.fill(0, 30, 34);
  line.writeUInt32LE(at, 42);
  return line;
}

/** What stands before its data says the same, from the version needed to the length of its name. */
function localOf(line: Buffer): Buffer {
  const local = Buffer.alloc(LOCAL_BYTES);
  local.writeUInt32LE(0x04034b50);
  line.copy(local, 4, 6, 30);
  return local;
}
