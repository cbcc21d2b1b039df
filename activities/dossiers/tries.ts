import { Inject, Injectable } from '@nestjs/common';
import { log } from '@temporalio/activity';
import { Refusal } from '#domain/refusal';
import { OutsideFailure, passing } from '#platform/outside/failure';
import { ErrandRepository } from '#storage/errand/errand.repository';
import type { Faults } from '#storage/faults';
import { FAULTS } from '#storage/ledger/ledger';
import type { Owed } from './dossier-desk';
import { carryOut, type Done, type Effects } from './effects';

export const EFFECTS = 'gardesh.effects';

/** Tries errands, one try of each at a time in this process, and keeps count of the tries that failed. */
@Injectable()
export class Tries {
  private readonly underWay = new Map<string, Promise<Done>>();

  constructor(
    @Inject(EFFECTS) private readonly effects: Effects,
    private readonly errands: ErrandRepository,
    @Inject(FAULTS) private readonly faults: Faults,
  ) {}

  /** Whoever comes while a try is under way hears how that one ends. */
  async carryOut(owed: Owed): Promise<Done> {
    const { id } = owed.errand;
    const running = this.underWay.get(id);
    if (running) return running;
    const mine = this.once(owed)
      .catch((failure: unknown) => this.failed(owed, failure))
      .finally(() => this.underWay.delete(id));
    this.underWay.set(id, mine);
    return mine;
  }

  /** Waits no longer than `ms`; the try itself goes on, and the next one, being keyed, finds what it did. */
  async carryOutWithin(owed: Owed, ms: number): Promise<Done> {
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(passing('too-slow')), ms);
    });
    try {
      return await Promise.race([this.carryOut(owed), tooLong]);
    } finally {
      clearTimeout(timer);
    }
  }

  private async once(owed: Owed): Promise<Done> {
    this.faults.reach('errand.before-effect');
    const done = await carryOut(this.effects, owed);
    this.faults.reach('errand.after-effect');
    return done;
  }

  private async failed({ dossier, errand }: Owed, failure: unknown): Promise<never> {
    const code = codeOf(failure);
    log.warn('errand-not-done', {
      dossierId: dossier.id,
      errandId: errand.id,
      code,
      ...(code === 'defect' && failure instanceof Error ? { stack: failure.stack } : {}),
    });
    await this.errands.tried(errand.id, code).catch(() => undefined);
    throw failure;
  }
}

const codeOf = (failure: unknown): string => (failure instanceof OutsideFailure || failure instanceof Refusal ? failure.code : 'defect');
