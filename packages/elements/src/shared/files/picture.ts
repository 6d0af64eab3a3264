/** The longer edge of a picture as it is sent: every word on a worksheet can be read, and it costs a tenth of a phone's own. */
const LONGEST = 2048;

export interface Prepared {
  readonly content: Blob;
  readonly width: number;
  readonly height: number;
}

/**
 * Draws a picture anew, no larger than needed: what a phone wrote into it (where it was taken, on which device) never leaves this one.
 * @param types what may be given, as media types
 * @returns `undefined` for what this browser cannot draw; the file then goes as it is, and is cleaned where it arrives
 */
export async function preparePicture(file: Blob, types: readonly string[]): Promise<Prepared | undefined> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined);
  if (bitmap === undefined) return undefined;
  const scale = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height));
  const [width, height] = [Math.max(1, Math.round(bitmap.width * scale)), Math.max(1, Math.round(bitmap.height * scale))];
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  canvas.getContext('2d')!.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  // A drawing with sharp edges stays what it is; everything else becomes what every device can show.
  const type = file.type === 'image/png' && types.includes('image/png') ? 'image/png' : 'image/jpeg';
  const content = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, 0.86));
  return content !== null && types.includes(content.type) ? { content, width, height } : undefined;
}
