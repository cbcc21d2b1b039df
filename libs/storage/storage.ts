import type { DataSource } from 'typeorm';
import { AccessRepository } from './access/access.repository';
import { AuditRepository } from './audit/audit.repository';
import { CalendarRepository } from './calendar/calendar.repository';
import { ClockRepository } from './clock/clock.repository';
import { DefinitionRepository } from './definition/definition.repository';
import { DirectoryRepository } from './directory/directory.repository';
import { DossierRepository } from './dossier/dossier.repository';
import { ErrandRepository } from './errand/errand.repository';
import { EventRepository } from './event/event.repository';
import type { Faults } from './faults';
import { FileRepository } from './file/file.repository';
import { type Advance, Ledger } from './ledger/ledger';
import { MessageRepository } from './message/message.repository';
import { PaperRepository } from './paper/paper.repository';
import { PaymentRepository } from './payment/payment.repository';
import { PersonRepository } from './person/person.repository';
import { PostRepository } from './person/post.repository';
import { PokeRepository } from './poke/poke.repository';
import { BusinessClockRepository } from './reference/business-clock.repository';
import { Reference } from './reference/reference';
import { BankScriptRepository } from './sandbox/bank-script.repository';
import { RegisterScriptRepository } from './sandbox/register-script.repository';
import { SessionRepository } from './session/session.repository';
import { InboxRepository } from './task/inbox.repository';
import { TaskRepository } from './task/task.repository';
import { TemplateRepository } from './template/template.repository';

export type Storage = ReturnType<typeof storageOf>;

/** Ledger and repositories over one database, without Nest: for the command line, the seed and tests. */
export function storageOf(database: DataSource, { faults, advance }: { faults?: Faults; advance?: Advance } = {}) {
  const reference = new Reference(database);
  return {
    database,
    reference,
    ledger: new Ledger(database, reference, faults, advance),
    dossiers: new DossierRepository(database),
    events: new EventRepository(database),
    tasks: new TaskRepository(database),
    inbox: new InboxRepository(database),
    templates: new TemplateRepository(database),
    clocks: new ClockRepository(database),
    errands: new ErrandRepository(database),
    pokes: new PokeRepository(database),
    definitions: new DefinitionRepository(database, reference),
    directory: new DirectoryRepository(database),
    calendars: new CalendarRepository(database),
    people: new PersonRepository(database),
    posts: new PostRepository(database),
    files: new FileRepository(database),
    payments: new PaymentRepository(database),
    messages: new MessageRepository(database),
    papers: new PaperRepository(database),
    sessions: new SessionRepository(database),
    registerScripts: new RegisterScriptRepository(database),
    bankScripts: new BankScriptRepository(database),
    access: new AccessRepository(database),
    audit: new AuditRepository(database),
    businessClock: new BusinessClockRepository(database),
  };
}
