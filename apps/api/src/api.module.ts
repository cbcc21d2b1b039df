import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { Clock } from '#platform/clock';
import { type Config, subscribedTo } from '#platform/config';
import { faultsOf } from '#platform/faults';
import { OneTimeCodes } from '#platform/identity/one-time-codes';
import { Sessions } from '#platform/identity/sessions';
import { StaffIssuer } from '#platform/identity/staff-issuer';
import { Visitors } from '#platform/identity/visitors';
import type { Log } from '#platform/logging';
import { Outbox } from '#platform/outbox/outbox';
import { bankOf } from '#platform/outside/bank';
import { mailOf } from '#platform/outside/mail';
import { registersOf } from '#platform/outside/registers';
import { smsOf } from '#platform/outside/sms';
import { PaperSeal } from '#platform/paper-seal';
import { temporalOf } from '#platform/temporal/client';
import { Conductors } from '#platform/temporal/conductors';
import { PokeRepository } from '#storage/poke/poke.repository';
import { BusinessClockRepository } from '#storage/reference/business-clock.repository';
import { BankScriptRepository } from '#storage/sandbox/bank-script.repository';
import { RegisterScriptRepository } from '#storage/sandbox/register-script.repository';
import { SessionRepository } from '#storage/session/session.repository';
import { StorageModule } from '#storage/storage.module';
import { VisitorRepository } from '#storage/visitor/visitor.repository';
import { AbsencesController } from './absences/absences.controller';
import { AbsencesService } from './absences/absences.service';
import { ActDraftsController } from './act-drafts/act-drafts.controller';
import { AlikeController } from './alike/alike.controller';
import { AuditController } from './audit/audit.controller';
import { CalendarsController } from './calendars/calendars.controller';
import { Connections } from './connections/connections';
import { ConnectionsController } from './connections/connections.controller';
import { DemoController } from './demo/demo.controller';
import { DemoPeopleController } from './demo/demo-people.controller';
import { TimeMachine } from './demo/time-machine';
import { DossierLists } from './dossiers/dossier.lists';
import { DossierReader } from './dossiers/dossier.reader';
import { DossiersController } from './dossiers/dossiers.controller';
import { DossiersService } from './dossiers/dossiers.service';
import { Titles } from './dossiers/labels';
import { ReceiptController } from './dossiers/receipt.controller';
import { TrackingService } from './dossiers/tracking.service';
import { Writes } from './dossiers/writes';
import { DraftHolders } from './drafts/draft-holders';
import { DraftsController } from './drafts/drafts.controller';
import { AnswerInterceptor } from './edge/answer.interceptor';
import { Once } from './edge/once';
import { PermissionGuard } from './edge/permission.guard';
import { ProblemFilter } from './edge/problem.filter';
import { FactsController } from './facts/facts.controller';
import { FeedbackController } from './feedback/feedback.controller';
import { FileIntake } from './files/file-intake';
import { FilesController } from './files/files.controller';
import { FilesReader } from './files/files.reader';
import { UploadsController } from './files/uploads.controller';
import { GuideController } from './guide/guide.controller';
import { HealthController, Readiness } from './health/health.controller';
import { Metrics } from './health/metrics';
import { Names } from './identity/names';
import { SessionCallers } from './identity/session-callers';
import { Live } from './live/live';
import { LiveController } from './live/live.controller';
import { DemoLoginController, LoginController, SignIns } from './login/login.controller';
import { StaffController } from './login/staff.controller';
import { StaffPeople } from './login/staff-people';
import { EmailAddresses } from './messages/email-addresses';
import { MessagesController } from './messages/messages.controller';
import { ToldController } from './messages/told.controller';
import { OpinionsController } from './opinions/opinions.controller';
import { OpinionsService } from './opinions/opinions.service';
import { AgenciesController } from './organisation/agencies.controller';
import { EndedPosts } from './organisation/ended-posts';
import { PeopleController } from './organisation/people.controller';
import { PeopleImport } from './organisation/people-import';
import { StaffService } from './organisation/staff.service';
import { WhoController } from './organisation/who.controller';
import { BottlenecksView } from './overview/bottlenecks.view';
import { ForecastView } from './overview/forecast.view';
import { LoadView } from './overview/load.view';
import { OverviewController } from './overview/overview.controller';
import { TeamView } from './overview/team.view';
import { TodayView } from './overview/today.view';
import { PapersController } from './papers/papers.controller';
import { PapersReader } from './papers/papers.reader';
import { SharesController } from './papers/shares.controller';
import { BANK, CONFIG, LOG, MAIL, REGISTERS, SETTINGS, type Settings, SMS } from './parts';
import { BankPageController } from './payments/bank-page.controller';
import { PaymentsController } from './payments/payments.controller';
import { PaymentsService } from './payments/payments.service';
import { PlacesController } from './places/places.controller';
import { PresenceController } from './presence/presence.controller';
import { ProposalsController } from './proposals/proposals.controller';
import { Readings } from './readings/readings';
import { ReadingsController } from './readings/readings.controller';
import { ClientPresence } from './representations/client-presence';
import { RepresentationsController } from './representations/representations.controller';
import { RepresentationsService } from './representations/representations.service';
import { SearchController } from './search/search.controller';
import { ServiceAdministrationController } from './services/service-administration.controller';
import { ServicesController } from './services/services.controller';
import { Shutdown } from './shutdown';
import { SnoozesController } from './snoozes/snoozes.controller';
import { StandingController } from './standing/standing.controller';
import { Foresight } from './tasks/foresight.service';
import { InboxService } from './tasks/inbox.service';
import { TasksController } from './tasks/tasks.controller';
import { TasksService } from './tasks/tasks.service';
import { ReplyTemplates } from './templates/reply-templates';
import { TemplatesController } from './templates/templates.controller';
import { WordingsController } from './wordings/wordings.controller';

/** A controller for each noun. */
export const controllers = [
  LoginController,
  StaffController,
  AgenciesController,
  PeopleController,
  WhoController,
  ConnectionsController,
  AuditController,
  ServicesController,
  ServiceAdministrationController,
  ProposalsController,
  WordingsController,
  PlacesController,
  DraftsController,
  FactsController,
  RepresentationsController,
  FilesController,
  UploadsController,
  DossiersController,
  ReceiptController,
  ReadingsController,
  TasksController,
  LiveController,
  PresenceController,
  ActDraftsController,
  AlikeController,
  SnoozesController,
  SearchController,
  TemplatesController,
  PaymentsController,
  PapersController,
  SharesController,
  FeedbackController,
  MessagesController,
  ToldController,
  AbsencesController,
  OpinionsController,
  CalendarsController,
  OverviewController,
  StandingController,
  HealthController,
  GuideController,
];
/** Elsewhere these routes do not exist. */
export const demoControllers = [DemoLoginController, DemoController, DemoPeopleController, BankPageController];

/** What the api is made of. */
@Module({})
export class ApiModule {
  static forRoot(config: Config, log: Log): DynamicModule {
    const onConnectionLost = (error: Error) => log.defect('postgres-connection-lost', error);
    const demo = config.mode === 'demo';
    const faults = faultsOf(config);
    return {
      module: ApiModule,
      imports: [
        StorageModule.forRoot({
          url: config.databaseUrl,
          poolSize: config.poolSize,
          name: 'gardesh-api',
          faults,
          subscribed: subscribedTo(config.webhooks),
          onConnectionLost,
        }),
      ],
      controllers: [...controllers, ...(demo ? demoControllers : [])],
      providers: [
        { provide: SETTINGS, useValue: config satisfies Settings },
        { provide: CONFIG, useValue: config },
        { provide: LOG, useValue: log },
        { provide: SMS, useValue: smsOf(config.outside.sms) },
        { provide: MAIL, useValue: mailOf(config.outside.mail) },
        { provide: PaperSeal, useValue: new PaperSeal(config.secret) },
        {
          provide: BANK,
          useFactory: (scripts: BankScriptRepository) => bankOf(config.outside.bank, scripts),
          inject: [BankScriptRepository],
        },
        { provide: Clock, useFactory: (store: BusinessClockRepository) => new Clock(store), inject: [BusinessClockRepository] },
        { provide: Sessions, useFactory: (store: SessionRepository) => new Sessions(store), inject: [SessionRepository] },
        { provide: Visitors, useFactory: (store: VisitorRepository) => new Visitors(store), inject: [VisitorRepository] },
        { provide: REGISTERS, useFactory: (scripts: RegisterScriptRepository) => registersOf(scripts), inject: [RegisterScriptRepository] },
        {
          provide: OneTimeCodes,
          useFactory: (store: SessionRepository) => new OneTimeCodes(store, config.secret),
          inject: [SessionRepository],
        },
        {
          provide: Outbox,
          useFactory: (pokes: PokeRepository) => new Outbox(new Conductors(temporalOf(config)), pokes, log, faults),
          inject: [PokeRepository],
        },
        { provide: StaffIssuer, useValue: new StaffIssuer(config.staffIssuer, config.publicUrl) },
        { provide: APP_GUARD, useClass: PermissionGuard },
        { provide: APP_INTERCEPTOR, useClass: AnswerInterceptor },
        { provide: APP_FILTER, useClass: ProblemFilter },
        SessionCallers,
        Names,
        SignIns,
        StaffPeople,
        EndedPosts,
        StaffService,
        Connections,
        PeopleImport,
        DraftHolders,
        ClientPresence,
        RepresentationsService,
        Titles,
        DossierReader,
        DossierLists,
        Readings,
        DossiersService,
        TrackingService,
        Writes,
        Once,
        FilesReader,
        FileIntake,
        InboxService,
        Live,
        ReplyTemplates,
        TasksService,
        Foresight,
        OpinionsService,
        AbsencesService,
        TodayView,
        BottlenecksView,
        ForecastView,
        LoadView,
        TeamView,
        PaymentsService,
        PapersReader,
        EmailAddresses,
        Readiness,
        Metrics,
        Shutdown,
        ...(demo ? [TimeMachine] : []),
      ],
    };
  }
}
