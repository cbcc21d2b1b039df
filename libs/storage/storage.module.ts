import { type DynamicModule, Inject, Injectable, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { World } from '#domain/dossier/world';
import { AccessRepository } from './access/access.repository';
import { CalendarRepository } from './calendar/calendar.repository';
import { ClockRepository } from './clock/clock.repository';
import { type DatabaseOptions, openDatabase } from './database';
import { DefinitionRepository } from './definition/definition.repository';
import { DirectoryRepository } from './directory/directory.repository';
import { DossierRepository } from './dossier/dossier.repository';
import { DraftRepository } from './draft/draft.repository';
import { ErrandRepository } from './errand/errand.repository';
import { EventRepository } from './event/event.repository';
import { type Faults, noFaults } from './faults';
import { FileRepository } from './file/file.repository';
import { FAULTS, Ledger } from './ledger/ledger';
import { MessageRepository } from './message/message.repository';
import { PaperRepository } from './paper/paper.repository';
import { PaymentRepository } from './payment/payment.repository';
import { PersonRepository } from './person/person.repository';
import { PokeRepository } from './poke/poke.repository';
import { BusinessClockRepository } from './reference/business-clock.repository';
import { Reference, SUBSCRIBED } from './reference/reference';
import { BankScriptRepository } from './sandbox/bank-script.repository';
import { RegisterScriptRepository } from './sandbox/register-script.repository';
import { SessionRepository } from './session/session.repository';
import { TaskRepository } from './task/task.repository';

const repositories = [
  Reference,
  Ledger,
  DossierRepository,
  EventRepository,
  TaskRepository,
  ClockRepository,
  ErrandRepository,
  PokeRepository,
  DefinitionRepository,
  DirectoryRepository,
  CalendarRepository,
  PersonRepository,
  FileRepository,
  PaymentRepository,
  MessageRepository,
  PaperRepository,
  SessionRepository,
  AccessRepository,
  RegisterScriptRepository,
  BankScriptRepository,
  BusinessClockRepository,
  DraftRepository,
];

/** Last of all: what drains in `beforeApplicationShutdown` still needs its connections. */
@Injectable()
class ClosesDatabase implements OnApplicationShutdown {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  async onApplicationShutdown(): Promise<void> {
    if (this.database.isInitialized) await this.database.destroy();
  }
}

export interface StorageOptions extends DatabaseOptions {
  url: string;
  faults?: Faults;
  subscribed?: World['subscribed'];
}

@Module({})
export class StorageModule {
  /** For the whole application: the database, the ledger and every repository, each injected by its class. */
  static forRoot({ url, faults = noFaults, subscribed, ...options }: StorageOptions): DynamicModule {
    return {
      module: StorageModule,
      global: true,
      providers: [
        { provide: DataSource, useFactory: () => openDatabase(url, options) },
        { provide: FAULTS, useValue: faults },
        { provide: SUBSCRIBED, useValue: subscribed },
        ClosesDatabase,
        ...repositories,
      ],
      exports: [DataSource, FAULTS, ...repositories],
    };
  }
}
