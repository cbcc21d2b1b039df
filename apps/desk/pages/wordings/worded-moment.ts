import type { AnswerOf } from '#contracts/http/routes';

/** A moment at which somebody is told something, with the words that came with us. */
export type WordedMoment = AnswerOf<'listWordings'>['moments'][number];
