const ORIENTATION = 0x0112;

/** The orientation in EXIF; unreadable EXIF has none. */
export function orientationIn(exif: Buffer): number | undefined {
  const isLittle = exif.toString('latin1', 0, 2) === 'II';
  const read = (at: number, length: 2 | 4): number =>
    isLittle ? exif.readUIntLE(at, length) : exif.readUIntBE(at, length);
  try {
    const first = read(4, 4);
    for (let entry = 0; entry < read(first, 2); entry++) {
      const at = first + 2 + entry * 12;
      if (read(at, 2) !== ORIENTATION) continue;
      const value = read(at + 8, 2);
      return value >= 2 && value <= 8 ? value : undefined;
    }
  } catch {
    return undefined;
  }
  return undefined;
}

/** EXIF that says nothing but how to turn the picture. */
export function exifOf(orientation: number): Buffer {
  const exif = Buffer.from('MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0', 'latin1');
  exif.writeUInt16BE(orientation, 18);
  return exif;
}
