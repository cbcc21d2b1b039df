import { type DynamicModule, Module } from '@nestjs/common';
import { AssignmentEffect } from '#activities/approvals/assignment.effect';
import { DocumentEffect } from '#activities/documents/document.effect';
import { DossierDesk } from '#activities/dossiers/dossier-desk';
import { DossiersActivity } from '#activities/dossiers/dossiers.activity';
import type { Effects } from '#activities/dossiers/effects';
import { ErrandsActivity } from '#activities/dossiers/errands.activity';
import { EFFECTS, Tries } from '#activities/dossiers/tries';
import { ScanEffect } from '#activities/intake/scan.effect';
import { Messenger } from '#activities/notices/messenger';
import { NoticeEffect } from '#activities/notices/notice.effect';
import { Outside } from '#activities/outside';
import { RefundEffect } from '#activities/payments/refund.effect';
import { Settlement } from '#activities/payments/settlement';
import { InquiryEffect } from '#activities/registers/inquiry.effect';
import { ACTIVITY_SETTINGS, type ActivitySettings } from '#activities/settings';
import { Publishing } from '#activities/upkeep/publishing';
import { UpkeepActivity } from '#activities/upkeep/upkeep.activity';
import { WebhookEffect } from '#activities/webhooks/webhook.effect';
import { type Config, subscribedTo } from '#platform/config';
import { faultsOf } from '#platform/faults';
import type { Log } from '#platform/logging';
import { Outbox } from '#platform/outbox/outbox';
import { Relay } from '#platform/outbox/relay';
import { bankOf } from '#platform/outside/bank';
import { mailOf } from '#platform/outside/mail';
import { registersOf } from '#platform/outside/registers';
import { smsOf } from '#platform/outside/sms';
import { PaperSeal } from '#platform/paper-seal';
import { temporalOf } from '#platform/temporal/client';
import { Conductors } from '#platform/temporal/conductors';
import { FAULTS } from '#storage/ledger/ledger';
import { PokeRepository } from '#storage/poke/poke.repository';
import { BankScriptRepository } from '#storage/sandbox/bank-script.repository';
import { RegisterScriptRepository } from '#storage/sandbox/register-script.repository';
import { StorageModule } from '#storage/storage.module';
import { ActivityMap } from './activity-map';
import { CONFIG, LOG, TEMPORAL } from './parts';
import { RelayService } from './relay.service';
import { TemporalKeeper } from './temporal.keeper';
import { TemporalWorker } from './temporal.worker';

const effects = [InquiryEffect, NoticeEffect, AssignmentEffect, RefundEffect, DocumentEffect, WebhookEffect, ScanEffect] as const;
const effectsOf = (
  inquiry: InquiryEffect,
  notice: NoticeEffect,
  assignment: AssignmentEffect,
  refund: RefundEffect,
  document: DocumentEffect,
  webhook: WebhookEffect,
  scan: ScanEffect,
): Effects => ({ inquiry, notice, assignment, refund, document, webhook, scan });

/** What the worker is made of. */
@Module({})
export class WorkerModule {
  static forRoot(config: Config, log: Log): DynamicModule {
    const onConnectionLost = (error: Error) => log.defect('postgres-connection-lost', error);
    const faults = faultsOf(config);
    return {
      module: WorkerModule,
      imports: [
        StorageModule.forRoot({
          url: config.databaseUrl,
          poolSize: config.poolSize,
          name: 'gardesh-worker',
          faults,
          subscribed: subscribedTo(config.webhooks),
          onConnectionLost,
        }),
      ],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: LOG, useValue: log },
        { provide: FAULTS, useValue: faults },
        { provide: TEMPORAL, useFactory: () => temporalOf(config) },
        {
          provide: ACTIVITY_SETTINGS,
          useValue: {
            files: config.filesFolder,
            publicUrl: config.publicUrl,
            webhooks: config.webhooks,
            demo: config.mode === 'demo',
            seal: new PaperSeal(config.secret),
          } satisfies ActivitySettings,
        },
        { provide: Outside, useFactory: outsideOf(config), inject: [BankScriptRepository, RegisterScriptRepository] },
        { provide: Conductors, useFactory: (temporal: ReturnType<typeof temporalOf>) => new Conductors(temporal), inject: [TEMPORAL] },
        {
          provide: Outbox,
          useFactory: (conductors: Conductors, pokes: PokeRepository) => new Outbox(conductors, pokes, log),
          inject: [Conductors, PokeRepository],
        },
        {
          provide: Relay,
          useFactory: (outbox: Outbox, pokes: PokeRepository) => new Relay(outbox, pokes, log),
          inject: [Outbox, PokeRepository],
        },
        ...effects,
        { provide: EFFECTS, useFactory: effectsOf, inject: [...effects] },
        Messenger,
        Settlement,
        Publishing,
        DossierDesk,
        Tries,
        DossiersActivity,
        ErrandsActivity,
        UpkeepActivity,
        ActivityMap,
        TemporalWorker,
        TemporalKeeper,
        RelayService,
      ],
    };
  }
}

const outsideOf =
  ({ outside }: Config) =>
  (bankScripts: BankScriptRepository, registerScripts: RegisterScriptRepository): Outside => ({
    sms: smsOf(outside.sms),
    mail: mailOf(outside.mail),
    bank: bankOf(outside.bank, bankScripts),
    registers: registersOf(registerScripts),
  });
