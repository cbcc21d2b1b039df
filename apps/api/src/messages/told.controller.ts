import { Controller } from '@nestjs/common';
import type { ToldMessage } from '#contracts/http/message';
import type { AnswerOf, InputOf } from '#contracts/http/routes';
import { Refusal } from '#domain/refusal';
import { MessageRepository } from '#storage/message/message.repository';
import { DossierReader, trackingCodeIn } from '../dossiers/dossier.reader';
import { Input } from '../edge/input.decorator';
import { On } from '../edge/on.decorator';
import { By, type Caller } from '../identity/caller';
import { oncePerNews, type Ways, waysOf } from './once-per-news';

const most = 200;

/** What the applicant was told of one request: for whom it is about, and for the body that answers for it. Never to which number. */
@Controller()
export class ToldController {
  constructor(
    private readonly messages: MessageRepository,
    private readonly reader: DossierReader,
  ) {}

  @On('listToldMessages')
  async list(@Input() { params }: InputOf<'listToldMessages'>, @By() caller: Caller): Promise<AnswerOf<'listToldMessages'>> {
    const { dossier, sight } = await this.reader.see({ trackingCode: trackingCodeIn(params.trackingCode) }, caller);
    if (sight.as !== 'applicant' && sight.as !== 'owner') throw new Refusal('not-permitted');
    const { id, by } = dossier.applicant;
    const rows = await this.messages.findAbout(dossier.id, [id, ...(by ? [by] : [])], most);
    return { items: oncePerNews(rows).map(toldView) };
  }
}

function toldView(ways: Ways): ToldMessage {
  const [{ id, text, at }] = ways;
  const state = ways.some((way) => way.state === 'sent') ? 'sent' : ways.some((way) => way.state === 'owed') ? 'waiting' : 'failed';
  return { id, channels: waysOf(ways), text, at: at.toISOString(), state, read: ways.some(({ readAt }) => readAt !== null) };
}
