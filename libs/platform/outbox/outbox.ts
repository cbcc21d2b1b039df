import { attributesOf } from '#contracts/temporal/attributes';
import type { Dossier } from '#domain/dossier/dossier';
import type { Faults } from '../faults';
import type { Log } from '../logging';
import type { Poke } from '../temporal/conductors';
import type { PokeDue, PokeStore } from './poke-store';

/** What was recorded, as far as the outbox cares: `Recorded` of the ledger. */
export interface Nudge {
  before: unknown;
  dossier: Dossier;
  poked: boolean;
}

export interface Pokes {
  poke(poke: Poke): Promise<void>;
}

/** More would only queue inside Temporal, where they slow each other down. */
const mostInFlight = 8;
/** Beyond this the relay is left to send what was committed. */
const mostWaiting = 5_000;

/**
 * Sends pokes right after the commit, a few at a time, and notes what was sent. Whatever it does not send, in time or at
 * all, the relay of some process sends: the row was written in the commit.
 */
export class Outbox {
  private readonly waiting = new Map<string, PokeDue>();
  private readonly underWay = new Set<Promise<void>>();
  private heard: { dossierId: string; wanted: number }[] = [];
  private unheard: string[] = [];
  private noting: Promise<void> | null = null;
  private away = false;

  constructor(
    private readonly conductors: Pokes,
    private readonly store: PokeStore,
    private readonly log: Log,
    private readonly faults: Faults = { reach: () => undefined },
  ) {}

  /** Call after the commit; never awaited, never throws. */
  nudge(recorded: Nudge | null): void {
    if (!recorded?.poked) return;
    // While Temporal is away one try at a time finds out when it is back; the relay sends the rest.
    if (this.away && this.underWay.size > 0) return;
    const { before, dossier } = recorded;
    const fresh = before === null;
    this.add({
      dossierId: dossier.id,
      trackingCode: dossier.trackingCode,
      wanted: dossier.version,
      fresh,
      attributes: fresh ? attributesOf(dossier, dossier.at) : undefined,
    });
  }

  /** Queued, one for each dossier, the latest version; beyond what can wait it is left to the relay. */
  add(poke: PokeDue): void {
    const queued = this.waiting.get(poke.dossierId);
    if (!queued && this.waiting.size >= mostWaiting) return;
    this.waiting.set(
      poke.dossierId,
      queued ? { ...poke, fresh: queued.fresh, attributes: queued.attributes, wanted: Math.max(poke.wanted, queued.wanted) } : poke,
    );
    this.proceed();
  }

  /** How many more it can take on without a queue. */
  get room(): number {
    return Math.max(0, (this.away ? 1 : 4 * mostInFlight) - this.waiting.size - this.underWay.size);
  }

  /** Whether Temporal failed to answer the last time. */
  get temporalAway(): boolean {
    return this.away;
  }

  /** Sends and notes all that is queued: before the process ends. */
  async drain(): Promise<void> {
    while (this.waiting.size || this.underWay.size || this.noting) await Promise.all([...this.underWay, this.noting]);
  }

  private proceed(): void {
    for (const [dossierId, poke] of this.waiting) {
      if (this.underWay.size >= mostInFlight) return;
      this.waiting.delete(dossierId);
      const sending = this.send(poke).finally(() => {
        this.underWay.delete(sending);
        this.proceed();
      });
      this.underWay.add(sending);
    }
  }

  private async send(poke: PokeDue): Promise<void> {
    try {
      this.faults.reach('poke.before-send');
      await this.conductors.poke(poke);
      this.faults.reach('poke.after-send');
      if (this.away) this.log.info('temporal-back');
      this.away = false;
      this.heard.push({ dossierId: poke.dossierId, wanted: poke.wanted });
    } catch (error) {
      if (!this.away) this.log.defect('temporal-away', error, { dossierId: poke.dossierId });
      this.away = true;
      this.unheard.push(poke.dossierId);
      this.giveBackWaiting();
    }
    this.noting ??= this.note();
  }

  /** While Temporal is away each try would cost its whole deadline; the relay tries one at a time until it is back. */
  private giveBackWaiting(): void {
    this.unheard.push(...this.waiting.keys());
    this.waiting.clear();
  }

  /** What was sent while the last note was written goes into the next, in one statement. */
  private async note(): Promise<void> {
    try {
      while (this.heard.length || this.unheard.length) {
        const [heard, unheard] = [this.heard, this.unheard];
        this.heard = [];
        this.unheard = [];
        if (heard.length) await this.store.sent(heard);
        if (unheard.length) await this.store.failed(unheard);
      }
    } catch (error) {
      // Postgres is away: the leases run out, and the relay sends again what went unnoted.
      this.log.defect('pokes-unnoted', error);
    } finally {
      this.noting = null;
    }
  }
}
