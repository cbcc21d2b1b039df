import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Connection } from '#contracts/http/connection';
import { isRegisterUse } from '#domain/definition/registers';
import { Refusal } from '#domain/refusal';
import type { Config } from '#platform/config';
import { StaffIssuer } from '#platform/identity/staff-issuer';
import { OutsideFailure } from '#platform/outside/failure';
import type { Registers } from '#platform/outside/registers';
import { type Temporal, temporalOf } from '#platform/temporal/client';
import { type Outcome, OutcomeRepository } from '#storage/errand/outcome.repository';
import { Reference } from '#storage/reference/reference';
import { RegisterScriptRepository } from '#storage/sandbox/register-script.repository';
import { BANK, type Bank, CONFIG, MAIL, type Mail, REGISTERS, SMS, type Sms } from '../parts';
import { connectionTitles } from './connections.words';

/** One thing that the installation reaches. */
interface Reached {
  key: string;
  kind: Connection['kind'];
  register: string | null;
  provider: string | null;
  isSetUp: boolean;
  outcome: Outcome;
  /** Asks it something that changes nothing; null where there is no such question. */
  ask: (() => Promise<unknown>) | null;
  /** Whether the list asks, too: what is near answers at once. */
  askedAlways: boolean;
  simulator?: Connection['simulator'];
}

type Light = Connection['light'];

const slowMs = 1_000;
/** Longer counts as no answer. */
const patienceMs = 8_000;
/** Owed for so long, something is slow even where every try went well. */
const longWaitMs = 15 * 60_000;
const nothing: Outcome = { lastSuccess: null, lastError: null, waiting: 0, waitingSince: null };

/** How everything outside fares: by what became of errands, and by asking. */
@Injectable()
export class Connections {
  private readonly temporal: Temporal;

  constructor(
    private readonly database: DataSource,
    private readonly outcomes: OutcomeRepository,
    private readonly reference: Reference,
    private readonly scripts: RegisterScriptRepository,
    private readonly issuer: StaffIssuer,
    @Inject(BANK) private readonly bank: Bank,
    @Inject(SMS) private readonly sms: Sms,
    @Inject(MAIL) private readonly mail: Mail,
    @Inject(REGISTERS) private readonly registersOutside: Registers,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.temporal = temporalOf(config);
  }

  async list(): Promise<Connection[]> {
    const reached = await this.reached();
    return Promise.all(
      reached.map(async (one) => {
        const asked = one.askedAlways && one.isSetUp ? await askNow(one) : null;
        const { key, kind, register, provider, outcome } = one;
        const now = new Date().toISOString();
        return {
          ...{ key, kind, register, provider, title: connectionTitles[kind] },
          ...outcome,
          ...(asked && !asked.code ? { lastSuccess: now } : {}),
          ...(asked?.code ? { lastError: { at: now, code: asked.code } } : {}),
          light: lightOf(one, asked),
          simulator: one.simulator ?? null,
          testable: one.isSetUp && one.ask !== null,
        };
      }),
    );
  }

  /** Refuses `not-found` for what is not there or has nothing to be asked. */
  async test(key: string): Promise<{ key: string; light: Light; tookMs: number; code: string | null }> {
    const one = (await this.reached()).find((reached) => reached.key === key);
    if (!one?.ask || !one.isSetUp) throw new Refusal('not-found');
    const asked = await askNow(one);
    return { key, ...asked, light: asked.code ? 'failing' : lightOf({ ...one, outcome: nothing }, asked) };
  }

  private async reached(): Promise<Reached[]> {
    const { outside, webhooks, staffIssuer } = this.config;
    const [registers, bank, sms, mail, webhook, pokes] = await Promise.all([
      this.registers(),
      this.outcomes.ofBank(),
      this.outcomes.ofMessages(['sms', 'call']),
      this.outcomes.ofMessages(['email']),
      this.outcomes.ofWebhooks(),
      this.outcomes.ofPokes(),
    ]);
    const house = { register: null, provider: null, isSetUp: true, askedAlways: true };
    const away = { register: null, isSetUp: true, askedAlways: false };
    return [
      { ...house, key: 'postgres', kind: 'postgres', outcome: nothing, ask: () => this.database.query('select 1') },
      {
        ...house,
        key: 'temporal',
        kind: 'temporal',
        outcome: pokes,
        ask: () => this.temporal.connection.workflowService.getSystemInfo({}),
      },
      { ...house, key: 'issuer', kind: 'issuer', outcome: nothing, isSetUp: staffIssuer !== null, ask: () => this.issuer.reach() },
      { ...away, key: 'bank', kind: 'bank', provider: this.bank.provider, outcome: bank, ask: () => this.bank.unverified() },
      { ...away, key: 'sms', kind: 'sms', provider: outside.sms.provider, outcome: sms, ask: () => this.sms.delivery('0') },
      { ...away, key: 'mail', kind: 'mail', provider: outside.mail.provider, outcome: mail, ask: () => this.mail.reach() },
      { ...away, key: 'webhook', kind: 'webhook', provider: null, outcome: webhook, isSetUp: webhooks.length > 0, ask: null },
      ...registers,
    ];
  }

  /** Those that a published service asks. Only the sandbox may be asked about nobody. */
  private async registers(): Promise<Reached[]> {
    const { services } = await this.reference.current();
    const inquiries = services.flatMap(({ stages }) =>
      Object.values(stages).flatMap((stage) => ('inquiries' in stage ? stage.inquiries : [])),
    );
    const uses = [...new Set(inquiries.map(({ use }) => use))].filter(isRegisterUse).sort();
    const [outcomes, modes] = await Promise.all([this.outcomes.ofRegisters(uses), this.scripts.modes()]);
    return uses.map((use) => ({
      key: `register-${use}`,
      kind: 'register',
      register: use,
      provider: 'sandbox',
      isSetUp: true,
      outcome: outcomes.get(use) ?? nothing,
      ask: () => this.registersOutside.ask({ use, key: `test-${use}`, about: {} }),
      askedAlways: false,
      ...(this.config.mode === 'demo' ? { simulator: modes.get(use) ?? 'up' } : {}),
    }));
  }
}

interface Asked {
  tookMs: number;
  code: string | null;
}

async function askNow({ ask }: Reached): Promise<Asked> {
  const began = performance.now();
  const code = await Promise.race([ask!().then(() => null, codeOf), noAnswer()]);
  return { tookMs: Math.round(performance.now() - began), code };
}

const noAnswer = (): Promise<string> => new Promise((resolve) => setTimeout(() => resolve('no-answer'), patienceMs).unref());

/** A code of ours, never what somebody else's software had to say. */
const codeOf = (error: unknown): string => (error instanceof OutsideFailure || error instanceof Refusal ? error.code : 'unreachable');

function lightOf({ isSetUp, provider, outcome }: Reached, asked: Asked | null): Light {
  if (!isSetUp) return 'off';
  const { lastError, lastSuccess, waitingSince } = outcome;
  if (asked?.code || (lastError && (!lastSuccess || lastError.at > lastSuccess))) return 'failing';
  if ((asked && asked.tookMs > slowMs) || (waitingSince && Date.now() - Date.parse(waitingSince) > longWaitMs)) return 'slow';
  return provider === 'sandbox' ? 'sandbox' : 'ok';
}
