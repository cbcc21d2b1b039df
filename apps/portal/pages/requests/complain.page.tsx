import { problemIn } from '../../answers/read-answers';
import type { Page, Visit } from '../../page';
import { ConfirmView } from './ConfirmView';
import { NotNow } from './NotNow';
import { words } from './reply.words';

/** When it is late: one page, and it reaches the head of the body. */
export const complain: Page = {
  path: '/my/:trackingCode/complain',
  signedIn: true,
  async show(visit) {
    const { trackingCode = '' } = visit.params;
    const dossier = await visit.api.call('getDossier', { params: { trackingCode } });
    const why = dossier.actions.find(({ name }) => name === 'complain')?.why;
    if (why === null) return { title: words.complainTitle, body: await view(visit, '') };
    const help = why === 'complained-already' ? words.complainedAlready : words.notLate;
    return { title: words.complainTitle, body: <NotNow trackingCode={trackingCode} title={words.notNow} help={help} /> };
  },
  async take(visit, given) {
    const { trackingCode = '' } = visit.params;
    const note = given.text('text');
    try {
      await visit.api.call('complain', { params: { trackingCode }, body: note ? { note } : {}, key: given.key });
      return { goTo: `/my/${trackingCode}?done=complained` };
    } catch (error) {
      return { title: words.complainTitle, status: 422, body: await view(visit, note, problemIn(error).detail) };
    }
  },
};

async function view({ api, params: { trackingCode = '' }, newKey }: Visit, text: string, error?: string) {
  const { title } = await api.call('getDossier', { params: { trackingCode } });
  return (
    <ConfirmView
      trackingCode={trackingCode}
      newKey={newKey()}
      about={title}
      title={words.complainTitle}
      helps={[words.complainHelp]}
      question={words.complainText}
      text={text}
      send={words.complainSend}
      keep={words.back}
      error={error}
    />
  );
}
