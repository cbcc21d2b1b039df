import { createECDH, createHmac } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import Provider, { type Configuration, errors, type JWK } from 'oidc-provider';
import type { StaffIssuerSettings } from '#platform/identity/staff-issuer';
import { accountGroups, accountOf, demoPassword } from './accounts';
import { fileAt } from './files';
import { leavePage, loginPage, overPage } from './IssuerPage';

interface DemoIssuer {
  settings: StaffIssuerSettings;
  /** The installation whose staff sign in. */
  site: string;
  secret: string;
}

const minute = 60;
const hour = 60 * minute;
const scopes = 'openid profile email';

/** A real, certified OpenID Connect provider with the demo's people. It keeps nothing: a new start forgets who was signed in. */
export function demoIssuer({ settings, site, secret }: DemoIssuer): RequestListener {
  const provider = new Provider(settings.issuer, configurationOf(settings, site, secret));
  provider.on('backchannel.error', (_context, error) => console.error(error));
  const serve = provider.callback();
  const policy = `default-src 'none'; style-src 'self'; font-src 'self'; form-action 'self' ${new URL(site).origin}; frame-ancestors 'none'; base-uri 'none'`;
  return (request, response) => {
    response.setHeader('content-security-policy', policy);
    response.setHeader('referrer-policy', 'no-referrer');
    const { pathname } = new URL(request.url ?? '/', settings.issuer);
    const file = fileAt(pathname);
    if (file) return response.setHeader('content-type', file.type).end(file.body);
    if (pathname.startsWith('/login/')) return void interact(provider, site, request, response);
    return void serve(request, response);
  };
}

/** Somebody stands before the issuer: the page, or what they filled in. */
async function interact(provider: Provider, site: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const { params } = await provider.interactionDetails(request, response);
    const language = String(params.ui_locales ?? '').startsWith('en') ? 'en' : 'fa';
    if (request.method !== 'POST')
      return pageTo(
        response,
        200,
        loginPage(language, { groups: accountGroups(), userName: String(params.login_hint ?? ''), wrong: false }),
      );
    const given = new URLSearchParams(await bodyOf(request));
    const userName = (given.get('as') ?? given.get('user') ?? '').trim();
    if (!mayEnter(userName, given)) return pageTo(response, 401, loginPage(language, { groups: accountGroups(), userName, wrong: true }));
    await provider.interactionFinished(request, response, { login: { accountId: userName } });
  } catch (error) {
    if (!(error instanceof errors.SessionNotFound)) console.error(error);
    pageTo(response, 400, overPage('fa', site));
  }
}

/** Being one of the list needs no password: everybody's is written above it. */
const mayEnter = (userName: string, given: URLSearchParams): boolean =>
  /^[a-z][a-z0-9.-]{1,79}$/.test(userName) && (given.has('as') || given.get('password') === demoPassword);

function pageTo(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(text);
}

const mostBodyBytes = 8_192;

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) {
    parts.push(part);
    if (parts.reduce((bytes, { length }) => bytes + length, 0) > mostBodyBytes) break;
  }
  return Buffer.concat(parts).toString('utf8');
}

function configurationOf({ clientId, clientSecret, postsClaim }: StaffIssuerSettings, site: string, secret: string): Configuration {
  return {
    clients: [
      {
        client_id: clientId,
        ...(clientSecret ? { client_secret: clientSecret } : { token_endpoint_auth_method: 'none' as const }),
        redirect_uris: [`${site}/api/login/staff/callback`],
        post_logout_redirect_uris: [`${site}/api/login/staff/signed-out`],
        backchannel_logout_uri: `${site}/api/login/staff/backchannel`,
        backchannel_logout_session_required: true,
        id_token_signed_response_alg: 'ES256',
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    jwks: { keys: [signingKey(secret)] },
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    cookies: { keys: [derived(secret, 'cookies').toString('base64url')], short: { sameSite: 'lax' }, long: { sameSite: 'lax' } },
    pkce: { required: () => true },
    scopes: scopes.split(' '),
    claims: { openid: ['sub'], profile: ['name', 'preferred_username', ...(postsClaim ? [postsClaim] : [])], email: ['email'] },
    ttl: {
      Interaction: hour,
      Session: 12 * hour,
      Grant: 12 * hour,
      AuthorizationCode: minute,
      AccessToken: 10 * minute,
      IdToken: 10 * minute,
    },
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context, form) => {
          context.body = leavePage(String(context.oidc.params?.ui_locales ?? '').startsWith('en') ? 'en' : 'fa', form);
        },
      },
    },
    interactions: { url: (_, { uid }) => `/login/${uid}` },
    findAccount: (_, accountId) => {
      const { userName, name, email, posts } = accountOf(accountId);
      const told = { sub: userName, preferred_username: userName, name, email, ...(postsClaim && posts ? { [postsClaim]: posts } : {}) };
      return { accountId, claims: async () => told };
    },
    // The installation is no third party: nobody is asked whether it may know who they are.
    loadExistingGrant: async ({ oidc }) => {
      const { client, session, provider } = oidc;
      if (!client || !session?.accountId) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope(scopes);
      await grant.save();
      return grant;
    },
    // It tells the installation of endings, and that is on one's own machine: elsewhere a provider rightly calls nobody there.
    fetch: (url, options) => fetch(url, { ...options, dispatcher: undefined } as RequestInit),
    renderError: (context) => {
      context.type = 'html';
      context.body = overPage('fa', site);
    },
  };
}

/** Made of the installation's secret, so that a new start signs with the same key. */
function signingKey(secret: string): JWK {
  const scalar = derived(secret, 'signing key');
  const pair = createECDH('prime256v1');
  pair.setPrivateKey(scalar);
  const point = pair.getPublicKey();
  return {
    kty: 'EC',
    crv: 'P-256',
    alg: 'ES256',
    use: 'sig',
    d: scalar.toString('base64url'),
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  };
}

const derived = (secret: string, what: string): Buffer => createHmac('sha256', secret).update(`demo issuer ${what}`).digest();
