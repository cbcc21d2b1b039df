import type { ServerResponse } from 'node:http';
import type { LiveData, LiveEvent } from '#contracts/http/inbox';
import type { TaskNews } from '#storage/news/news';
import { agenciesOf, type Caller, leads } from '../identity/caller';

/** A line that takes no more is cut; its browser comes back and asks for what it missed. */
const mostUnsentBytes = 256_000;

/** One screen that watches: its open line, and whose eyes look at it. */
export class Watcher {
  standingInFor: readonly string[] = [];

  constructor(
    private readonly line: ServerResponse,
    public caller: Caller,
  ) {}

  /** As the inbox: their posts' tasks, those on their name or on that of whom they stand in for, and all of a body that they lead. */
  sees({ agency, role, assignee, before }: Pick<TaskNews, 'agency' | 'role' | 'assignee' | 'before'>): boolean {
    const { caller } = this;
    const own = [caller.person, ...this.standingInFor];
    return (
      [assignee, before].some((person) => person !== null && own.includes(person)) ||
      caller.posts.some((post) => post.role === role && (agency === null || post.agency === agency)) ||
      (agency !== null && leads(caller, agency))
    );
  }

  get agencies(): string[] {
    return agenciesOf(this.caller);
  }

  /** `id` lets the browser go on from here when the line is cut. */
  send<Event extends LiveEvent>(event: Event, data: LiveData<Event>, id?: string): void {
    this.write(`${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  /** A sign of life, which keeps the line open through whatever lies between. */
  beat(): void {
    this.write(': \n\n');
  }

  end(): void {
    this.line.end();
  }

  private write(text: string): void {
    if (this.line.writableEnded) return;
    if (this.line.writableLength > mostUnsentBytes) this.line.destroy();
    else this.line.write(text);
  }
}
