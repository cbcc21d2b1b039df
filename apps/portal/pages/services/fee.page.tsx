import type { FeeEstimate } from '#contracts/http/service';
import { feeQuestions } from '#domain/definition/fee-questions';
import type { Definition, Field } from '#domain/definition/schema';
import { summaryOf, wrongsOf } from '#ui/form/answers';
import { problemIn, readAnswers } from '../../answers/read-answers';
import type { Page, PageAnswer, Visit } from '../../page';
import { notFound } from '../../trouble';
import { type FeeProps, FeeView } from './FeeView';
import { words } from './service.words';

/** What it would cost, by a few answers; nothing is kept. */
export const fee: Page = {
  path: '/services/:key/fee',
  async show(visit) {
    const { definition, fields } = await read(visit);
    return fields ? shown(visit, definition, fields, { values: {}, wrong: {}, errors: [], estimate: null }) : notFound();
  },
  async take(visit, given) {
    const { definition, fields } = await read(visit);
    if (!fields) return notFound();
    const asked = { fields, documents: [] };
    const { form } = await readAnswers(visit, given, asked);
    try {
      const estimate: FeeEstimate = await visit.api.call('estimateFee', { params: { key: definition.key }, body: { form } });
      return shown(visit, definition, fields, { values: form, wrong: {}, errors: [], estimate });
    } catch (error) {
      const problem = problemIn(error);
      const say = (text: Field['title']) => text[visit.language] ?? text.fa;
      const errors = problem.code === 'action-unavailable' ? [{ detail: words.noTariff[visit.language] }] : summaryOf(problem, asked, say);
      return shown(visit, definition, fields, { values: form, wrong: wrongsOf(problem.errors ?? []), errors, estimate: null });
    }
  },
};

async function read({ api, params }: Visit): Promise<{ definition: Definition; fields: readonly Field[] | null }> {
  const definition = await api.call('getService', { params: { key: params.key ?? '' } });
  return { definition, fields: feeQuestions(definition)?.fields ?? null };
}

async function shown(
  { api }: Visit,
  definition: Definition,
  fields: readonly Field[],
  filled: Pick<FeeProps, 'values' | 'wrong' | 'errors' | 'estimate'>,
): Promise<PageAnswer> {
  const { items: places } = await api.call('listPlaces');
  const body = <FeeView definition={definition} fields={fields} places={places} {...filled} />;
  return { title: words.feeTitle, body, ...(filled.errors.length > 0 ? { status: 422 } : {}) };
}
