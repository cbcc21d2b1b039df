import type { Representation } from '#contracts/http/representation';
import type { Option } from '#ui/Choices';
import { ApiProblem } from '../../api';
import type { Given } from '../../given';
import type { Page, PageAnswer, Visit } from '../../page';
import { relationWords } from '../representations/representations.words';
import { words } from './apply.words';
import { type Application, addressOf, applicationIn, applicationOf, checkAddress, wrongIn } from './draft';
import { StartView } from './StartView';

/** Where a request begins, or goes on: with what was begun, or afresh; for oneself, for another, or for a company. Nobody has to sign in yet. */
export const apply: Page = {
  path: '/services/:key/apply',
  async show(visit) {
    const application = await applicationIn(visit);
    const options = await optionsFor(visit, application);
    if (!application.draft && options.length === 0) return firstStep(application);
    return { title: application.definition.title, body: <StartView application={application} now={visit.now} options={options} /> };
  },
  async take(visit, given) {
    const application = await applicationIn(visit);
    const go = given.text('go');
    if (go === 'resume') return { goTo: whereToGoOn(application) };
    if (go === 'swap') return swap(visit, application);
    return begin(visit, application, given);
  },
};

/** Where only people, or only companies, may ask and nobody is represented, there is nothing to choose. */
async function optionsFor({ api, me, language }: Visit, { definition: { audience } }: Application): Promise<Option[]> {
  const fits = ({ kind }: Representation) => audience.includes(kind);
  const represented = me ? (await api.call('listRepresentations')).items.filter(fits) : [];
  const others = represented.map(({ id, name, relation }) => ({ value: id, label: `${name} (${relationWords[relation][language]})` }));
  if (me?.person.kind === 'staff') return [...others, { value: 'another', label: words.newClient[language] }];
  if (!audience.includes('person')) return [];
  return [
    { value: 'person', label: words.myself[language] },
    ...others,
    ...(audience.includes('organisation') ? [{ value: 'organisation', label: words.company[language] }] : []),
    { value: 'another', label: words.another[language] },
  ];
}

/** What was begun gives way to something new, for whomever it is. */
async function begin(visit: Visit, application: Application, given: Given): Promise<PageAnswer> {
  const { api } = visit;
  const { definition, draft } = application;
  const [whom, legalId] = [given.text('for'), given.text('legalId')];
  const options = await optionsFor(visit, application);
  const service = definition.key;
  if (options.length > 0 && !options.some(({ value }) => value === whom)) return again(visit, application, options, { pointer: '/for' });
  if (whom === 'another') return { goTo: `/my/representations/new?next=${encodeURIComponent(`/services/${service}/apply`)}` };
  try {
    const onBehalfOf = whom === 'person' || whom === '' ? null : whom === 'organisation' ? legalId || '-' : whom;
    const save = () => api.call('saveDraft', { params: { service }, body: { onBehalfOf } });
    let begun = await save();
    // Only now that it is accepted is the old one thrown away; dropping a draft brings forward the one that lies beside it.
    if (draft) {
      for (let left = draft.other ? 2 : 1; left > 0; left--) await api.call('dropDraft', { params: { service } });
      begun = await save();
    }
    return firstStep(applicationOf({ ...application, draft: begun }, visit.now));
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.problem.status !== 422) throw error;
    return again(visit, application, options, { pointer: '/onBehalfOf', detail: error.problem.errors?.[0]?.detail, legalId });
  }
}

/** The other draft is taken up; this one lies beside it from now on. */
async function swap(visit: Visit, application: Application): Promise<PageAnswer> {
  const draft = await visit.api.call('swapDraft', { params: { service: application.definition.key } });
  return { goTo: whereToGoOn(applicationOf({ ...application, draft }, visit.now)) };
}

function again(
  { now }: Visit,
  application: Application,
  options: readonly Option[],
  wrong: { pointer: string; detail?: string | undefined; legalId?: string },
): PageAnswer {
  return {
    title: application.definition.title,
    status: 422,
    body: <StartView application={application} now={now} options={options} wrong={wrong} />,
  };
}

function firstStep({ definition, steps }: Application): PageAnswer {
  const [first] = steps;
  return { goTo: first ? addressOf(definition, first) : checkAddress(definition) };
}

/** The first step that is not answered yet. */
function whereToGoOn({ definition, steps, draft }: Application): string {
  const open = steps.find((step) => wrongIn(step, draft?.errors ?? []).length > 0);
  return open ? addressOf(definition, open) : checkAddress(definition);
}
