import { resolve } from 'node:path';
import { z } from 'zod';
import type { StaffIssuerSettings } from './identity/staff-issuer';
import type { BankSettings } from './outside/bank';
import type { MailSettings } from './outside/mail';
import type { SmsSettings } from './outside/sms';

const port = z.coerce.number().int().min(0).max(65_535);
const url = z.url();

/** Every variable of the environment that Gardesh reads. An unknown `GARDESH_…` is refused: it is a misspelt one. */
const Environment = z.object({
  DATABASE_URL: z.string().min(1),
  TEMPORAL_ADDRESS: z.string().min(1),
  TEMPORAL_NAMESPACE: z.string().min(1).default('default'),
  TEMPORAL_TASK_QUEUE: z.string().min(1).default('gardesh'),
  TEMPORAL_API_KEY: z.string().min(1).optional(),
  /** Where operators see Temporal's own account of a dossier; absent: no link to it is shown. */
  TEMPORAL_UI_URL: url.optional(),
  PORT: port.default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  GARDESH_HOME: z.string().min(1).default('.gardesh'),
  GARDESH_MODE: z.enum(['demo', 'production']).default('production'),
  /** Under which one-time codes and webhooks are signed; at least 32 characters. */
  GARDESH_SECRET: z.string().min(32),
  /** Where people find this installation; letters and banks lead back here. */
  GARDESH_URL: url.optional(),
  GARDESH_POOL: z.coerce.number().int().min(2).max(100).default(10),
  GARDESH_LOG: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  GARDESH_FAULTS: z.enum(['on', 'off']).default('off'),
  GARDESH_FAULT_AT: z
    .string()
    .regex(/^[a-z]+([.-][a-z]+)*(:[1-9][0-9]*)?$/)
    .optional(),
  /** The OpenID Connect issuer at which staff sign in; https, but in the demo. */
  GARDESH_OIDC_ISSUER: url.optional(),
  GARDESH_OIDC_CLIENT_ID: z.string().min(1).optional(),
  /** Absent: a public client, which PKCE alone protects. */
  GARDESH_OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  GARDESH_OIDC_SCOPE: z.string().min(1).default('openid profile email'),
  /** The claim that holds the user name under which administrators enter a person. */
  GARDESH_OIDC_USER_CLAIM: z.string().min(1).default('preferred_username'),
  /** The claim that gives posts, a list of `agency.role`; absent: posts are given here alone. */
  GARDESH_OIDC_POSTS_CLAIM: z.string().min(1).optional(),
  KAVENEGAR_API_KEY: z.string().min(1).optional(),
  KAVENEGAR_SENDER: z.string().min(1).optional(),
  SMTP_URL: url.optional(),
  SMTP_FROM: z.string().min(1).optional(),
  ZARINPAL_MERCHANT: z.string().length(36).optional(),
  ZARINPAL_TOKEN: z.string().min(1).optional(),
  /** JSON: a list of `{ url, secret, moments? }`. */
  GARDESH_WEBHOOKS: z.string().optional(),
});
type Environment = z.infer<typeof Environment>;

/** Another system that wants to hear of moments (all of them when none are named); its secret is `whsec_` and base64. */
const Webhook = z.strictObject({
  url,
  secret: z.string().regex(/^whsec_[A-Za-z0-9+/=]{32,}$/),
  moments: z.array(z.string().min(1)).optional(),
});
export type WebhookSettings = z.infer<typeof Webhook>;

/** Known, but read by what starts and tests the parts, not by them. */
const readElsewhere = /^GARDESH_TEST_/;

export interface Config {
  mode: 'demo' | 'production';
  databaseUrl: string;
  poolSize: number;
  temporal: { address: string; namespace: string; taskQueue: string; apiKey: string | null };
  /** Of the workflows in Temporal's Web UI, without a slash at the end; null where there is none. */
  temporalUi: string | null;
  host: string;
  port: number;
  /** Without a slash at the end. */
  publicUrl: string;
  /** Absolute. */
  home: string;
  filesFolder: string;
  secret: string;
  logLevel: Environment['GARDESH_LOG'];
  /** A named point at which this process dies, the nth time it is reached; null but in tests. */
  fault: { at: string; time: number } | null;
  webhooks: readonly WebhookSettings[];
  /** Null where staff sign in by the demo's own way only. */
  staffIssuer: StaffIssuerSettings | null;
  outside: { sms: SmsSettings; mail: MailSettings; bank: BankSettings };
}

/** What is wrong with the environment, all of it, by variable. Never shows a value: some are secrets. */
export class ConfigDefect extends Error {
  override readonly name = 'ConfigDefect';

  constructor(readonly problems: readonly { variable: string; code: 'missing' | 'malformed' | 'unknown' | 'incomplete' }[]) {
    super(problems.map(({ variable, code }) => `${variable} ${code}`).join(', '));
  }
}

/** Throws `ConfigDefect`. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));
  const unknown = Object.keys(set).filter(
    (name) => name.startsWith('GARDESH_') && !(name in Environment.shape) && !readElsewhere.test(name),
  );
  const parsed = Environment.safeParse(set);
  const malformed = (parsed.error?.issues ?? []).map((issue) => String(issue.path[0]));
  const problems = [
    ...unknown.map((variable) => ({ variable, code: 'unknown' as const })),
    ...malformed.map((variable) => ({ variable, code: variable in set ? ('malformed' as const) : ('missing' as const) })),
    ...(parsed.data ? incomplete(parsed.data) : []).map((variable) => ({ variable, code: 'incomplete' as const })),
  ];
  if (!parsed.success || problems.length) throw new ConfigDefect(problems);
  return configOf(parsed.data);
}

/** Sandboxes are for the demo alone: a production that would send nothing, and be paid by nobody, does not start. */
function incomplete(given: Environment): string[] {
  const halves = [
    given.KAVENEGAR_API_KEY && !given.KAVENEGAR_SENDER ? 'KAVENEGAR_SENDER' : null,
    given.SMTP_URL && !given.SMTP_FROM ? 'SMTP_FROM' : null,
    webhooksIn(given) ? null : 'GARDESH_WEBHOOKS',
    given.GARDESH_OIDC_ISSUER && !given.GARDESH_OIDC_CLIENT_ID ? 'GARDESH_OIDC_CLIENT_ID' : null,
    given.GARDESH_MODE === 'production' && given.GARDESH_OIDC_ISSUER?.startsWith('http:') ? 'GARDESH_OIDC_ISSUER' : null,
  ];
  const needed =
    given.GARDESH_MODE === 'production'
      ? (['GARDESH_URL', 'GARDESH_OIDC_ISSUER', 'KAVENEGAR_API_KEY', 'SMTP_URL', 'ZARINPAL_MERCHANT'] as const).filter(
          (name) => !given[name],
        )
      : [];
  return [...halves.filter((name) => name !== null), ...needed];
}

function configOf(given: Environment): Config {
  const publicUrl = (given.GARDESH_URL ?? `http://${given.HOST}:${given.PORT}`).replace(/\/+$/, '');
  const home = resolve(given.GARDESH_HOME);
  return {
    mode: given.GARDESH_MODE,
    databaseUrl: given.DATABASE_URL,
    poolSize: given.GARDESH_POOL,
    temporal: {
      address: given.TEMPORAL_ADDRESS,
      namespace: given.TEMPORAL_NAMESPACE,
      taskQueue: given.TEMPORAL_TASK_QUEUE,
      apiKey: given.TEMPORAL_API_KEY ?? null,
    },
    temporalUi: given.TEMPORAL_UI_URL
      ? `${given.TEMPORAL_UI_URL.replace(/\/+$/, '')}/namespaces/${given.TEMPORAL_NAMESPACE}/workflows`
      : null,
    host: given.HOST,
    port: given.PORT,
    publicUrl,
    home,
    filesFolder: resolve(home, 'files'),
    secret: given.GARDESH_SECRET,
    logLevel: given.GARDESH_LOG,
    fault: given.GARDESH_FAULTS === 'on' && given.GARDESH_FAULT_AT ? faultOf(given.GARDESH_FAULT_AT) : null,
    webhooks: webhooksIn(given) ?? [],
    staffIssuer: staffIssuerIn(given),
    outside: {
      sms:
        given.KAVENEGAR_API_KEY && given.KAVENEGAR_SENDER
          ? { provider: 'kavenegar', apiKey: given.KAVENEGAR_API_KEY, sender: given.KAVENEGAR_SENDER }
          : { provider: 'sandbox' },
      mail: given.SMTP_URL && given.SMTP_FROM ? { provider: 'smtp', url: given.SMTP_URL, from: given.SMTP_FROM } : { provider: 'sandbox' },
      bank: given.ZARINPAL_MERCHANT
        ? { provider: 'zarinpal', merchantId: given.ZARINPAL_MERCHANT, accessToken: given.ZARINPAL_TOKEN }
        : { provider: 'sandbox', pageUrl: `${publicUrl}/bank` },
    },
  };
}

function staffIssuerIn(given: Environment): StaffIssuerSettings | null {
  const { GARDESH_OIDC_ISSUER: issuer, GARDESH_OIDC_CLIENT_ID: clientId } = given;
  if (!issuer || !clientId) return null;
  return {
    issuer,
    clientId,
    clientSecret: given.GARDESH_OIDC_CLIENT_SECRET ?? null,
    scope: given.GARDESH_OIDC_SCOPE,
    userClaim: given.GARDESH_OIDC_USER_CLAIM,
    postsClaim: given.GARDESH_OIDC_POSTS_CLAIM ?? null,
  };
}

/** Null when what was given is no list of webhooks. */
function webhooksIn({ GARDESH_WEBHOOKS: text }: Environment): WebhookSettings[] | null {
  if (!text) return [];
  try {
    return z.array(Webhook).safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** Which moments anybody outside asked to hear of. */
export const subscribedTo = (webhooks: readonly WebhookSettings[]): Pick<ReadonlySet<string>, 'has'> => ({
  has: (moment) => webhooks.some(({ moments }) => moments?.includes(moment) ?? true),
});

const faultOf = (text: string): { at: string; time: number } => {
  const [at, time] = text.split(':');
  return { at: at!, time: Number(time ?? 1) };
};
