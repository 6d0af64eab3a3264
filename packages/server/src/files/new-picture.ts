import sharp from 'sharp';
import { notWhatItSays } from '@family-partnering/engine/file-look';

/** Pixels: four times the largest phone camera's common picture; beyond it a small file could fill the memory. */
const MOST_PIXELS = 50_000_000;
const LONGEST = 4096;

sharp.cache(false);
sharp.concurrency(1);

/**
 * Draws a picture again, upright, in its own format: pixels alone pass, no EXIF, XMP, IPTC, comments, colour profiles, thumbnails, nor
 * anything behind its end.
 * @throws Refusal `invalid`, reason `file-content`, for what cannot be drawn
 */
export async function newPicture(content: Uint8Array, type: string): Promise<{ content: Uint8Array; type: string }> {
  try {
    const picture = sharp(content, { limitInputPixels: MOST_PIXELS, failOn: 'error', pages: 1 })
      .autoOrient()
      .resize({ width: LONGEST, height: LONGEST, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb');
    const drawn = type === 'image/png' ? picture.png() : type === 'image/webp' ? picture.webp({ quality: 86 }) : picture.jpeg({ quality: 86, mozjpeg: true });
    return { content: new Uint8Array(await drawn.toBuffer()), type };
  } catch (error) {
    throw notWhatItSays(type, error);
  }
}
