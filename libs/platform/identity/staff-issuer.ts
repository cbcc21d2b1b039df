import { createRemoteJWKSet, jwtVerify } from 'jose';
import * as openid from 'openid-client';
import { z } from 'zod';
import { Refusal } from '#domain/refusal';

export interface StaffIssuerSettings {
  issuer: string;
  clientId: string;
  /** Null: a public client, which PKCE alone protects. */
  clientSecret: string | null;
  scope: string;
  userClaim: string;
  /** Null: posts are given in the installation alone. */
  postsClaim: string | null;
}

/** What one sign-in must bring back from the issuer. Known to the browser that began it, and to nobody else. */
export interface Attempt {
  state: string;
  nonce: string;
  verifier: string;
}

/** Whom the issuer vouches for. */
export interface StaffClaims {
  /** The issuer's own name for the person: never given to another. */
  subject: string;
  userName: string;
  name: string;
  email: string | null;
  /** `agency.role`, as the issuer gives them; null where it says nothing of posts. */
  posts: string[] | null;
  /** The session at the issuer, by which it can later be told to be over. */
  issuerSession: string | null;
  idToken: string;
}

/** Whose sessions an issuer declares over: one, or all of a person. */
export interface LogoutOrder {
  subject: string | null;
  issuerSession: string | null;
}

const Claims = z.looseObject({
  sub: z.string().min(1).max(255),
  sid: z.string().max(255).optional(),
  name: z.string().max(200).optional(),
  email: z.string().max(320).optional(),
});
const UserName = z.string().min(1).max(80);
const Posts = z.array(z.string().max(160)).max(200);

/** OpenID Connect Back-Channel Logout 1.0, section 2.4. */
const logoutEvent = 'http://schemas.openid.net/event/backchannel-logout';
const LogoutClaims = z.looseObject({
  sub: z.string().optional(),
  sid: z.string().optional(),
  nonce: z.never().optional(),
  events: z.looseObject({ [logoutEvent]: z.looseObject({}) }),
});
const logoutTokenAge = '10m';

/**
 * The issuer at which staff sign in: OpenID Connect, authorization code with PKCE (RFC 7636), state and nonce.
 * Refuses `sign-in-failed` where what comes back is not what was asked for, `issuer-unavailable` where the issuer does not answer.
 */
export class StaffIssuer {
  private known: Promise<openid.Configuration> | null = null;
  private keys: ReturnType<typeof createRemoteJWKSet> | null = null;

  constructor(
    private readonly settings: StaffIssuerSettings | null,
    private readonly publicUrl: string,
  ) {}

  /** Where the issuer sends the browser back to; registered there as it stands. */
  get returnAddress(): string {
    return `${this.publicUrl}/api/login/staff/callback`;
  }

  /** Where the browser goes to sign in, and what it must bring back. */
  async begin({ language, again }: { language: 'fa' | 'en'; again: boolean }): Promise<{ address: URL; attempt: Attempt }> {
    const configuration = await this.configuration();
    const attempt = { state: openid.randomState(), nonce: openid.randomNonce(), verifier: openid.randomPKCECodeVerifier() };
    const address = openid.buildAuthorizationUrl(configuration, {
      redirect_uri: this.returnAddress,
      response_type: 'code',
      scope: this.settings!.scope,
      state: attempt.state,
      nonce: attempt.nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(attempt.verifier),
      code_challenge_method: 'S256',
      ui_locales: language,
      ...(again ? { prompt: 'login' } : {}),
    });
    return { address, attempt };
  }

  /** Who came back. `query` is that of the return address, with its code. */
  async finish(query: string, { state, nonce, verifier }: Attempt): Promise<StaffClaims> {
    const configuration = await this.configuration();
    try {
      const tokens = await openid.authorizationCodeGrant(configuration, new URL(`${this.returnAddress}?${query}`), {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      });
      const inToken = Claims.parse(tokens.claims());
      const told = configuration.serverMetadata().userinfo_endpoint
        ? await openid.fetchUserInfo(configuration, tokens.access_token, inToken.sub)
        : {};
      return this.read({ ...told, ...inToken }, tokens.id_token!);
    } catch (error) {
      throw refusalOf(error);
    }
  }

  /** Where the browser goes to be signed out at the issuer, too; null where the issuer has no such place. */
  async leaveAddress(idToken: string, language: 'fa' | 'en'): Promise<string | null> {
    const configuration = await this.configuration();
    if (!configuration.serverMetadata().end_session_endpoint) return null;
    return openid.buildEndSessionUrl(configuration, {
      id_token_hint: idToken,
      post_logout_redirect_uri: `${this.publicUrl}/api/login/staff/signed-out`,
      ui_locales: language,
    }).href;
  }

  /** Refuses `sign-in-failed` for whatever is not an order of this issuer to this client. */
  async readLogoutOrder(token: string): Promise<LogoutOrder> {
    const { issuer, jwks_uri } = (await this.configuration()).serverMetadata();
    if (!jwks_uri) throw new Refusal('sign-in-failed');
    this.keys ??= createRemoteJWKSet(new URL(jwks_uri));
    try {
      const { payload } = await jwtVerify(token, this.keys, {
        issuer,
        audience: this.settings!.clientId,
        maxTokenAge: logoutTokenAge,
        requiredClaims: ['iat', 'jti', 'events'],
      });
      const { sub: subject = null, sid: issuerSession = null } = LogoutClaims.parse(payload);
      if (!subject && !issuerSession) throw new Refusal('sign-in-failed');
      return { subject, issuerSession };
    } catch (error) {
      throw refusalOf(error);
    }
  }

  /** Whether the issuer answers, asked of itself. */
  async reach(): Promise<void> {
    await this.discover();
  }

  private read(claims: z.infer<typeof Claims>, idToken: string): StaffClaims {
    const { userClaim, postsClaim } = this.settings!;
    return {
      subject: claims.sub,
      userName: UserName.parse(claims[userClaim] ?? claims.sub),
      name: claims.name?.trim() || UserName.parse(claims[userClaim] ?? claims.sub),
      email: claims.email ?? null,
      posts: postsClaim && claims[postsClaim] !== undefined ? Posts.parse(claims[postsClaim]) : null,
      issuerSession: claims.sid ?? null,
      idToken,
    };
  }

  /** Read once; an issuer that was away is asked again by the next who signs in. */
  private configuration(): Promise<openid.Configuration> {
    this.known ??= this.discover().catch((error: unknown) => {
      this.known = null;
      throw error;
    });
    return this.known;
  }

  private async discover(): Promise<openid.Configuration> {
    if (!this.settings) throw new Refusal('issuer-unavailable', { code: 'no-issuer' });
    const { issuer, clientId, clientSecret } = this.settings;
    try {
      return await openid.discovery(
        new URL(issuer),
        clientId,
        undefined,
        clientSecret ? openid.ClientSecretBasic(clientSecret) : openid.None(),
        { timeout: answerSeconds, execute: issuer.startsWith('http:') ? [openid.allowInsecureRequests] : [] },
      );
    } catch {
      throw new Refusal('issuer-unavailable');
    }
  }
}

const answerSeconds = 10;

/** The issuer's no, a wrong state, nonce or signature are one refusal; a line that broke is another. */
function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const cause = error instanceof Error ? error.cause : undefined;
  const unreachable =
    error instanceof TypeError || (error instanceof openid.ClientError && (error.code === 'OAUTH_TIMEOUT' || cause instanceof TypeError));
  return new Refusal(unreachable ? 'issuer-unavailable' : 'sign-in-failed');
}
