import { problem } from '../file.errors';
import { cleanProfile } from './icc';
import { exifOf, orientationIn } from './orientation';
import { checkPixels } from './pixels';
import { type Segment, segmentOf, segmentsOf, START } from './jpeg-segments';

const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const SCAN = 0xda;
const EXIF = 'Exif\0\0';
const PROFILE = 'ICC_PROFILE\0';
/** The name of a profile, which of how many parts. */
const PROFILE_HEADER = PROFILE.length + 2;
const PROFILE_PART = 65_000;
/** Tables, restart interval, scans. */
const PICTURE = [0xc4, 0xcc, 0xda, 0xdb, 0xdc, 0xdd];

export const isJpeg = (bytes: Buffer): boolean => bytes.subarray(0, 3).equals(Buffer.from([0xff, START, 0xff]));

/**
 * The picture without what it tells besides: place, time, device, comments, preview pictures, and whatever hangs behind its
 * end. How it is to be turned stays. @throws Problem file.broken, file.bomb, file.pixels
 */
export function cleanJpeg(bytes: Buffer): Buffer {
  const segments = [...segmentsOf(bytes)];
  const frames = segments.filter(isFrame);
  if (frames.length === 0 || !segments.some(({ marker }) => marker === SCAN)) throw problem('file.broken');
  for (const { content } of frames) checkPixels(content.readUInt16BE(3), content.readUInt16BE(1));
  return written(segments);
}

/** The same for a part of a picture, which may bring only its tables. @throws Problem file.broken, file.bomb */
export const cleanJpegPart = (bytes: Buffer): Buffer => written([...segmentsOf(bytes)]);

/**
 * Overwrites what a JPEG tells besides the picture, as far as it can be read: for where nothing may move and nobody turns or
 * colours a picture by what it says of itself. Returns how far it was read.
 */
export function wipeJpeg(bytes: Buffer): number {
  let end = 0;
  try {
    for (const segment of segmentsOf(bytes)) {
      if (!isPicture(segment)) segment.content.fill(0, neededOf(segment));
      end = segment.bytes.byteOffset + segment.bytes.length - bytes.byteOffset;
    }
  } catch {
    return end;
  }
  return end;
}

function written(segments: Segment[]): Buffer {
  const turned = segments.map(orientationOf).find((orientation) => orientation !== undefined);
  return Buffer.concat([
    Buffer.from([0xff, START]),
    ...segments.flatMap(ofProgram),
    ...(turned ? [segmentOf(APP1, Buffer.concat([Buffer.from(EXIF), exifOf(turned)]))] : []),
    ...profileOf(segments),
    ...segments.filter(isPicture).map((segment) => segment.bytes),
    Buffer.from([0xff, 0xd9]),
  ]);
}

const orientationOf = ({ marker, content }: Segment): number | undefined =>
  marker === APP1 && content.toString('latin1', 0, EXIF.length) === EXIF
    ? orientationIn(content.subarray(EXIF.length))
    : undefined;

/** What kind of picture follows, how large it is. */
const isFrame = ({ marker }: Segment): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

const isPicture = (segment: Segment): boolean => isFrame(segment) || PICTURE.includes(segment.marker);

/** Density and Adobe's colours, in what their definitions have room for; behind the density follows no preview picture. */
function ofProgram(segment: Segment): Buffer[] {
  const { marker, content } = segment;
  const needed = neededOf(segment);
  const noPreview = Buffer.alloc(marker === APP0 ? 2 : 0);
  return needed > 0 ? [segmentOf(marker, Buffer.concat([content.subarray(0, needed), noPreview]))] : [];
}

/** How many bytes of what a program says belong to the picture. */
function neededOf({ marker, content }: Segment): number {
  const name = content.toString('latin1', 0, 5);
  const isDensity = marker === APP0 && name === 'JFIF\0' && content.length >= 14;
  const isColours = marker === APP14 && name === 'Adobe' && content.length >= 12;
  return isDensity || isColours ? 12 : 0;
}

function profileOf(segments: Segment[]): Buffer[] {
  const parts = segments.filter(
    ({ marker, content }) => marker === APP2 && content.toString('latin1', 0, PROFILE.length) === PROFILE,
  );
  const inOrder = parts
    .sort(({ content: one }, { content: other }) => (one[PROFILE.length] ?? 0) - (other[PROFILE.length] ?? 0))
    .map(({ content }) => content.subarray(PROFILE_HEADER));
  const profile = cleanProfile(Buffer.concat(inOrder));
  if (!profile) return [];
  const count = Math.ceil(profile.length / PROFILE_PART);
  return Array.from({ length: count }, (_, part) =>
    segmentOf(
      APP2,
      Buffer.concat([
        Buffer.from(PROFILE, 'latin1'),
        Buffer.from([part + 1, count]),
        profile.subarray(part * PROFILE_PART, (part + 1) * PROFILE_PART),
      ]),
    ),
  );
}
