import type { Conditions } from '../conditions';

/**
 * Whose inbox. A citizen sees what they owe themselves; staff see their posts' tasks and those on their own name or on
 * that of somebody for whom they stand in; `unitOf` names agencies of which they see every task.
 */
export type TaskViewer =
  | { kind: 'citizen'; person: string }
  | { kind: 'staff'; person: string; posts: { agency: string; role: string }[]; standingInFor?: string[]; unitOf?: string[] };

export interface TaskSight {
  seen: string;
  own: string;
  post: string;
  unit: string;
  /** On the name of somebody for whom the viewer stands in, or moved from there to the viewer's own. */
  standIn: string;
  /** Of those: for whom. */
  absent: string;
}

/**
 * Visibility is part of the WHERE, so that no page, count or facet knows more than the viewer. Every arm is an equality on the
 * columns of an index, so that a body's inbox is read without looking at the others'.
 */
export function taskSight(where: Conditions, viewer: TaskViewer): TaskSight {
  if (viewer.kind === 'citizen') {
    const own = `applicant = ${where.value(viewer.person)} and role = 'applicant'`;
    return { seen: own, own, post: 'false', unit: 'false', standIn: 'false', absent: 'null::text' };
  }
  const standsIn = viewer.standingInFor ?? [];
  const self = `assignee = ${where.value(viewer.person)}`;
  const theirs = `assignee = any(${where.value(standsIn)}::text[])`;
  const own = `(${self}) or (${theirs})`;
  const standIn = `(${theirs}) or (${self} and stand_in_for is not null)`;
  const absent = `case when ${self} then stand_in_for else assignee end`;
  const post = anyOf(viewer.posts.map((held) => postText(where, held)));
  const unit = viewer.unitOf?.length ? `agency = any(${where.value(viewer.unitOf)}::text[])` : 'false';
  return { seen: anyOf([own, post, unit]), own, post, unit, standIn, absent };
}

function postText(where: Conditions, { agency, role }: { agency: string; role: string }): string {
  const asked = where.value(role);
  return `role <> 'applicant' and ((agency = ${where.value(agency)} and role = ${asked}) or (agency is null and role = ${asked}))`;
}

const anyOf = (texts: readonly string[]): string => (texts.length > 0 ? texts.map((text) => `(${text})`).join(' or ') : 'false');
