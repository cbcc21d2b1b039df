import type { HeldPost, StaffMember } from '#contracts/http/organisation';
import type { PostHeld } from '#storage/person/post.repository';
import type { StaffLine } from '#storage/person/staff.repository';
import type { Standing } from '#storage/reference/reference';
import { administers, type Caller, isInstallationAdmin } from '../identity/caller';
import { postLabel } from '../readings/post-label';

const ofInstallation = { fa: 'سامانه', en: 'The installation' };

export function staffView(line: StaffLine, { caller, standing }: { caller: Caller; standing: Standing }): StaffMember {
  const { isWithin, posts, ...person } = line;
  const held = posts.map((post) => postView(post, standing));
  return { ...person, posts: held, mayChange: mayChange(caller, { isWithin, posts: held }) };
}

/** A post's end counts by real time, as sessions do. */
export function postView({ person: _, ...post }: PostHeld, { directory, titles }: Standing): HeldPost {
  const now = new Date().toISOString();
  return {
    ...post,
    agencyTitle: titles.agencies.get(post.agency) ?? ofInstallation,
    roleTitle: postLabel(directory.agencies.get(post.agency)?.kind, post.role) ?? { fa: post.role },
    inOffice: post.from <= now && (post.until === null || post.until > now),
  };
}

/** Whose every present post lies in bodies that the caller administers: nobody changes who works elsewhere, too. */
const mayChange = (caller: Caller, { isWithin, posts }: { isWithin: boolean; posts: readonly HeldPost[] }): boolean =>
  isInstallationAdmin(caller) ||
  (isWithin &&
    posts.every(({ agency, inOffice }) => !inOffice || administers(caller, agency)) &&
    posts.some(({ agency }) => administers(caller, agency)));
