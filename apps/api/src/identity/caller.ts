import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type Permission, permissions } from '#contracts/http/route';
import { answererFor, answersForSome } from '#domain/absence/stand-in';
import type { Applicant, Dossier, Task } from '#domain/dossier/dossier';
import type { Actor, Channel } from '#domain/dossier/happening';
import type { AwayPerson } from '#storage/person/absence.repository';
import { installation } from '#storage/person/person.repository';

/** Who calls: a signed-in person with the posts held now. */
export interface Caller {
  person: string;
  kind: 'citizen' | 'staff';
  name: string;
  mobile: string | null;
  userName: string | null;
  posts: { agency: string; role: string }[];
  /** Of staff: colleagues who are away today, with who answers for them. */
  away?: readonly AwayPerson[];
  /** At a counter: the clients who have come and may be acted for now, by the ids of persons. */
  clients?: readonly string[];
  /** Signed in by cookie (a browser) or by bearer token (a program). */
  by: 'cookie' | 'bearer';
}

declare module 'fastify' {
  interface FastifyRequest {
    caller?: Caller;
  }
}

/** The caller of a route whose permission asks for one. */
export const By = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const { caller } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!caller) throw new Error('A handler asks who calls on a route that anyone may call');
  return caller;
});

const adminRoles = ['admin'];

export const isOperator = (caller: Caller): boolean =>
  caller.posts.some(({ agency, role }) => agency === installation && (role === 'operator' || role === 'admin'));
export const isInstallationAdmin = (caller: Caller): boolean =>
  caller.posts.some(({ agency, role }) => agency === installation && role === 'admin');
/** The counter at which somebody works; null for everyone else. */
export const counterOf = ({ posts }: Pick<Caller, 'posts'>): string | null => posts.find(({ role }) => role === 'counter')?.agency ?? null;
export const administers = (caller: Caller, agency: string): boolean =>
  isInstallationAdmin(caller) || caller.posts.some((post) => post.agency === agency && adminRoles.includes(post.role));
/** Of the body that the caller administers; null: of the installation. */
export const administeredBodyOf = ({ posts }: Caller): string | null =>
  posts.find(({ agency, role }) => adminRoles.includes(role) && agency !== installation)?.agency ?? null;
export const leads = (caller: Caller, agency: string): boolean =>
  administers(caller, agency) || caller.posts.some((post) => post.agency === agency && post.role === 'head');
export const agenciesOf = (caller: Caller): string[] =>
  [...new Set(caller.posts.map(({ agency }) => agency))].filter((agency) => agency !== installation);

/** What each permission asks of the caller; a new permission is a compile error here until it has its rule. */
export const permits: Record<Permission, (caller: Caller | undefined) => boolean> = {
  anyone: () => true,
  visitor: () => true,
  'signed-in': (caller) => caller !== undefined,
  citizen: (caller) => caller?.kind === 'citizen',
  staff: (caller) => caller?.kind === 'staff',
  administrator: (caller) => caller?.posts.some(({ role }) => adminRoles.includes(role)) ?? false,
  operator: (caller) => caller !== undefined && isOperator(caller),
};

export const actorOf = (caller: Caller): Actor =>
  caller.kind === 'citizen' ? { kind: 'citizen', person: caller.person } : { kind: 'staff', person: caller.person, posts: caller.posts };

/** Works at the counter where it was filed, while its applicant is there. */
export const isServing = (caller: Caller, { id, mandate }: Applicant): boolean =>
  mandate?.counter !== undefined && mandate.counter === counterOf(caller) && (caller.clients?.includes(id) ?? false);

/** The same, for the applicant of a dossier where that is the client who has come to the counter. */
export function actorFor(caller: Caller, applicant: Applicant): Actor {
  const self = actorOf(caller);
  return self.kind === 'staff' && isServing(caller, applicant) ? { ...self, represents: applicant.id } : self;
}

/** The same at one task: for whom it is done, where the caller stands in, and from which post, where only that colleague holds it. */
export function actorOn(caller: Caller, { service, applicant }: Pick<Dossier, 'service' | 'applicant'>, task: Task | undefined): Actor {
  const self = actorFor(caller, applicant);
  if (self.kind !== 'staff' || !task || !caller.away?.length) return self;
  const away = new Map(caller.away.map(({ person, standIn }) => [person, standIn]));
  const answersFor = caller.away.filter(({ person }) => {
    const { receiver } = answererFor(person, { role: task.role, service }, away);
    return receiver !== null && 'person' in receiver && receiver.person === caller.person;
  });
  const named = answersFor.find(({ person }) => person === task.standInFor || person === task.assignee);
  const absent = named ?? (isEntitled(self, task) ? undefined : answersFor.find(({ posts }) => isEntitled({ posts }, task)));
  return absent ? { ...self, onBehalfOf: absent.person, lent: absent.posts.filter(({ agency }) => agency === task.agency) } : self;
}

/** Posts of colleagues for whom the caller answers: their pools are to be seen, too. */
export function lentPosts(caller: Caller): Caller['posts'] {
  const colleagues = caller.away ?? [];
  const away = new Map(colleagues.map(({ person, standIn }) => [person, standIn]));
  const own = new Set(caller.posts.map(({ agency }) => agency));
  return colleagues
    .filter(({ person }) => answersForSome(caller.person, person, away))
    .flatMap(({ posts }) => posts.filter(({ agency }) => own.has(agency)));
}

const isEntitled = ({ posts }: Pick<AwayPerson, 'posts'>, task: Task): boolean =>
  posts.some(({ agency, role }) => role === task.role && (task.agency === null || agency === task.agency));

/** Browsers come through the screens, programs through the interface. */
export function channelOf(caller: Caller, by: Actor = actorOf(caller)): Channel {
  if (by.kind === 'staff' && by.represents) return 'counter';
  if (caller.by === 'bearer') return 'api';
  return caller.kind === 'citizen' ? 'portal' : 'desk';
}

/** What screens may show: the permissions that hold for the caller. */
export const rightsOf = (caller: Caller): Permission[] =>
  permissions.filter((permission) => permission !== 'anyone' && permission !== 'visitor' && permits[permission](caller));
