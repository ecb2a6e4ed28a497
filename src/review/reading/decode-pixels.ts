import type { Pixels } from '../../core/codes/pixels';

/** The number of pixels of a large screen. Larger pictures are shrunk to it. */
const MAX_PIXELS = 9_000_000;

/**
 * Decodes the picture of a data URL with an image element: the content security policy of our pages
 * forbids `fetch` for data URLs.
 * @throws Error when the browser has no 2D canvas or cannot decode the picture
 */
export async function decodePixels(dataUrl: string): Promise<Pixels> {
  const image = new Image();
  image.src = dataUrl;
  await image.decode();
  const scale = Math.min(1, Math.sqrt(MAX_PIXELS / (image.naturalWidth * image.naturalHeight)));
  const width = Math.max(1, Math.round(image.naturalWidth * scale));
  const height = Math.max(1, Math.round(image.naturalHeight * scale));
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser has no 2D canvas.');
  context.drawImage(image, 0, 0, width, height);
  return context.getImageData(0, 0, width, height);
}
