import { type DynamicModule, Inject, Injectable, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { World } from '#domain/dossier/world';
import { AccessRepository } from './access/access.repository';
import { ActDraftRepository } from './act-draft/act-draft.repository';
import { AuditRepository } from './audit/audit.repository';
import { CalendarRepository } from './calendar/calendar.repository';
import { ClockRepository } from './clock/clock.repository';
import { type DatabaseOptions, openDatabase } from './database';
import { DefinitionRepository } from './definition/definition.repository';
import { DirectoryRepository } from './directory/directory.repository';
import { DossierRepository } from './dossier/dossier.repository';
import { DraftRepository } from './draft/draft.repository';
import { ErrandRepository } from './errand/errand.repository';
import { OutcomeRepository } from './errand/outcome.repository';
import { EventRepository } from './event/event.repository';
import { type Faults, noFaults } from './faults';
import { FileRepository } from './file/file.repository';
import { FAULTS, Ledger } from './ledger/ledger';
import { MessageRepository } from './message/message.repository';
import { NoticeRepository } from './notice/notice.repository';
import { OpinionLinkRepository } from './opinion-link/opinion-link.repository';
import { BottlenecksRepository } from './overview/bottlenecks.repository';
import { ForecastRepository } from './overview/forecast.repository';
import { LoadRepository } from './overview/load.repository';
import { TodayRepository } from './overview/today.repository';
import { PaperRepository } from './paper/paper.repository';
import { PaperKeyRepository, PaperShareRepository } from './paper/paper-share.repository';
import { PaymentRepository } from './payment/payment.repository';
import { AbsenceRepository } from './person/absence.repository';
import { Handovers } from './person/handovers';
import { PersonRepository } from './person/person.repository';
import { PostRepository } from './person/post.repository';
import { StaffRepository } from './person/staff.repository';
import { UnheldWork } from './person/unheld-work';
import { PokeRepository } from './poke/poke.repository';
import { PresenceRepository } from './presence/presence.repository';
import { ProposalRepository } from './proposal/proposal.repository';
import { BusinessClockRepository } from './reference/business-clock.repository';
import { Reference, SUBSCRIBED } from './reference/reference';
import { RepresentationRepository } from './representation/representation.repository';
import { BankScriptRepository } from './sandbox/bank-script.repository';
import { RegisterScriptRepository } from './sandbox/register-script.repository';
import { SealedReportRepository } from './sealed-report/sealed-report.repository';
import { SearchRepository } from './search/search.repository';
import { SearchWishRepository } from './search-wish/search-wish.repository';
import { SessionRepository } from './session/session.repository';
import { SnoozeRepository } from './snooze/snooze.repository';
import { SuspensionRepository } from './suspension/suspension.repository';
import { InboxRepository } from './task/inbox.repository';
import { TaskRepository } from './task/task.repository';
import { TemplateRepository } from './template/template.repository';
import { VisitorRepository } from './visitor/visitor.repository';
import { WordingRepository } from './wording/wording.repository';

const repositories = [
  Reference,
  Ledger,
  DossierRepository,
  EventRepository,
  TaskRepository,
  InboxRepository,
  PresenceRepository,
  ActDraftRepository,
  SnoozeRepository,
  TemplateRepository,
  SearchRepository,
  ClockRepository,
  ErrandRepository,
  OutcomeRepository,
  PokeRepository,
  DefinitionRepository,
  ProposalRepository,
  SuspensionRepository,
  DirectoryRepository,
  CalendarRepository,
  PersonRepository,
  PostRepository,
  StaffRepository,
  UnheldWork,
  AbsenceRepository,
  Handovers,
  OpinionLinkRepository,
  FileRepository,
  PaymentRepository,
  MessageRepository,
  PaperRepository,
  SessionRepository,
  AccessRepository,
  AuditRepository,
  RegisterScriptRepository,
  BankScriptRepository,
  BusinessClockRepository,
  TodayRepository,
  BottlenecksRepository,
  ForecastRepository,
  LoadRepository,
  DraftRepository,
  PaperShareRepository,
  PaperKeyRepository,
  SealedReportRepository,
  SearchWishRepository,
  NoticeRepository,
  VisitorRepository,
  RepresentationRepository,
  WordingRepository,
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
