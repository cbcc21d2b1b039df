/** What one happening leads to, told fact by fact. The rules write into it; it alone knows how an event is made. */
import type { Instant } from '#domain/instant';
import { apply } from './apply';
import type { Dossier, ReturnTo } from './dossier';
import type { DossierEvent, Fact } from './events';
import type { Actor, Channel } from './happening';
import type { World } from './world';

export interface Destination {
  stage: string;
  returnTo: ReturnTo | null;
}

interface Saved {
  dossier: Dossier;
  events: number;
  destination: Destination | null;
}

export class Unfolding {
  readonly events: DossierEvent[] = [];
  /** Where the dossier goes once the present rule has finished; null while it stays. */
  destination: Destination | null = null;

  constructor(
    readonly world: World,
    public dossier: Dossier,
    public at: Instant,
    public by: Actor,
    public channel: Channel,
  ) {}

  tell(fact: Fact): void {
    const event: DossierEvent = { version: this.dossier.version + 1, at: this.at, by: this.by, channel: this.channel, fact };
    this.dossier = apply(this.dossier, event);
    this.events.push(event);
  }

  goTo(stage: string, returnTo: ReturnTo | null = null): void {
    this.destination = { stage, returnTo };
  }

  /** A number for the next task, clock, errand, charge or output: `482107359162-t3`. */
  idOf(what: keyof Dossier['counters']): string {
    const letters: Record<keyof Dossier['counters'], string> = { task: 't', clock: 'k', errand: 'e', charge: 'c', output: 'o' };
    return `${this.dossier.trackingCode}-${letters[what]}${this.dossier.counters[what] + 1}`;
  }

  save(): Saved {
    return { dossier: this.dossier, events: this.events.length, destination: this.destination };
  }

  /** Untells everything since. Only for a rule that turned out to be undecidable. */
  restore(saved: Saved): void {
    this.dossier = saved.dossier;
    this.events.length = saved.events;
    this.destination = saved.destination;
  }
}
