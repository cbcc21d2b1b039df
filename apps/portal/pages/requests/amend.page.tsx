import { isOpen } from '#domain/definition/fields/paths';
import { summaryOf, wrongsOf } from '#ui/form/answers';
import { fieldsOf } from '#ui/form/asked';
import { problemIn, readAnswers } from '../../answers/read-answers';
import type { Page, PageAnswer, Visit } from '../../page';
import { type AmendProps, AmendView } from './AmendView';
import { NotNow } from './NotNow';
import { type RequestKnown, readDossier } from './read-request';
import { words } from './reply.words';

type Known = Pick<RequestKnown, 'dossier' | 'definition'>;

/** Changes what may be changed while the request is under way. */
export const amend: Page = {
  path: '/my/:trackingCode/amend',
  signedIn: true,
  async show(visit) {
    const known = await readDossier(visit.api, visit.params.trackingCode ?? '');
    if (!mayAmend(known)) return notNow(known);
    return shown(visit, known, { values: known.dossier.form, note: '', wrong: {}, errors: [] });
  },
  async take(visit, given) {
    const known = await readDossier(visit.api, visit.params.trackingCode ?? '');
    if (!mayAmend(known)) return notNow(known);
    const asked = { fields: openFields(known), documents: [] };
    const { form } = await readAnswers(visit, given, asked);
    const note = given.text('note');
    const { trackingCode } = known.dossier;
    try {
      await visit.api.call('amend', { params: { trackingCode }, body: { form, ...(note ? { note } : {}) }, key: given.key });
      return { goTo: `/my/${trackingCode}?done=amended` };
    } catch (error) {
      const problem = problemIn(error);
      const say = (text: { fa: string; en?: string | undefined }) => text[visit.language] ?? text.fa;
      return shown(visit, known, { values: form, note, wrong: wrongsOf(problem.errors ?? []), errors: summaryOf(problem, asked, say) });
    }
  },
};

const mayAmend = ({ dossier }: Known): boolean => dossier.actions.some(({ name, why }) => name === 'amend' && why === null);

const notNow = ({ dossier: { trackingCode } }: Known): PageAnswer => ({
  title: words.amendTitle,
  body: <NotNow trackingCode={trackingCode} title={words.notNow} help={words.nothingHelp} />,
});

function openFields({ definition }: Known) {
  const open = definition.anytime.amend?.fields ?? [];
  return fieldsOf(definition).filter(({ key }) => isOpen(open, key));
}

async function shown(
  { api, newKey }: Visit,
  known: Known,
  filled: Pick<AmendProps, 'values' | 'note' | 'wrong' | 'errors'>,
): Promise<PageAnswer> {
  const { items: places } = await api.call('listPlaces');
  const { trackingCode, form } = known.dossier;
  const body = (
    <AmendView
      trackingCode={trackingCode}
      newKey={newKey()}
      fields={openFields(known)}
      documents={[]}
      files={{}}
      before={form}
      places={places}
      {...filled}
    />
  );
  return { title: words.amendTitle, body, ...(filled.errors.length > 0 ? { status: 422 } : {}) };
}
