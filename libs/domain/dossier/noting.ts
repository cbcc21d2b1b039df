/** Notes of staff on a dossier, each with whom it is meant for. */
import { Refusal } from '#domain/refusal';
import type { HappeningOf } from './happening';
import { tellApplicant } from './notices';
import type { Unfolding } from './unfolding';

/** For those of the writer's own post, for the whole body, or for the applicant as well. */
export const noteReaders = ['unit', 'agency', 'applicant'] as const;
export type NoteReader = (typeof noteReaders)[number];

/** From the post in which the writer has to do with the dossier. */
export function takeNote(u: Unfolding, { text, visibleTo, by }: HappeningOf<'note'>): void {
  if (by.kind !== 'staff') throw new Refusal('not-permitted');
  if (!text.trim()) throw new Refusal('comment-needed', {}, [{ pointer: '/text', code: 'comment-needed' }]);
  const bodies = new Set([u.dossier.agency, ...Object.values(u.dossier.tasks).map(({ agency }) => agency)]);
  const post = by.posts.find(({ agency }) => bodies.has(agency));
  if (!post) throw new Refusal('not-permitted');
  u.tell({ kind: 'noted', text: text.trim(), visibleTo, agency: post.agency, role: post.role });
  if (visibleTo === 'applicant') tellApplicant(u, 'note');
}
