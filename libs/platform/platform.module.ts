import { type DynamicModule, Inject, Injectable, Module, type BeforeApplicationShutdown, type OnApplicationShutdown, type Type } from '@nestjs/common';
import { Clock, type ClockStore } from './clock';
import type { Config } from './config';
import { type ChallengeStore, OneTimeCodes } from './identity/one-time-codes';
import { Sessions, type SessionStore } from './identity/sessions';
import { type Log, logOf } from './logging';
import { Outbox } from './outbox/outbox';
import type { PokeStore } from './outbox/poke-store';
import { Relay } from './outbox/relay';
import { type Temporal, temporalOf } from './temporal/client';
import { Conductors } from './temporal/conductors';

export const CONFIG = Symbol('gardesh.config');
export const LOG = Symbol('gardesh.log');
export const TEMPORAL = Symbol('gardesh.temporal');

/** What the platform keeps, and does not know where: the classes of storage that keep it. */
export interface PlatformStores {
  pokes: Type<PokeStore>;
  clock: Type<ClockStore>;
  sessions: Type<SessionStore<unknown> & ChallengeStore>;
}

/** Pokes first, then the connection they go by: Nest runs all of the first before any of the second. */
@Injectable()
class EndsInOrder implements BeforeApplicationShutdown, OnApplicationShutdown {
  constructor(
    @Inject(Relay) private readonly relay: Relay,
    @Inject(TEMPORAL) private readonly temporal: Temporal,
  ) {}

  async beforeApplicationShutdown(): Promise<void> {
    await this.relay.stop();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.temporal.connection.close();
  }
}

@Module({})
export class PlatformModule {
  /** For the whole application. The relay stands ready; whoever should run it calls `start()`. */
  static forRoot({ config, part, stores }: { config: Config; part: string; stores: PlatformStores }): DynamicModule {
    const shared = [
      { provide: CONFIG, useValue: config },
      { provide: LOG, useValue: logOf({ part, level: config.logLevel }) },
      { provide: TEMPORAL, useFactory: () => temporalOf(config) },
      { provide: Conductors, useFactory: (temporal: Temporal) => new Conductors(temporal), inject: [TEMPORAL] },
      { provide: Outbox, useFactory: (conductors: Conductors, store: PokeStore, log: Log) => new Outbox(conductors, store, log), inject: [Conductors, stores.pokes, LOG] },
      { provide: Relay, useFactory: (outbox: Outbox, store: PokeStore, log: Log) => new Relay(outbox, store, log), inject: [Outbox, stores.pokes, LOG] },
      { provide: Clock, useFactory: (store: ClockStore) => new Clock(store), inject: [stores.clock] },
      { provide: Sessions, useFactory: (store: SessionStore<unknown>) => new Sessions(store), inject: [stores.sessions] },
      { provide: OneTimeCodes, useFactory: (store: ChallengeStore) => new OneTimeCodes(store, config.secret), inject: [stores.sessions] },
    ];
    return { module: PlatformModule, global: true, providers: [...shared, EndsInOrder], exports: shared.map(({ provide }) => provide) };
  }
}
