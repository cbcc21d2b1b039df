import { type Relation, relations } from '#domain/dossier/mandate';
import { joinDate } from '#ui/format/date-parts';
import { problemIn } from '../../answers/read-answers';
import type { Given } from '../../given';
import { ownPath } from '../../own-path';
import type { Page, PageAnswer, Visit } from '../../page';
import { takeFile } from '../apply/take-files';
import { type NewRepresentationProps, NewRepresentationView, RelationView } from './NewRepresentationView';
import { words } from './representations.words';

const list = '/my/representations';

/** Takes somebody on, and goes back to where it was needed. */
export const newRepresentation: Page = {
  path: '/my/representations/new',
  signedIn: true,
  async show(visit) {
    const { query } = visit;
    const next = nextIn(query.next);
    const relation = relationIn(visit, query.relation);
    return relation
      ? { title: words.newTitle, body: <NewRepresentationView {...{ relation, next }} newKey={visit.newKey()} values={none} errors={[]} /> }
      : { title: words.isMy, body: <RelationView relations={open(visit)} next={next} /> };
  },
  async take(visit, given) {
    const next = nextIn(given.text('next'));
    const relation = relationIn(visit, given.text('relation'));
    if (!relation) {
      const body = <RelationView relations={open(visit)} next={next} error={words.choose[visit.language]} />;
      return { title: words.isMy, status: 422, body };
    }
    if (given.text('step') === 'relation') return { goTo: `${list}/new?${new URLSearchParams({ relation, next })}` };
    return add(visit, relation, next, given);
  },
};

const nextIn = (text: string | undefined): string => (text ? ownPath(text) : `${list}?done=added`);

/** At a counter clients are served; a citizen acts for kin, principals and companies. */
const open = ({ me }: Visit): Relation[] =>
  relations.filter((relation) => (me?.person.kind === 'staff' ? relation === 'client' : relation !== 'client'));

function relationIn(visit: Visit, text: string | undefined): Relation | undefined {
  const [only, ...others] = open(visit);
  return others.length === 0 ? only : open(visit).find((relation) => relation === text);
}

const none: NewRepresentationProps['values'] = {
  name: '',
  nationalId: '',
  mobile: '',
  legalId: '',
  proof: '',
  until: { day: '', month: '', year: '' },
};

async function add(visit: Visit, relation: Relation, next: string, given: Given): Promise<PageAnswer> {
  const values = {
    ...{ name: given.text('name'), nationalId: given.text('nationalId'), mobile: given.text('mobile'), legalId: given.text('legalId') },
    until: { day: given.text('until-day'), month: given.text('until-month'), year: given.text('until-year') },
  };
  const file = given.file('proof-file');
  const taken = file ? await takeFile(visit.api, file) : { fileId: given.text('proof') };
  const proof = 'fileId' in taken ? taken.fileId : '';
  const again = (errors: NewRepresentationProps['errors']): PageAnswer => ({
    title: words.newTitle,
    status: 422,
    body: <NewRepresentationView {...{ relation, next, errors }} values={{ ...values, proof }} newKey={visit.newKey()} />,
  });
  if ('code' in taken) return again([{ id: 'proof', label: words.proofTitle[visit.language], detail: taken.detail }]);
  const { name, nationalId, mobile, legalId } = values;
  const missing =
    relation === 'company' || name !== '' ? [] : [{ id: 'name', label: words.name[visit.language], detail: words.needed[visit.language] }];
  if (missing.length > 0) return again(missing);
  const until = joinDate(values.until);
  try {
    await visit.api.call('addRepresentation', {
      body: {
        for: relation === 'company' ? filled({ legalId }) : filled({ name, nationalId, mobile }),
        relation,
        ...filled({ proof, until }),
      },
      key: given.key,
    });
    return { goTo: next };
  } catch (error) {
    const { errors = [], detail } = problemIn(error);
    if (errors.length === 0) return again([{ detail }]);
    return again(
      errors.map(({ pointer, detail: said }) => {
        const id = pointer.split('/').at(-1) ?? '';
        return { id, label: labels[id]?.[visit.language], detail: said };
      }),
    );
  }
}

/** By the id of the control. */
const labels: Record<string, { fa: string; en: string }> = {
  name: words.name,
  nationalId: words.nationalId,
  mobile: words.mobile,
  legalId: words.legalId,
  proof: words.proofTitle,
  until: words.untilDay,
};

/** Only what was written. */
const filled = (texts: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''));
