import { Injectable } from '@nestjs/common';
import { isRegisterUse } from '#domain/definition/registers';
import { lasting } from '#platform/outside/failure';
import { PersonRepository } from '#storage/person/person.repository';
import type { Done, Effect, OwedOf } from '../dossiers/effects';
import { Outside } from '../outside';
import { about } from './question';

/** Asks a register; its answer settles the errand, also when people have answered meanwhile. */
@Injectable()
export class InquiryEffect implements Effect<'inquiry'> {
  constructor(
    private readonly outside: Outside,
    private readonly persons: PersonRepository,
  ) {}

  async carryOut(owed: OwedOf<'inquiry'>): Promise<Done> {
    const { dossier, errand } = owed;
    const { use } = errand.request;
    if (!isRegisterUse(use)) throw lasting('register-unknown');
    const person = await this.persons.find(dossier.applicant.id);
    const answer = await this.outside.registers.ask({
      use,
      key: errand.id,
      about: about[use]({ form: dossier.form, facts: dossier.facts, person }),
    });
    return { answer };
  }
}
