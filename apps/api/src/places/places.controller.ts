import { Controller } from '@nestjs/common';
import { loadKinds } from '#catalog/bodies';
import type { AnswerOf } from '#contracts/http/routes';
import { Reference } from '#storage/reference/reference';
import { On } from '../edge/on.decorator';

@Controller()
export class PlacesController {
  constructor(private readonly reference: Reference) {}

  @On('listKinds')
  async kinds(): Promise<AnswerOf<'listKinds'>> {
    return { items: loadKinds().map(({ key, title, unitType }) => ({ key, title, unitType })) };
  }

  /** In the order of their Persian names. */
  @On('listPlaces')
  async list(): Promise<AnswerOf<'listPlaces'>> {
    const { directory, titles } = await this.reference.current();
    const items = [...directory.places.values()].map(({ key, level, parent }) => ({
      key,
      level,
      parent,
      title: titles.places.get(key) ?? { fa: key },
    }));
    return { items: items.sort((one, other) => order.compare(one.title.fa, other.title.fa)) };
  }
}

const order = new Intl.Collator('fa', { numeric: true });
