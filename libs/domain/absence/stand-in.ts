/** Who answers while somebody is away. Pure: who is away, who is there and who has how much to do is handed in. */

/** One person, the shared queue, or everyone of the same post by their load. */
export type Receiver = { person: string } | { queue: true | string } | { spread: true };

/** One receiver for everything; or by post and service, the first part that fits, and one for the rest. */
export type StandIn =
  | Receiver
  | { parts: { role?: string | undefined; service?: string | undefined; to: Receiver }[]; otherwise: Receiver };

/** What of a piece of work decides who answers for it. */
export interface Owed {
  role: string | null;
  service: string;
}

export function receiverOf(standIn: StandIn, { role, service }: Owed): Receiver {
  if (!('parts' in standIn)) return standIn;
  const part = standIn.parts.find((one) => (!one.role || one.role === role) && (!one.service || one.service === service));
  return part?.to ?? standIn.otherwise;
}

export type Away = ReadonlyMap<string, StandIn>;

/** Where a chain of stand-ins ends. `through`: the absent whom it passed, in order. */
export interface Answerer {
  receiver: Receiver | null;
  /** Everybody in the chain is away, and it comes back to where it began. */
  isCircle: boolean;
  through: string[];
}

/** Follows stand-ins who are themselves away, until somebody is there, a queue is named, or the chain bites its tail. */
export function answererFor(absent: string, work: Owed, away: Away): Answerer {
  const through: string[] = [];
  for (let person = absent; ; ) {
    const standIn = away.get(person);
    if (!standIn) return { receiver: { person }, isCircle: false, through };
    if (through.includes(person)) return { receiver: null, isCircle: true, through };
    through.push(person);
    const receiver = receiverOf(standIn, work);
    if (!('person' in receiver)) return { receiver, isCircle: false, through };
    person = receiver.person;
  }
}

/** Whether a person answers today for some part of what an absent one does. */
export function answersForSome(person: string, absent: string, away: Away): boolean {
  const standIn = away.get(absent);
  const parts = standIn && 'parts' in standIn ? standIn.parts : [];
  return [{ role: null, service: '' }, ...parts.map(({ role = null, service = '' }) => ({ role, service }))].some((work) => {
    const { receiver } = answererFor(absent, work, away);
    return receiver !== null && 'person' in receiver && receiver.person === person;
  });
}

export interface Post {
  work: Owed;
  barred: readonly string[];
  /** A signature or a refund: whoever does it must hold the post. */
  ownPost: boolean;
  /** Who holds the post, away or not, in a steady order. */
  holders: readonly string[];
  away: Away;
}

/** Who could take the work today: holders who are there, and whoever answers for one who is not; the latter with whom they stand in for. */
export function ableNow({ work, barred, ownPost, holders, away }: Post): { person: string; standInFor: string | null }[] {
  const able = new Map<string, string | null>();
  for (const holder of holders) {
    if (!away.has(holder)) {
      able.set(holder, null);
      continue;
    }
    const { receiver } = answererFor(holder, work, away);
    const person = receiver && 'person' in receiver ? receiver.person : null;
    if (person && !able.has(person) && (!ownPost || holders.includes(person)) && !barred.includes(holder)) able.set(person, holder);
  }
  return [...able].filter(([person]) => !barred.includes(person)).map(([person, standInFor]) => ({ person, standInFor }));
}

/** Why work goes where it goes: as was wished, or what stood against it. `own-signature`: no other holder of the post is there to sign. With it, and with `nobody`, the head is told. */
export const placements = ['stand-in', 'spread', 'shared-queue', 'barred', 'signature', 'circle', 'own-signature', 'nobody'] as const;
export const isLeftLying = (why: (typeof placements)[number]): boolean => why === 'nobody' || why === 'own-signature';
export interface Placement {
  /** Null: back to its pool, or, where it is left lying, there until the head acts. */
  to: string | null;
  why: (typeof placements)[number];
  through: string[];
}

export const nobodyFor = ({ ownPost }: Pick<Post, 'ownPost'>): Placement['why'] => (ownPost ? 'own-signature' : 'nobody');

/** Where one piece of an absent person's work goes. Every answer is somebody present, a pool with somebody in it, or `nobody`. */
export function placementOf(absent: string, post: Post, load: ReadonlyMap<string, number>): Placement {
  const { receiver, isCircle, through } = answererFor(absent, post.work, post.away);
  const able = ableNow(post).filter(({ person }) => person !== absent);
  const inPool = (why: Placement['why']): Placement => ({ to: null, why: able.length > 0 ? why : nobodyFor(post), through });
  if (isCircle || !receiver) return inPool('circle');
  if ('queue' in receiver) return inPool('shared-queue');
  if ('spread' in receiver) {
    const least = leastLoaded(
      able.map(({ person }) => person),
      load,
    );
    return least ? { to: least, why: 'spread', through } : inPool('nobody');
  }
  // Four eyes hold through a stand-in, too.
  if (post.barred.includes(receiver.person) || post.barred.includes(absent)) return inPool('barred');
  if (post.ownPost && !post.holders.includes(receiver.person)) return inPool('signature');
  return { to: receiver.person, why: 'stand-in', through };
}

/** Of equals, the first. */
export const leastLoaded = (persons: readonly string[], load: ReadonlyMap<string, number>): string | null =>
  persons.reduce<string | null>((least, one) => (least === null || (load.get(one) ?? 0) < (load.get(least) ?? 0) ? one : least), null);
