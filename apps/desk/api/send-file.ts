/** A file in parts: over a line that breaks it goes on from where it had come to. */
import { language } from '../shell/language';
import { ask } from './client';
import { isProblem, noAnswer, ProblemError } from './problem';

const partBytes = 64 * 1024;
/** Waits before a broken line is tried again; after the last the person is told. */
const waitsMs = [500, 1000, 2000, 4000, 8000];

/** The id under which the server keeps it. `sent` hears the share that has arrived, from 0 to 1. */
export async function sendFile(file: File, sent: (share: number) => void): Promise<string> {
  const { upload } = await patiently(() => ask('POST /api/uploads'));
  const params = { upload };
  let received = 0;
  while (received < file.size) {
    const arrived = await sendPart(upload, received, file.slice(received, received + partBytes));
    received = arrived ?? (await patiently(() => ask('GET /api/uploads/{upload}', { params }))).received;
    sent(received / file.size);
  }
  return (await patiently(() => ask('POST /api/uploads/{upload}/finish', { params }))).fileId;
}

/** How much has arrived; null where the line broke on the way or the session is over: then the server is asked. */
async function sendPart(upload: string, from: number, part: Blob): Promise<number | null> {
  const headers = { accept: 'application/json', 'accept-language': language, 'content-type': 'application/octet-stream' };
  const answer = await fetch(`/api/uploads/${upload}?from=${from}`, { method: 'PUT', headers, body: part }).catch(() => null);
  if (!answer || answer.status === 401) return null;
  if (answer.ok) return ((await answer.json()) as { received: number }).received;
  const told = answer.headers.get('content-type')?.includes('json') ?? false;
  throw told ? new ProblemError(await answer.json()) : noAnswer(language, answer.status);
}

async function patiently<Answer>(asking: () => Promise<Answer>): Promise<Answer> {
  for (const wait of waitsMs) {
    try {
      return await asking();
    } catch (error) {
      if (!isProblem(error, 'offline')) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  return asking();
}
