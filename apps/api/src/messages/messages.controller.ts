import { Controller } from '@nestjs/common';
import type { Message } from '#contracts/http/message';
import type { AnswerOf, InputOf } from '#contracts/http/routes';
import { instantOf } from '#domain/instant';
import { MessageRepository } from '#storage/message/message.repository';
import { PersonRepository } from '#storage/person/person.repository';
import { Input } from '../edge/input.decorator';
import { On } from '../edge/on.decorator';
import { By, type Caller } from '../identity/caller';
import { EmailAddresses, linkIsOver } from './email-addresses';
import { oncePerNews, type Ways, waysOf } from './once-per-news';

const mostMessages = 200;
const allChannels = ['sms', 'email', 'inapp'] as const;

/** What people were told, and how they want to be told. */
@Controller()
export class MessagesController {
  constructor(
    private readonly messages: MessageRepository,
    private readonly people: PersonRepository,
    private readonly addresses: EmailAddresses,
  ) {}

  @On('listMessages')
  async list(@By() caller: Caller): Promise<AnswerOf<'listMessages'>> {
    const items = await this.of(caller.person);
    return { items, unread: items.filter(({ read }) => !read).length };
  }

  @On('readMessages')
  async read(@Input() { body }: InputOf<'readMessages'>, @By() caller: Caller): Promise<AnswerOf<'readMessages'>> {
    await this.messages.markRead(caller.person, instantOf(Date.parse(body.until)));
    return { unread: (await this.of(caller.person)).filter(({ read }) => !read).length };
  }

  @On('getPreferences')
  async preferences(@By() caller: Caller): Promise<AnswerOf<'getPreferences'>> {
    const { preferences, email } = await this.people.get(caller.person);
    const { language = 'fa', channels = [...allChannels], kinds = {}, quiet = null, emailPending = null } = preferences;
    return {
      language,
      channels,
      kinds: { asks: kinds.asks ?? channels, progress: kinds.progress ?? channels, result: kinds.result ?? channels },
      quiet,
      email,
      emailPending,
    };
  }

  @On('setPreferences')
  async prefer(@Input() { body }: InputOf<'setPreferences'>, @By() caller: Caller): Promise<AnswerOf<'setPreferences'>> {
    const { email, language, channels, kinds, quiet } = body;
    const before = await this.people.get(caller.person);
    const isNew = email !== null && email !== before.email;
    const preferences = {
      language,
      channels: [...new Set(channels)],
      ...(kinds ? { kinds } : {}),
      quiet: quiet === undefined ? (before.preferences.quiet ?? null) : quiet,
      ...(isNew ? { emailPending: email } : {}),
    };
    await this.people.change(caller.person, { ...(isNew ? {} : { email }), preferences });
    if (isNew && email !== before.preferences.emailPending) await this.addresses.ask(caller.person, email, language);
    return this.preferences(caller);
  }

  /** Whoever follows the link while signed in has shown that the address is theirs. */
  @On('confirmEmail')
  async confirmEmail(@Input() { body }: InputOf<'confirmEmail'>, @By() caller: Caller): Promise<AnswerOf<'confirmEmail'>> {
    const { preferences } = await this.people.get(caller.person);
    const { emailPending: email, ...rest } = preferences;
    if (!email) throw linkIsOver();
    this.addresses.check(body.token, caller.person, email);
    await this.people.change(caller.person, { email, preferences: rest });
    return this.preferences(caller);
  }

  private async of(person: string): Promise<Message[]> {
    const rows = await this.messages.findOfPerson(person, mostMessages);
    const codes = await this.messages.trackingCodesOf(rows);
    return oncePerNews(rows).map((ways) => messageOf(ways, codes));
  }
}

function messageOf(ways: Ways, codes: ReadonlyMap<string, string>): Message {
  const [{ id, text, dossierId, at }] = ways;
  return {
    id,
    channels: waysOf(ways),
    text,
    trackingCode: dossierId ? (codes.get(dossierId) ?? null) : null,
    at: at.toISOString(),
    read: ways.some(({ readAt }) => readAt !== null),
  };
}
