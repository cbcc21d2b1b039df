import { Controller, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { AnswerOf, InputOf } from '#contracts/http/routes';
import { Input } from '../edge/input.decorator';
import { On } from '../edge/on.decorator';
import { By, type Caller } from '../identity/caller';
import { BottlenecksView } from './bottlenecks.view';
import { ForecastView } from './forecast.view';
import { LoadView } from './load.view';
import { TeamView } from './team.view';
import { TodayView } from './today.view';

/** Figures for heads. Each is a table; a chart is only another view of it. */
@Controller()
export class OverviewController {
  constructor(
    private readonly today: TodayView,
    private readonly bottlenecks: BottlenecksView,
    private readonly forecast: ForecastView,
    private readonly load: LoadView,
    private readonly team: TeamView,
  ) {}

  @On('getToday')
  async getToday(
    @Input() { query }: InputOf<'getToday'>,
    @By() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AnswerOf<'getToday'> | string> {
    const answer = await this.today.numbers(query.agency, caller);
    return query.format === 'csv' ? asFile(reply, 'today', TodayView.tableOf(answer)) : answer;
  }

  @On('listToday')
  async listToday(
    @Input() { params, query }: InputOf<'listToday'>,
    @By() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AnswerOf<'listToday'> | string> {
    const answer = await this.today.lines(params.number, query.agency, caller);
    return query.format === 'csv' ? asFile(reply, `today-${params.number}`, TodayView.linesTableOf(answer)) : answer;
  }

  @On('getBottlenecks')
  async getBottlenecks(
    @Input() { query }: InputOf<'getBottlenecks'>,
    @By() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AnswerOf<'getBottlenecks'> | string> {
    const answer = await this.bottlenecks.of(query, caller);
    return query.format === 'csv' ? asFile(reply, `bottlenecks-${answer.service.key}`, BottlenecksView.tableOf(answer)) : answer;
  }

  @On('getForecast')
  async getForecast(
    @Input() { query }: InputOf<'getForecast'>,
    @By() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AnswerOf<'getForecast'> | string> {
    const answer = await this.forecast.of(query.agency, caller);
    return query.format === 'csv' ? asFile(reply, 'forecast', ForecastView.tableOf(answer)) : answer;
  }

  @On('getLoad')
  async getLoad(
    @Input() { query }: InputOf<'getLoad'>,
    @By() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AnswerOf<'getLoad'> | string> {
    const answer = await this.load.of(query.agency, caller);
    return query.format === 'csv' ? asFile(reply, 'load', LoadView.tableOf(answer)) : answer;
  }

  @On('getTeam')
  getTeam(@Input() { query }: InputOf<'getTeam'>, @By() caller: Caller): Promise<AnswerOf<'getTeam'>> {
    return this.team.of(query.agency, caller);
  }

  @On('listColleagues')
  listColleagues(@Input() { query }: InputOf<'listColleagues'>, @By() caller: Caller): Promise<AnswerOf<'listColleagues'>> {
    return this.team.colleagues(query.agency, caller);
  }
}

function asFile(reply: FastifyReply, name: string, text: string): string {
  void reply.type('text/csv; charset=utf-8').header('content-disposition', `attachment; filename="${name}.csv"`);
  return text;
}
