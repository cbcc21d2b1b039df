import { AccessEntity } from './access/access.entity';
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
import { PaperEntity, PaperSeriesEntity } from './paper/paper.entity';
import { PaymentEntity } from './payment/payment.entity';
import { AbsenceEntity, PersonEntity, PostEntity } from './person/person.entity';
import { PokeEntity } from './poke/poke.entity';
import { BusinessClockEntity, ReferenceVersionEntity } from './reference/reference.entity';
import { BankScriptEntity, RegisterScriptEntity } from './sandbox/sandbox.entity';
import { LoginChallengeEntity, SessionEntity } from './session/session.entity';
import { TaskEntity } from './task/task.entity';

/** Every table. A new one is named here and made by a migration. */
export const entities = [
  DossierEntity,
  DossierSearchEntity,
  EventEntity,
  TaskEntity,
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
  SessionEntity,
  LoginChallengeEntity,
  FileEntity,
  PaymentEntity,
  MessageEntity,
  PaperEntity,
  PaperSeriesEntity,
  RegisterScriptEntity,
  BankScriptEntity,
  AccessEntity,
  DraftEntity,
];
