import { Controller } from '@nestjs/common';
import type { AnswerOf, InputOf } from '#contracts/http/routes';
import { DossierRepository } from '#storage/dossier/dossier.repository';
import { PersonRepository } from '#storage/person/person.repository';
import { Reference } from '#storage/reference/reference';
import { Input } from '../edge/input.decorator';
import { On } from '../edge/on.decorator';
import { By, type Caller } from '../identity/caller';
import { RepresentationsService } from '../representations/representations.service';
import { answeredBefore } from './answered-before';

/** Requests looked through for earlier answers: the latest few say it all. */
const looksBack = 10;

/** What is known of somebody already, so that a form need not ask it again. */
@Controller()
export class FactsController {
  constructor(
    private readonly people: PersonRepository,
    private readonly representations: RepresentationsService,
    private readonly dossiers: DossierRepository,
    private readonly reference: Reference,
  ) {}

  @On('getFacts')
  async get(@Input() { params, query }: InputOf<'getFacts'>, @By() caller: Caller): Promise<AnswerOf<'getFacts'>> {
    if (query.onBehalfOf !== undefined) return this.ofClient(query.onBehalfOf, caller);
    const [person, standing, page] = await Promise.all([
      this.people.get(caller.person),
      this.reference.current(),
      this.dossiers.list({ viewer: { kind: 'citizen', person: caller.person }, limit: looksBack }),
    ]);
    const own = page.items.map(({ state }) => state).filter(({ applicant }) => applicant.id === caller.person && !applicant.mandate);
    const past = own.map((dossier) => ({ dossier, definition: standing.world(dossier.service, dossier.serviceVersion).definition }));
    const { name, nationalId, mobile, email } = person;
    return {
      // Until a register or the person says it, an account goes by its number.
      name: name === mobile ? null : name,
      nationalId,
      mobile,
      email,
      before: answeredBefore(standing.world(params.service).definition, past),
    };
  }

  /** Of a client who has shown by a code that they are at the counter: what their account says; their other requests are not the counter's to read. */
  private async ofClient(id: string, caller: Caller): Promise<AnswerOf<'getFacts'>> {
    const client = await this.representations.find(id, caller);
    const person = client?.basis === 'code' && client.represented ? await this.people.find(client.represented) : null;
    return {
      name: client?.name ?? null,
      nationalId: person?.nationalId ?? null,
      mobile: person?.mobile ?? null,
      email: person?.email ?? null,
      before: {},
    };
  }
}
