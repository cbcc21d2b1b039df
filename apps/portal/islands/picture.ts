/** A photograph made light enough for a slow line, and looked at for what makes it unreadable. */
export interface Picture {
  blob: Blob;
  tooDark: boolean;
  blurred: boolean;
}

const longestSide = 2000;
const mostBytes = 500 * 1024;
/** Rough marks: a warning, never a refusal. */
const darkBelow = 60;
const sharpAbove = 6;

/** Null where the browser cannot read the file as a picture: then it goes as it is. */
export async function preparePicture(file: File): Promise<Picture | null> {
  const bitmap = await readPicture(file);
  if (!bitmap) return null;
  const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  const { light, sharpness } = look(context, canvas.width, canvas.height);
  const small = await shrink(canvas);
  const blob = small && (file.size > mostBytes || !/jpeg|png|webp/.test(file.type)) && small.size < file.size ? small : file;
  return { blob, tooDark: light < darkBelow, blurred: sharpness < sharpAbove };
}

export const readPicture = (file: File): Promise<ImageBitmap | null> =>
  createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null);

export async function shrink(canvas: HTMLCanvasElement): Promise<Blob | null> {
  let best: Blob | null = null;
  for (const quality of [0.85, 0.7, 0.55, 0.4]) {
    best = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
    if (best && best.size <= mostBytes) return best;
  }
  return best;
}

/** Mean lightness, and how much neighbouring points differ: a blurred page has no edges. Looked at in its middle. */
function look(context: CanvasRenderingContext2D, width: number, height: number): { light: number; sharpness: number } {
  const side = Math.min(600, width, height);
  const { data } = context.getImageData(Math.floor((width - side) / 2), Math.floor((height - side) / 2), side, side);
  const grey = (at: number) => 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
  let light = 0;
  const differences: number[] = [];
  for (let at = 0; at < data.length - 4; at += 4) {
    const here = grey(at);
    light += here;
    differences.push(Math.abs(here - grey(at + 4)));
  }
  differences.sort((one, other) => one - other);
  return { light: light / (data.length / 4), sharpness: differences[Math.floor(differences.length * 0.99)] ?? 0 };
}
