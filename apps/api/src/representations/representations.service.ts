import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { InputOf } from '#contracts/http/routes';
import { localDate } from '#domain/calendar/local';
import type { RegisterUse } from '#domain/definition/registers';
import type { Applicant } from '#domain/dossier/dossier';
import type { MandateBasis } from '#domain/dossier/mandate';
import { Refusal } from '#domain/refusal';
import { Clock } from '#platform/clock';
import { OutsideFailure } from '#platform/outside/failure';
import type { Registers } from '#platform/outside/registers';
import { DraftRepository } from '#storage/draft/draft.repository';
import type { PersonEntity } from '#storage/person/person.entity';
import { PersonRepository } from '#storage/person/person.repository';
import type { RepresentationEntity } from '#storage/representation/representation.entity';
import { RepresentationRepository } from '#storage/representation/representation.repository';
import { FilesReader } from '../files/files.reader';
import { type Caller, counterOf } from '../identity/caller';
import { REGISTERS } from '../parts';
import { ClientPresence } from './client-presence';

export type NewMandate = InputOf<'addRepresentation'>['body'];

/** Who acts for whom, and by what right: a register's word where there is one, a paper where there is none, at a counter the client's own presence. */
@Injectable()
export class RepresentationsService {
  constructor(
    private readonly representations: RepresentationRepository,
    private readonly people: PersonRepository,
    private readonly files: FilesReader,
    private readonly drafts: DraftRepository,
    private readonly presence: ClientPresence,
    private readonly clock: Clock,
    @Inject(REGISTERS) private readonly registers: Registers,
  ) {}

  async of(caller: Caller): Promise<RepresentationEntity[]> {
    return this.representations.findOf(caller.person, localDate(await this.clock.now()));
  }

  /** Null where there is none of that id, or it is another's, or its time is over. */
  async find(id: string, caller: Caller): Promise<RepresentationEntity | null> {
    return this.representations.find({ id, representative: caller.person, day: localDate(await this.clock.now()) });
  }

  async add(wanted: NewMandate, caller: Caller): Promise<RepresentationEntity> {
    refuseRelation(wanted, caller);
    const at = await this.clock.now();
    const { proof = null, until = null, relation } = wanted;
    if (until && until < localDate(at)) throw refused('/until', 'too-early', { min: localDate(at) });
    if (proof && !(await this.files.ownAmong([proof], caller.person)).has(proof)) throw refused('/proof', 'unknown-file');
    const found = relation === 'company' ? await this.company(wanted) : await this.person(wanted, caller);
    if (relation !== 'client') return this.representations.enter({ representative: caller.person, relation, proof, until, at, ...found });
    // One client at a time, and for as long as they may be there.
    await this.endClients(caller);
    return this.representations.enter({ representative: caller.person, relation, proof, until: localDate(at), at, ...found });
  }

  async end(id: string, caller: Caller): Promise<void> {
    const standing = await this.find(id, caller);
    if (!(await this.representations.end({ id, representative: caller.person, at: await this.clock.now() })))
      throw new Refusal('not-found');
    if (standing?.relation === 'client') await this.drafts.dropUnder(caller.person, id);
  }

  /** What a client left unfinished goes with them: the next one sees nothing of it. */
  private async endClients(caller: Caller): Promise<void> {
    const clients = (await this.of(caller)).filter(({ relation }) => relation === 'client');
    for (const { id } of clients) await this.end(id, caller);
  }

  private async company({ for: whom, proof }: NewMandate): Promise<Found> {
    const { legalId, name } = whom;
    if (!legalId) throw refused('/for/legalId', 'missing');
    const answer = await this.ask('companies.organisation', { legalId });
    if (answer.found !== true || answer.active !== true) throw refused('/for/legalId', 'not-in-register');
    return { represented: null, legalId, name: name ?? String(answer.name), basis: proof ? 'proof' : 'word' };
  }

  private async person(wanted: NewMandate, caller: Caller): Promise<Found> {
    const { name, birthdate, mobile } = wanted.for;
    const account = wanted.code && mobile ? await this.people.findByMobile(mobile) : null;
    const nationalId = wanted.for.nationalId ?? account?.nationalId;
    if (!nationalId) throw refused('/for/nationalId', 'missing');
    if (account?.nationalId && account.nationalId !== nationalId) throw refused('/for/mobile', 'not-their-mobile');
    const own = await this.people.get(caller.person);
    if (own.nationalId === nationalId) throw refused('/for/nationalId', 'own-national-id');
    const answer = await this.ask('identity.person', { nationalId, ...(birthdate ? { birthdate } : {}) });
    if (answer.found !== true || answer.alive !== true) throw refused('/for/nationalId', 'not-in-register');
    if (mobile && !(await this.belongsTo(mobile, nationalId))) throw refused('/for/mobile', 'not-their-mobile');
    const basis = await this.basisOf(wanted, own);
    const inRegister = `${answer.firstName} ${answer.lastName}`;
    if (wanted.code) return { ...(await this.client(wanted.code, { nationalId, inRegister, caller })), legalId: null, basis };
    const known = name ?? inRegister;
    const { id } = await this.accountOf({ nationalId, mobile, name: known });
    return { represented: id, legalId: null, name: known, basis };
  }

  /** Whoever reads out the code that came to their phone is as good as signed in: their own account is known, by its own name. */
  private async client(
    code: NonNullable<NewMandate['code']>,
    { nationalId, inRegister, caller }: { nationalId: string; inRegister: string; caller: Caller },
  ): Promise<Pick<Found, 'represented' | 'name'>> {
    const mobile = await this.presence.check({ ...code, clerk: caller.person });
    if (!(await this.belongsTo(mobile, nationalId))) throw refused('/code', 'not-their-mobile');
    const account = await this.accountOf({ nationalId, mobile, name: inRegister });
    const named = account.mobile === mobile && account.name !== mobile;
    return { represented: account.id, name: named ? account.name : inRegister };
  }

  private async basisOf({ relation, proof, code, for: { nationalId } }: NewMandate, own: PersonEntity): Promise<MandateBasis> {
    if (relation === 'client') return code ? 'code' : 'presence';
    if (relation === 'child' || relation === 'parent') {
      const kin = own.nationalId && (await this.ask('identity.kinship', { of: own.nationalId, nationalId, relation })).related === true;
      if (kin) return 'register';
    }
    if (!proof) throw refused('/proof', 'proof-needed');
    return 'proof';
  }

  /**
   * The account of the one acted for, so that they see it too: only where the register says that its mobile is theirs,
   * for whoever signs in may write any national ID. Where there is none, a row of its own is made.
   */
  private async accountOf({
    nationalId,
    mobile,
    name,
  }: {
    nationalId: string;
    mobile?: string | undefined;
    name: string;
  }): Promise<PersonEntity> {
    for (const account of await this.people.findCitizens(nationalId)) {
      if (!account.mobile || (await this.belongsTo(account.mobile, nationalId))) return account;
    }
    const free = mobile && !(await this.people.findByMobile(mobile)) ? { mobile } : {};
    return this.people.enter({ id: randomUUID(), kind: 'citizen', name, nationalId, ...free });
  }

  private async belongsTo(mobile: string, nationalId: string): Promise<boolean> {
    return (await this.ask('identity.mobileMatchesNationalId', { mobile, nationalId })).match === true;
  }

  /** Without an answer nobody is taken for another's representative. */
  private async ask(use: RegisterUse, about: Record<string, unknown>): Promise<Record<string, unknown>> {
    try {
      return await this.registers.ask({ use, key: randomUUID(), about });
    } catch (error) {
      if (error instanceof OutsideFailure) throw new Refusal('unavailable', { code: error.code });
      throw error;
    }
  }
}

type Found = Pick<RepresentationEntity, 'represented' | 'legalId' | 'name' | 'basis'>;

/** The applicant of a dossier that is filed by this right. */
export function applicantBy({ id, represented, relation, basis, proof }: RepresentationEntity, caller: Caller): Applicant {
  const counter = relation === 'client' ? counterOf(caller) : null;
  const mandate = { id, relation, basis, ...(proof ? { proof } : {}), ...(counter ? { counter } : {}) };
  return represented === null
    ? { id: caller.person, kind: 'organisation', mandate }
    : { id: represented, kind: 'person', by: caller.person, mandate };
}

/** At a counter clients are served, and nobody else; nowhere else is there such a thing. */
function refuseRelation({ relation }: NewMandate, caller: Caller): void {
  if (relation === 'client' ? counterOf(caller) === null : caller.kind !== 'citizen')
    throw new Refusal('not-permitted', { code: 'no-mandate' });
}

const refused = (pointer: string, code: string, details?: Record<string, string>): Refusal =>
  new Refusal('invalid-input', {}, [{ pointer, code, ...(details ? { details } : {}) }]);
