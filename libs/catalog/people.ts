/** The people of the demo installation, all invented: staff by post, citizens by mobile. */
import { z } from 'zod';
import { loadAgencies, loadInstallationRoles, loadKinds } from './bodies';
import { readYaml } from './folder';

export interface DemoPost {
  /** An agency's key, or `installation` for the posts of the installation itself. */
  agency: string;
  role: string;
}
export interface DemoStaff {
  /** `culture-markazi.clerk`, `culture-markazi.clerk2`, `operator`. */
  userName: string;
  name: string;
  email: string;
  posts: DemoPost[];
}
export interface DemoCitizen {
  mobile: string;
  nationalId: string;
  name: string;
}

const People = z.strictObject({
  given: z.array(z.string()).min(1),
  family: z.array(z.string()).min(1),
  citizens: z.strictObject({ count: z.int(), mobileBase: z.string(), nationalIdBase: z.int() }),
});

/** Posts of which a body has one only; of every other there are two people, as four eyes need. */
const single = new Set(['head', 'admin']);

/** What holds for every body needs two administrators of the installation to agree. */
const second = 'admin2';

/** One person for each post of each body, a second for the posts that four eyes need, and the installation's own. */
export function loadStaff(): DemoStaff[] {
  const kinds = new Map(loadKinds().map((kind) => [kind.key, kind]));
  const inBodies = loadAgencies().flatMap(({ key, kind }) =>
    Object.keys(kinds.get(kind)!.roles).flatMap((role) => {
      const userName = `${key}.${role}`;
      const post = { agency: key, role };
      return single.has(role)
        ? [{ userName, post }]
        : [
            { userName, post },
            { userName: `${userName}2`, post },
          ];
    }),
  );
  const ofInstallation = [...Object.keys(loadInstallationRoles()), second].map((userName) => ({
    userName,
    post: { agency: 'installation', role: userName === second ? 'admin' : userName },
  }));
  const nameOf = namesFrom(readPeople());
  return [...inBodies, ...ofInstallation].map(({ userName, post }, index) => ({
    userName,
    name: nameOf(index),
    email: `${userName}@gardesh.example`,
    posts: [post],
  }));
}

export function loadCitizens(): DemoCitizen[] {
  const people = readPeople();
  const { count, mobileBase, nationalIdBase } = people.citizens;
  const nameOf = namesFrom(people);
  return Array.from({ length: count }, (_, index) => ({
    mobile: `0${Number(mobileBase) + index + 1}`,
    nationalId: withCheckDigit(String(nationalIdBase + index + 1)),
    name: nameOf(1000 + index * 7),
  }));
}

const readPeople = () => readYaml(People, 'agencies', 'people.yaml');

/** Spreads given and family names so that neighbours differ in both. */
const namesFrom =
  ({ given, family }: z.infer<typeof People>) =>
  (index: number): string =>
    `${given[index % given.length]} ${family[(index + Math.floor(index / given.length)) % family.length]}`;

/** The tenth digit of a national ID over its nine. */
function withCheckDigit(nine: string): string {
  const rest = [...nine].reduce((sum, digit, index) => sum + Number(digit) * (10 - index), 0) % 11;
  return `${nine}${rest < 2 ? rest : 11 - rest}`;
}
