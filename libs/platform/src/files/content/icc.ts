const HEADER_BYTES = 128;
const LINE_BYTES = 12;
const MOST_TAGS = 100;
/** The largest of a printing house have two. */
export const MOST_PROFILE_BYTES = 4_000_000;

/** What turns numbers into colours. Names, makers, serial numbers of screens and days of calibration do not. */
const COLOURS = /^([rgb]XYZ|[rgbk]TRC|wtpt|bkpt|chad|chrm|cicp|lumi|gamt|A2B[0-2]|B2A[0-2]|D2B[0-3]|B2D[0-3])$/;
/** Program, time of making, maker, model, creator, checksum: from, to. */
const TELLING = [
  [4, 8],
  [24, 36],
  [48, 56],
  [80, 100],
] as const;

/** A colour profile that tells of no device; an unreadable one is none. */
export function cleanProfile(profile: Buffer): Buffer | undefined {
  if (profile.length < HEADER_BYTES + 4 || profile.length > MOST_PROFILE_BYTES) return undefined;
  if (profile.toString('latin1', 36, 40) !== 'acsp') return undefined;
  const count = profile.readUInt32BE(HEADER_BYTES);
  if (count > MOST_TAGS || HEADER_BYTES + 4 + count * LINE_BYTES > profile.length) return undefined;
  const lines = Array.from({ length: count }, (_, line) => profile.subarray(HEADER_BYTES + 4 + line * LINE_BYTES));
  const colours = lines.filter((line) => COLOURS.test(line.toString('latin1', 0, 4)));
  return written(profile, [...namesOf(profile), ...colours.map((line) => tagOf(profile, line))]);
}

interface Tag {
  name: string;
  data: Buffer;
}

function tagOf(profile: Buffer, line: Buffer): Tag {
  const from = line.readUInt32BE(4);
  return { name: line.toString('latin1', 0, 4), data: profile.subarray(from, from + line.readUInt32BE(8)) };
}

/** A profile has to have a name and a copyright; these say nothing. */
function namesOf(profile: Buffer): Tag[] {
  const isNew = (profile[8] ?? 0) >= 4;
  const text = Buffer.from('mluc\0\0\0\0\0\0\0\x01\0\0\0\x0cenUS\0\0\0\x02\0\0\0\x1c\0-\0\0', 'latin1');
  const desc = Buffer.concat([Buffer.from('desc\0\0\0\0\0\0\0\x02-\0', 'latin1'), Buffer.alloc(80)]);
  return [
    { name: 'desc', data: isNew ? text : desc },
    { name: 'cprt', data: isNew ? text : Buffer.from('text\0\0\0\0-\0\0\0', 'latin1') },
  ];
}

/** Curves that several colours share stay shared. */
function written(profile: Buffer, tags: Tag[]): Buffer | undefined {
  const header = Buffer.from(profile.subarray(0, HEADER_BYTES));
  for (const [from, to] of TELLING) header.fill(0, from, to);
  const table = Buffer.alloc(4 + tags.length * LINE_BYTES);
  table.writeUInt32BE(tags.length);
  const places = new Map<string, number>();
  const parts: Buffer[] = [header, table];
  let at = HEADER_BYTES + table.length;
  for (const [line, { name, data }] of tags.entries()) {
    const known = `${data.byteOffset}:${data.length}`;
    const isShared = places.has(known);
    table.write(name, 4 + line * LINE_BYTES, 'latin1');
    table.writeUInt32BE(places.get(known) ?? at, 8 + line * LINE_BYTES);
    table.writeUInt32BE(data.length, 12 + line * LINE_BYTES);
    if (isShared) continue;
    places.set(known, at);
    parts.push(data, Buffer.alloc(-data.length & 3));
    at += data.length + (-data.length & 3);
    // Tags that overlap would make it grow.
    if (at > MOST_PROFILE_BYTES) return undefined;
  }
  header.writeUInt32BE(at);
  return Buffer.concat(parts);
}
