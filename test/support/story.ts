import { loadService } from '#catalog/load';
import type { ClockExplained } from '#contracts/http/clock';
import type { Dossier, HistoryLine } from '#contracts/http/dossier';
import type { ActBody, Task } from '#contracts/http/task';
import { addDays, localDate } from '#domain/calendar/local';
import { exampleForm } from '#domain/definition/fields/example-form';
import type { Fact } from '#domain/dossier/events';
import type { Gardesh, SentMessage } from './gardesh';
import type { Answer, Person } from './person';

export interface Filing {
  /** Answers that differ from the fields' own examples, by dotted key: `{ 'venue.county': 'saveh' }`. */
  form?: Record<string, unknown>;
  /** Documents beside those that every such request needs. */
  papers?: string[];
  /** Who files; a citizen's mobile. */
  by?: string;
}

type Words = Omit<ActBody, 'action'> & { stage?: string; kind?: Task['kind'] };

/** One request and everybody who has a hand in it, told over HTTP in the words of the field. */
export class Story {
  private readonly people = new Map<string, Promise<Person>>();

  constructor(
    readonly gardesh: Gardesh,
    readonly applicant: Person,
    readonly code: string,
  ) {}

  /** Files a request that passes, with its documents, and stands at its first stage. */
  static async file(gardesh: Gardesh, service: string, { form = {}, papers = [], by = '09120000001' }: Filing = {}): Promise<Story> {
    const definition = loadService(service);
    const applicant = await gardesh.as(by);
    const { now } = await applicant.read<{ now: string }>('/api/me');
    const needed = definition.evidence.filter(({ key, required }) => required === true || papers.includes(key));
    const evidence = await Promise.all(
      needed.map(async ({ key, accept }) => ({ key, fileId: await (accept.includes('pdf') ? upload.pdf : upload.photo)(applicant) })),
    );
    const filed = await applicant.file(service, exampleForm(definition, form, { today: localDate(now) }), evidence);
    return new Story(gardesh, applicant, filed.trackingCode);
  }

  /** Somebody in this story: the same session throughout. */
  as(user: string): Promise<Person> {
    const known = this.people.get(user) ?? this.gardesh.as(user);
    this.people.set(user, known);
    return known;
  }

  /** Decides: waits for the task of this person here, and acts on it. Answers with the dossier as that person sees it. */
  async act(user: string, action: string, words: Words = {}): Promise<Dossier> {
    const { stage, kind, ...body } = words;
    const task = await this.task(user, { ...(stage ? { stage } : {}), ...(kind ? { kind } : {}) });
    return (await (await this.as(user)).do<{ dossier: Dossier }>(`/api/tasks/${task.id}/act`, { action, ...body })).dossier;
  }

  async task(user: string, of: { stage?: string; kind?: Task['kind'] } = {}): Promise<Task> {
    return (await this.as(user)).task(this.code, of);
  }

  /** Acts on a task whatever comes of it: the answer, refusals and all. */
  async tryTo(user: string, action: string, task: Pick<Task, 'id'>, body: Omit<ActBody, 'action'> = {}): Promise<Answer> {
    return (await this.as(user)).post(`/api/tasks/${task.id}/act`, { action, ...body });
  }

  /** What the applicant sees now. */
  seen(): Promise<Dossier> {
    return this.applicant.dossier(this.code);
  }

  async seenBy(user: string): Promise<Dossier> {
    return (await this.as(user)).dossier(this.code);
  }

  /** Waits until the dossier has come to a stage; what the applicant then sees. */
  at(stage: string): Promise<Dossier> {
    return this.applicant.dossierWhen(this.code, `at ${stage}`, (dossier) => dossier.stage.key === stage);
  }

  when(what: string, wanted: (dossier: Dossier) => boolean): Promise<Dossier> {
    return this.applicant.dossierWhen(this.code, what, wanted);
  }

  /** Something the applicant does with the dossier: `supplement`, `amend`, `withdraw`, `appeal`, `rate`, `split`, `book`. */
  does(what: string, body: unknown = {}): Promise<Dossier> {
    return this.applicant.do(`/api/dossiers/${this.code}/${what}`, body);
  }

  triesTo(what: string, body: unknown = {}): Promise<Answer> {
    return this.applicant.post(`/api/dossiers/${this.code}/${what}`, body);
  }

  /** Goes to the bank with a charge, the one that is due unless named. Answers with the attempt. */
  async goToBank(charge?: string): Promise<string> {
    const due =
      charge ??
      (await this.when('a charge is due', ({ charges }) => charges.some(({ state }) => state === 'due'))).charges.find(
        ({ state }) => state === 'due',
      )!.id;
    return (await this.applicant.do<{ payment: string }>(`/api/dossiers/${this.code}/payments`, { charge: due })).payment;
  }

  async pay(charge?: string): Promise<string> {
    const payment = await this.goToBank(charge);
    await this.gardesh.bank(payment, 'paid');
    return payment;
  }

  /** The facts of one kind, oldest first, as somebody may see them. */
  async history(user: string, kind: Fact['kind']): Promise<(HistoryLine & { fact: Record<string, unknown> })[]> {
    const person = await this.as(user);
    const lines: HistoryLine[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: { items: HistoryLine[]; next: string | null } = await person.read(
        `/api/dossiers/${this.code}/events?limit=200${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`,
      );
      lines.push(...page.items);
      cursor = page.next;
    }
    return lines.filter((line) => line.kind === kind).sort((one, other) => one.version - other.version);
  }

  /** Waits until something has happened, and returns the latest of it. */
  happened(
    user: string,
    kind: Fact['kind'],
    where: (fact: Record<string, unknown>) => boolean = () => true,
    withinMs?: number,
  ): Promise<HistoryLine> {
    return this.gardesh.until(
      `${kind} in ${this.code}`,
      async () => (await this.history(user, kind)).findLast(({ fact }) => where(fact)),
      withinMs,
    );
  }

  /** The latest clock of that name, with its whole explanation. */
  async clock(user: string, key: string, stage?: string): Promise<ClockExplained> {
    const { items } = await (await this.as(user)).read<{ items: ClockExplained[] }>(`/api/dossiers/${this.code}/clocks`);
    const clock = items.filter((one) => one.key === key && (!stage || one.stage === stage)).at(-1);
    if (!clock) throw new Error(`${user} sees no clock ${key} among ${items.map((one) => one.key).join(', ')}`);
    return clock;
  }

  /** SMS and e-mail that went out about this dossier, newest first. */
  async messages(to?: string): Promise<SentMessage[]> {
    return (await this.gardesh.outbox(to)).filter(({ text }) => text.includes(this.code));
  }

  /** Waits for an SMS or e-mail with these words. */
  told(words: string, to?: string): Promise<SentMessage> {
    return this.gardesh.until(`a message about ${this.code}: ${words}`, async () =>
      (await this.messages(to)).find(({ text }) => text.includes(words)),
    );
  }

  /** Waits for news with these words on the pages of somebody: a citizen by mobile, staff by user name. */
  notified(user: string, words: string): Promise<{ text: string }> {
    const texts = () =>
      this.gardesh.sql<{ text: string }>(
        `SELECT message.text FROM message JOIN person ON person.id = message.person
         WHERE channel = 'inapp' AND state = 'sent' AND (mobile = $1 OR user_name = $1) AND message.text LIKE '%' || $2`,
        [user, this.code],
      );
    return this.gardesh.until(`news for ${user} about ${this.code}: ${words}`, async () =>
      (await texts()).find(({ text }) => text.includes(words)),
    );
  }
}

/** Small files that are what they say they are. */
export const upload = {
  pdf: (person: Person): Promise<string> => person.upload('paper.pdf', `%PDF-1.4\n% an invented paper ${++uploads}\n%%EOF\n`),
  photo: (person: Person): Promise<string> =>
    person.upload(
      'photo.jpg',
      Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, ++uploads % 256, 0xff, 0xd9]),
      'image/jpeg',
    ),
};
let uploads = 0;

/** As many photographs as a visit asks for. */
export const photos = (person: Person, count: number): Promise<string[]> =>
  Promise.all(Array.from({ length: count }, () => upload.photo(person)));

/** Working days of public offices after the day of one instant up to and including the day of another, counted by the calendar's own answer. */
export async function workingDays(gardesh: Gardesh, after: string, upTo: string): Promise<number> {
  const [from, to] = [addDays(localDate(after), 1), localDate(upTo)];
  if (to < from) return 0;
  const { items } = await gardesh.nobody.read<{ items: { kind: string }[] }>(`/api/calendars/ir-gov?from=${from}&to=${to}`);
  return items.filter(({ kind }) => kind !== 'off').length;
}
