/** Photographs go in parts, one after another, and go on from where the line broke. */
import { device, type Photo } from './device';

/** Sends what waits; stops at the first break and is simply called again. `changed` after each part that arrived. */
export function sendPhotos(visit: string, changed: () => void): Promise<void> {
  const send = async (): Promise<void> => {
    for (const photo of await device.all('photos')) {
      if (photo.visit !== visit || photo.fileId) continue;
      if (!(await sendOne(photo, changed))) return;
    }
  };
  return 'locks' in navigator ? navigator.locks.request(`gardesh visit ${visit}`, send) : send();
}

/** False where the line broke or nobody is signed in: another time. */
async function sendOne(photo: Photo, changed: () => void): Promise<boolean> {
  let { upload, received } = photo;
  const keep = async (fileId: string | null = null): Promise<void> => {
    await device.put('photos', { ...photo, upload, received, fileId });
    changed();
  };
  let partBytes = 256 * 1024;
  if (upload) {
    const known = await asked(`/api/uploads/${upload}`);
    if (!known) return false;
    // Begun so long ago that the server has cleared it away.
    if (known.ok) received = ((await known.json()) as { received: number }).received;
    else upload = null;
  }
  if (!upload) {
    const begun = await asked('/api/uploads', { method: 'POST' });
    if (!begun?.ok) return false;
    ({ upload, received, partBytes } = (await begun.json()) as { upload: string; received: number; partBytes: number });
    await keep();
  }
  while (received < photo.blob.size) {
    const answer = await asked(`/api/uploads/${upload}?from=${received}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/octet-stream' },
      body: photo.blob.slice(received, received + partBytes),
    });
    if (!answer?.ok) return false;
    ({ received } = (await answer.json()) as { received: number });
    await keep();
  }
  const finished = await asked(`/api/uploads/${upload}/finish`, { method: 'POST' });
  if (!finished?.ok) return false;
  await keep(((await finished.json()) as { fileId: string }).fileId);
  return true;
}

const asked = (url: string, init?: RequestInit): Promise<Response | null> => fetch(url, init).catch(() => null);
