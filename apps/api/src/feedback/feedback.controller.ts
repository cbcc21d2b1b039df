import { Controller } from '@nestjs/common';
import type { AnswerOf, InputOf } from '#contracts/http/routes';
import { instantOf } from '#domain/instant';
import { Refusal } from '#domain/refusal';
import { foldForSearch } from '#domain/text/fold';
import { Clock } from '#platform/clock';
import { NoticeRepository } from '#storage/notice/notice.repository';
import { SealedReportRepository } from '#storage/sealed-report/sealed-report.repository';
import type { SearchWishEntity } from '#storage/search-wish/search-wish.entity';
import { SearchWishRepository } from '#storage/search-wish/search-wish.repository';
import { Input } from '../edge/input.decorator';
import { On } from '../edge/on.decorator';
import { By, type Caller } from '../identity/caller';

const mostRead = 1_000;
/** A page is shown so long with the notice of a moment ago. */
const freshMs = 5_000;

/** Evaluators stand outside the bodies they read about. */
const evaluators = { agency: 'rights-hq', role: 'evaluator' } as const;

/** What people say beside their requests, and what the installation says to all of them. */
@Controller()
export class FeedbackController {
  private known: { answer: AnswerOf<'getNotice'>; readAt: number } | undefined;

  constructor(
    private readonly wishes: SearchWishRepository,
    private readonly reports: SealedReportRepository,
    private readonly notices: NoticeRepository,
    private readonly clock: Clock,
  ) {}

  @On('wish')
  async wish(@Input() { body }: InputOf<'wish'>): Promise<AnswerOf<'wish'>> {
    return { kept: await this.wishes.enter({ words: body.words, wish: body.wish ?? null }) };
  }

  @On('listWishes')
  async listWishes(): Promise<AnswerOf<'listWishes'>> {
    return { items: mostWantedFirst(await this.wishes.latest(mostRead)) };
  }

  /** For the evaluators alone: to everybody else there is nothing here. */
  @On('listReports')
  async listReports(@By() caller: Caller): Promise<AnswerOf<'listReports'>> {
    if (!caller.posts.some(({ agency, role }) => agency === evaluators.agency && role === evaluators.role)) throw new Refusal('not-found');
    const reports = await this.reports.latest(mostRead);
    return { items: reports.map(({ dossierId: _, at, ...report }) => ({ ...report, at: at.toISOString() })) };
  }

  /** Every page asks: the answer of a moment ago will do. */
  @On('getNotice')
  async getNotice(): Promise<AnswerOf<'getNotice'>> {
    const now = performance.now();
    if (this.known && now - this.known.readAt < freshMs) return this.known.answer;
    const notice = await this.notices.find();
    const over = notice?.until && notice.until.toISOString() <= (await this.clock.now());
    const answer = {
      notice: notice && !over ? { text: notice.text, tone: notice.tone, until: notice.until?.toISOString() ?? null } : null,
    };
    this.known = { answer, readAt: now };
    return answer;
  }

  @On('putNotice')
  async putNotice(@Input() { body }: InputOf<'putNotice'>, @By() caller: Caller): Promise<AnswerOf<'putNotice'>> {
    const { notice } = body;
    const until = notice?.until ? instantOf(Date.parse(notice.until)) : null;
    if (notice) await this.notices.put({ text: notice.text, tone: notice.tone, until, by: caller.person, at: await this.clock.now() });
    else await this.notices.takeDown();
    this.known = undefined;
    return this.getNotice();
  }
}

/** Spelt differently, wanted alike. */
function mostWantedFirst(wishes: readonly SearchWishEntity[]): AnswerOf<'listWishes'>['items'] {
  const alike = new Map<string, SearchWishEntity[]>();
  for (const wish of wishes) {
    const key = foldForSearch(wish.words);
    alike.set(key, [...(alike.get(key) ?? []), wish]);
  }
  return [...alike.values()]
    .map((ones) => ({
      words: ones[0]?.words ?? '',
      times: ones.length,
      wishes: ones.flatMap(({ wish }) => wish ?? []),
      latestAt: (ones[0]?.at ?? new Date(0)).toISOString(),
    }))
    .sort((one, other) => other.times - one.times);
}
