import { loadAgencies, loadInstallationRoles, loadKinds } from '#catalog/bodies';
import { loadStaff } from '#catalog/people';
import type { Text } from '#domain/definition/schema';

/** Somebody who can sign in at the demo's issuer. */
export interface Account {
  userName: string;
  name: string;
  email: string;
  /** As a directory of an organisation would tell them; absent: the installation's own posts count. */
  posts?: string[];
}

/** Accounts that stand together in the list. */
export interface AccountGroup {
  title: Text;
  accounts: (Account & { post: Text | null })[];
}

/** The password of everybody in the demo. */
export const demoPassword = 'demo';

/** Known to the issuer, and nobody to the installation: one without a post, one whose post comes with the sign-in. */
const outsiders: Account[] = [
  { userName: 'newcomer', name: 'تازه‌وارد نمونه‌پور', email: 'newcomer@gardesh.example' },
  { userName: 'guest', name: 'مهمان فرضی', email: 'guest@gardesh.example', posts: ['culture-markazi.clerk'] },
];

const outsiderPosts: Record<string, Text> = {
  newcomer: { fa: 'بی‌سمت', en: 'Holds no post' },
  guest: { fa: 'سمت را درگاه هویت می‌دهد', en: 'The post comes with the sign-in' },
};

/** Who stands above the list of all: a clerk, a head, who administers, who operates. */
const first = ['culture-markazi.clerk', 'culture-markazi.director', 'culture-markazi.head', 'governor-arak.expert', 'rights-hq.evaluator'];

let known: { groups: AccountGroup[]; byName: ReadonlyMap<string, Account> } | undefined;

/** Staff by body, those whom one meets first on top. */
export function accountGroups(): AccountGroup[] {
  return load().groups;
}

/** Any user name is somebody here: whoever an administrator enters can sign in at once. */
export const accountOf = (userName: string): Account =>
  load().byName.get(userName) ?? { userName, name: userName, email: `${userName}@gardesh.example` };

function load(): NonNullable<typeof known> {
  known ??= read();
  return known;
}

function read(): NonNullable<typeof known> {
  const staff = loadStaff();
  const kinds = new Map(loadKinds().map((kind) => [kind.key, kind]));
  const agencies = loadAgencies();
  const kindOf = new Map(agencies.map(({ key, kind }) => [key, kinds.get(kind)]));
  const ofInstallation = loadInstallationRoles();
  const withPost = (account: (typeof staff)[number]): AccountGroup['accounts'][number] => {
    const [post] = account.posts;
    const title = post && (kindOf.get(post.agency)?.roles[post.role] ?? ofInstallation[post.role]);
    return { userName: account.userName, name: account.name, email: account.email, post: title ?? null };
  };
  const inBody = (key: string) => staff.filter(({ posts }) => posts[0]?.agency === key).map(withPost);
  const groups = [
    {
      title: { fa: 'برای آغاز', en: 'To begin with' },
      accounts: [
        ...staff.filter(({ userName }) => first.includes(userName)).map(withPost),
        ...inBody('installation'),
        ...outsiders.map((account) => ({ ...account, post: outsiderPosts[account.userName] ?? null })),
      ],
    },
    ...agencies.map(({ key, title }) => ({ title, accounts: inBody(key) })),
  ];
  return { groups, byName: new Map([...staff.map(withPost), ...outsiders].map((account) => [account.userName, account])) };
}
