/** A photograph made light enough for a slow line. */
const longestSide = 1600;
const quality = 0.75;

/** The file itself where the browser cannot read it as a picture, or cannot make it smaller. */
export async function lighter(file: File): Promise<Blob> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null);
  if (!bitmap) return file;
  const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  const small = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
  return small && (small.size < file.size || !/jpeg|png|webp/.test(file.type)) ? small : file;
}
