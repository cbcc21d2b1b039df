import { preparePicture } from './picture';
import { digits, say } from './say';
import { offerTrim } from './trim';

/** A file goes to the server in parts while the citizen looks at it; a broken line goes on from where it was. Without all this, the form sends it whole. */
export function sendInParts(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-upload]');
  const input = form?.querySelector<HTMLInputElement>('input[type="file"][name="file"]');
  if (!form || !input) return;
  const place = document.createElement('div');
  place.className = 'stack stack-2';
  place.setAttribute('role', 'status');
  input.after(place);
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file) void take(form, input, place, file);
  });
}

async function take(form: HTMLFormElement, input: HTMLInputElement, place: HTMLElement, file: File): Promise<void> {
  place.replaceChildren();
  const sending = document.createElement('div');
  const sent = hiddenIn(form);
  const picture = file.type.startsWith('image/') ? await preparePicture(file) : null;
  let trimmed: (() => Promise<Blob | null>) | null = null;
  if (picture) {
    const tools = document.createElement('div');
    tools.className = 'stack stack-2';
    place.append(tools);
    const resend = again();
    await offerTrim(tools, file, (result) => {
      trimmed = result;
      resend.hidden = false;
    });
    tools.append(resend);
    const sendTrimmed = async () => {
      const blob = await trimmed?.();
      trimmed = null;
      resend.hidden = true;
      if (blob) await deliver(blob, sending, sent);
    };
    resend.addEventListener('click', () => void sendTrimmed());
    // Whoever turned the picture and goes on means the turned one.
    form.addEventListener('submit', (event) => {
      if (!trimmed || !tools.isConnected) return;
      event.preventDefault();
      const { submitter } = event;
      void sendTrimmed().then(() => form.requestSubmit(submitter));
    });
  }
  if (picture?.tooDark)
    warn(
      place,
      say(
        'عکس تاریک است. اگر نوشته‌ها خوانا نیست در نور بیشتر بگیرید.',
        'The picture is dark. If it is hard to read, take it in more light.',
      ),
    );
  if (picture?.blurred)
    warn(place, say('عکس تار است. اگر نوشته‌ها خوانا نیست دوباره بگیرید.', 'The picture is blurred. If it is hard to read, take it again.'));
  place.append(sending);
  if (await deliver(picture?.blob ?? file, sending, sent)) input.value = '';
}

/** Under this name the form brings what has arrived; another file takes its place. */
function hiddenIn(form: HTMLFormElement): HTMLInputElement {
  form.querySelector('input[type="hidden"][name="fileId"]')?.remove();
  const hidden = document.createElement('input');
  hidden.type = 'hidden';
  hidden.name = 'fileId';
  form.append(hidden);
  return hidden;
}

function again(): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button button-second';
  button.textContent = say('همین را بفرست', 'Send it like this');
  button.hidden = true;
  return button;
}

/** False where the server did not want it: then the form sends the file whole and says why. */
async function deliver(blob: Blob, place: HTMLElement, sent: HTMLInputElement): Promise<boolean> {
  const bar = document.createElement('progress');
  bar.className = 'progress';
  bar.max = blob.size;
  bar.value = 0;
  bar.setAttribute('aria-label', say('فرستادن فایل', 'Sending the file'));
  const words = document.createElement('p');
  words.className = 'hint';
  place.replaceChildren(bar, words);
  const tell = (arrived: number) => {
    bar.value = arrived;
    const share = Math.round((arrived / blob.size) * 100);
    words.textContent = say(`${digits(share)}٪ فرستاده شد`, `${share}% sent`);
  };
  const fileId = await send(blob, tell, () => {
    words.textContent = say('خط قطع شد؛ خودش ادامه می‌دهد…', 'The line broke; it goes on by itself…');
  });
  if (!fileId) return false;
  sent.value = fileId;
  words.textContent = say('فایل رسید. «ادامه» را بزنید.', 'The file has arrived. Press Continue.');
  return true;
}

function warn(place: HTMLElement, text: string): void {
  const warning = document.createElement('p');
  warning.className = 'banner banner-warning';
  warning.textContent = text;
  place.append(warning);
}

const longestWaitMs = 15_000;

/** The id under which the server keeps the file; null where it does not want it: then the form sends it whole and says why. */
async function send(blob: Blob, tell: (sent: number) => void, broken: () => void): Promise<string | null> {
  const begun = await persist(() => fetch('/api/uploads', { method: 'POST' }), broken);
  if (!begun.ok) return null;
  const { upload, partBytes } = (await begun.json()) as { upload: string; partBytes: number };
  for (let sent = 0; sent < blob.size; ) {
    const answer = await persist(
      () =>
        fetch(`/api/uploads/${upload}?from=${sent}`, {
          method: 'PUT',
          headers: { 'content-type': 'application/octet-stream' },
          body: blob.slice(sent, sent + partBytes),
        }),
      broken,
    );
    if (!answer.ok) return null;
    ({ received: sent } = (await answer.json()) as { received: number });
    tell(sent);
  }
  const finished = await persist(() => fetch(`/api/uploads/${upload}/finish`, { method: 'POST' }), broken);
  return finished.ok ? ((await finished.json()) as { fileId: string }).fileId : null;
}

/** Tries for as long as the page is open, a little slower each time. */
async function persist(ask: () => Promise<Response>, broken: () => void): Promise<Response> {
  for (let wait = 500; ; wait = Math.min(wait * 2, longestWaitMs)) {
    const answer = await ask().catch(() => null);
    if (answer && answer.status < 500) return answer;
    broken();
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}
