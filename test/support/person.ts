import { randomUUID } from 'node:crypto';
import type { Dossier } from '#contracts/http/dossier';
import type { Problem } from '#contracts/http/problem';
import type { ActBody, Task } from '#contracts/http/task';
import { until } from './until';

// biome-ignore lint/suspicious/noExplicitAny: what a spec expects of an answer is said by its own assertions.
export interface Answer<Body = any> {
  status: number;
  body: Body;
  headers: Headers;
}

interface Asking {
  /** The same key again is the same wish. A new one for each call unless given; null sends none. */
  key?: string | null;
  /** The version that was seen. */
  ifMatch?: number;
  language?: 'fa' | 'en';
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

/** Somebody who uses Gardesh over HTTP; without a token, somebody who has not signed in. */
export class Person {
  constructor(
    readonly site: string,
    readonly user: string,
    readonly token: string | null,
  ) {}

  // biome-ignore lint/suspicious/noExplicitAny: as above.
  get<Body = any>(path: string, asking: Asking = {}): Promise<Answer<Body>> {
    return this.ask('GET', path, undefined, asking);
  }

  /** Text goes as it is (say what it is in `headers`), a form as multipart, everything else as JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  post<Body = any>(path: string, body: unknown = {}, asking: Asking = {}): Promise<Answer<Body>> {
    return this.ask('POST', path, body, asking);
  }

  /** As `get`, refusing every answer but a good one. */
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  async read<Body = any>(path: string): Promise<Body> {
    return good(await this.get<Body>(path), `GET ${path}`);
  }

  /** As `post`, refusing every answer but a good one. */
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  async do<Body = any>(path: string, body: unknown = {}, asking: Asking = {}): Promise<Body> {
    return good(await this.post<Body>(path, body, asking), `POST ${path}`);
  }

  /** Puts something in its place, refusing every answer but a good one. */
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  async put<Body = any>(path: string, body: unknown): Promise<Body> {
    return good(await this.ask<Body>('PUT', path, body, {}), `PUT ${path}`);
  }

  /** Files a request and returns what the applicant is answered. */
  file(service: string, form: unknown, evidence: { key: string; fileId: string }[] = []): Promise<Dossier> {
    return this.do('/api/dossiers', { service, form, evidence });
  }

  async upload(name: string, content: Uint8Array<ArrayBuffer> | string, type = 'application/pdf'): Promise<string> {
    const form = new FormData();
    form.set('file', new Blob([content], { type }), name);
    return (await this.do<{ fileId: string }>('/api/files', form)).fileId;
  }

  dossier(trackingCode: string): Promise<Dossier> {
    return this.read(`/api/dossiers/${trackingCode}`);
  }

  /** Waits until the dossier is as wanted, and returns it. */
  dossierWhen(trackingCode: string, what: string, wanted: (dossier: Dossier) => boolean): Promise<Dossier> {
    let last: Dossier | null = null;
    const look = async () => {
      last = await this.dossier(trackingCode);
      return wanted(last) ? last : null;
    };
    return until(look, { what: `${trackingCode}: ${what}`, explain: () => `It stands at: ${JSON.stringify(last, null, 1)}` });
  }

  /** Waits for this person's open task in a dossier, and returns it with all that may be done. */
  async task(trackingCode: string, of: { stage?: string; kind?: Task['kind'] } = {}): Promise<Task> {
    const look = async () => {
      const { items } = await this.read<{ items: Task[] }>(`/api/tasks?limit=200&q=${trackingCode}`);
      return items.find(
        (task) =>
          task.dossier.trackingCode === trackingCode &&
          (task.state === 'available' || task.state === 'active') &&
          (!of.stage || task.stage === of.stage) &&
          (!of.kind || task.kind === of.kind),
      );
    };
    const found = await until(look, { what: `a task of ${this.user} in ${trackingCode} ${JSON.stringify(of)}` });
    return this.read(`/api/tasks/${found.id}`);
  }

  /** Waits for this person's open task in a dossier, and acts on it. */
  async act(
    trackingCode: string,
    action: string,
    more: Omit<ActBody, 'action'> & { stage?: string } = {},
  ): Promise<{ task: Task; dossier: Dossier }> {
    const { stage, ...body } = more;
    const task = await this.task(trackingCode, stage ? { stage } : {});
    return this.do(`/api/tasks/${task.id}/act`, { action, ...body });
  }

  /** Any method: what the others do not say. */
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  async ask<Body = any>(
    method: string,
    path: string,
    body?: unknown,
    { key = randomUUID(), ifMatch, language = 'fa', headers = {}, signal }: Asking = {},
  ): Promise<Answer<Body>> {
    const answer = await fetch(`${this.site}${path}`, {
      method,
      headers: {
        accept: 'application/json',
        'accept-language': language,
        ...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
        ...(method === 'POST' && key !== null ? { 'idempotency-key': key } : {}),
        ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
        ...(body === undefined || body instanceof FormData || typeof body === 'string' ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? null : body instanceof FormData || typeof body === 'string' ? body : JSON.stringify(body),
      redirect: 'manual',
      signal: signal ?? null,
    });
    const text = await answer.text();
    const isJson = /\bjson\b/.test(answer.headers.get('content-type') ?? '');
    return { status: answer.status, body: (isJson ? JSON.parse(text) : text) as Body, headers: answer.headers };
  }
}

function good<Body>({ status, body }: Answer<Body>, what: string): Body {
  if (status < 300) return body;
  const { code, detail, errors } = body as Partial<Problem>;
  throw new Error(`${what}: ${status} ${code ?? ''} ${detail ?? ''} ${errors ? JSON.stringify(errors) : ''}`);
}
