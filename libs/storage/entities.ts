import { AccessEntity } from './access/access.entity';
import { ActDraftEntity } from './act-draft/act-draft.entity';
import { AuditEntity } from './audit/audit.entity';
import { CalendarEntity, ClosureEntity } from './calendar/calendar.entity';
import { ClockEntity, RungClaimEntity } from './clock/clock.entity';
import { DefinitionEntity } from './definition/definition.entity';
import { AgencyEntity, PlaceEntity } from './directory/directory.entity';
import { DossierEntity, DossierSearchEntity } from './dossier/dossier.entity';
import { DraftEntity } from './draft/draft.entity';
import { ErrandEntity } from './errand/errand.entity';
import { EventEntity } from './event/event.entity';
import { FileEntity } from './file/file.entity';
import { IdempotencyEntity } from './idempotency/idempotency.entity';
import { MessageEntity } from './message/message.entity';
import { NoticeEntity } from './notice/notice.entity';
import { OpinionLinkEntity } from './opinion-link/opinion-link.entity';
import { PaperEntity, PaperSeriesEntity } from './paper/paper.entity';
import { PaperKeyEntity, PaperShareEntity } from './paper/paper-share.entity';
import { PaymentEntity } from './payment/payment.entity';
import { AbsenceEntity, PersonEntity, PostEntity } from './person/person.entity';
import { PokeEntity } from './poke/poke.entity';
import { PresenceEntity } from './presence/presence.entity';
import { ProposalEntity } from './proposal/proposal.entity';
import { BusinessClockEntity, ReferenceVersionEntity } from './reference/reference.entity';
import { RepresentationEntity } from './representation/representation.entity';
import { BankScriptEntity, RegisterScriptEntity } from './sandbox/sandbox.entity';
import { SealedReportEntity } from './sealed-report/sealed-report.entity';
import { SearchWishEntity } from './search-wish/search-wish.entity';
import { LoginChallengeEntity, LoginCodeEntity, SessionEntity } from './session/session.entity';
import { SnoozeEntity } from './snooze/snooze.entity';
import { SuspensionEntity } from './suspension/suspension.entity';
import { TaskEntity } from './task/task.entity';
import { TemplateEntity, TemplateVersionEntity } from './template/template.entity';
import { VisitorEntity } from './visitor/visitor.entity';
import { WordingEntity } from './wording/wording.entity';

/** Every table. A new one is named here and made by a migration. */
export const entities = [
  DossierEntity,
  DossierSearchEntity,
  EventEntity,
  TaskEntity,
  PresenceEntity,
  ActDraftEntity,
  SnoozeEntity,
  TemplateEntity,
  TemplateVersionEntity,
  ClockEntity,
  RungClaimEntity,
  ErrandEntity,
  PokeEntity,
  IdempotencyEntity,
  DefinitionEntity,
  AgencyEntity,
  PlaceEntity,
  CalendarEntity,
  ClosureEntity,
  ReferenceVersionEntity,
  BusinessClockEntity,
  PersonEntity,
  PostEntity,
  AbsenceEntity,
  OpinionLinkEntity,
  SessionEntity,
  LoginChallengeEntity,
  LoginCodeEntity,
  FileEntity,
  PaymentEntity,
  MessageEntity,
  PaperEntity,
  PaperSeriesEntity,
  PaperShareEntity,
  PaperKeyEntity,
  SealedReportEntity,
  SearchWishEntity,
  NoticeEntity,
  RegisterScriptEntity,
  BankScriptEntity,
  AccessEntity,
  AuditEntity,
  DraftEntity,
  VisitorEntity,
  RepresentationEntity,
  ProposalEntity,
  SuspensionEntity,
  WordingEntity,
];
