import { Controller, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { AnswerOf, InputOf } from '#contracts/http/routes';
import { isRegisterUse } from '#domain/definition/registers';
import { Refusal } from '#domain/refusal';
import { momentWords } from '#domain/text/words';
import { Clock } from '#platform/clock';
import type { MessageEntity } from '#storage/message/message.entity';
import { MessageRepository } from '#storage/message/message.repository';
import { PokeRepository } from '#storage/poke/poke.repository';
import { RegisterScriptRepository } from '#storage/sandbox/register-script.repository';
import { Input } from '../edge/input.decorator';
import { On } from '../edge/on.decorator';
import { html, page } from '../edge/page';
import { TimeMachine } from './time-machine';

const mostMessages = 500;

/** What only the demo installation has: a clock to move, messages to look into, registers to break. */
@Controller()
export class DemoController {
  constructor(
    private readonly time: TimeMachine,
    private readonly messages: MessageRepository,
    private readonly registers: RegisterScriptRepository,
    private readonly pokes: PokeRepository,
    private readonly clock: Clock,
  ) {}

  @On('moveTime')
  moveTime(@Input() { body }: InputOf<'moveTime'>): Promise<AnswerOf<'moveTime'>> {
    return this.time.forward(body.forward);
  }

  @On('listSent')
  async sent(): Promise<AnswerOf<'listSent'>> {
    return {
      items: (await this.messages.latest(mostMessages)).map(({ toAddress, channel, text, at, key }) => ({
        to: toAddress,
        channel,
        text,
        at: at.toISOString(),
        key,
      })),
    };
  }

  @On('sentPage')
  async sentPage(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    void reply.type('text/html; charset=utf-8');
    return outboxPage(await this.messages.latest(mostMessages), await this.clock.now());
  }

  @On('steerRegister')
  async steerRegister(@Input() { params, body }: InputOf<'steerRegister'>): Promise<AnswerOf<'steerRegister'>> {
    if (!isRegisterUse(params.use)) throw new Refusal('not-found');
    await this.registers.put(params.use, { mode: body.mode, answer: body.answer ?? null });
    if (body.mode !== 'down') await this.pokes.wantAsking(params.use);
    return { use: params.use, mode: body.mode };
  }
}

const channels: Record<MessageEntity['channel'], string> = { sms: 'پیامک', call: 'تماس', email: 'رایانامه', inapp: 'در سامانه' };

function outboxPage(messages: readonly MessageEntity[], now: string): string {
  return page({
    title: 'پیام‌های فرستاده‌شده',
    body: html`<h1>پیام‌های فرستاده‌شده</h1>
<p class="faint">این‌ها پیامک‌ها و رایانامه‌هایی است که سامانهٔ نمایشی فرستاده است؛ تازه‌ترین بالاست.</p>
${messages.length === 0 && html`<p>هنوز پیامی نرفته است.</p>`}
${messages.map(
  ({ channel, toAddress, text, at }) =>
    html`<article class="card"><p class="faint">${channels[channel]} به <bdi class="code">${toAddress}</bdi> · ${momentWords(at.toISOString(), now).fa}</p>${text.split('\n').map((line) => html`<div dir="auto">${line}</div>`)}</article>`,
)}`,
  });
}
