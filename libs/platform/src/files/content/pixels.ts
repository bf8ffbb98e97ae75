import { problem } from '../file.errors';

/** Phones take 200 million, a page at 1200 dpi has 139; whoever opens the picture needs four bytes for each. */
const MOST_PIXELS = 250_000_000;

/** What the server never unpacks may still be too much for whoever opens it. @throws Problem file.broken, file.pixels */
export function checkPixels(width: number, height: number): void {
  if (width === 0 || height === 0) throw problem('file.broken');
  if (width * height > MOST_PIXELS) throw problem('file.pixels');
}
