/** Where a browser has come to rest. */
export interface Landed {
  url: string;
  status: number;
  text: string;
}

/** As much of a browser as signing in needs: it follows redirects from site to site and keeps each host's cookies. */
export class IssuerBrowser {
  private cookies = new Map<string, Map<string, string>>();

  constructor(private readonly site: string) {}

  /** Another with the same cookies, as they are now. */
  copy({ forgetting }: { forgetting?: string } = {}): IssuerBrowser {
    const other = new IssuerBrowser(this.site);
    other.cookies = new Map([...this.cookies].map(([origin, jar]) => [origin, new Map(jar)]));
    if (forgetting) other.cookies.delete(forgetting);
    return other;
  }

  /** Follows redirects until there is a page, or until `until` says that this address is not to be opened any more. */
  async go(
    url: string,
    { form, until = () => false }: { form?: Record<string, string>; until?: (url: string) => boolean } = {},
  ): Promise<Landed> {
    let [here, body] = [url, form];
    for (;;) {
      const answer = await this.fetch(here, body ? { method: 'POST', body: new URLSearchParams(body) } : {});
      const location = answer.headers.get('location');
      if (!location || answer.status < 300 || answer.status > 399) return { url: here, status: answer.status, text: await answer.text() };
      await answer.body?.cancel();
      here = new URL(location, here).href;
      body = undefined;
      if (until(here)) return { url: here, status: answer.status, text: '' };
    }
  }

  /** Fills in the issuer's page. `stopAt`: the path on the site at which it is enough to have arrived. */
  logIn(login: Landed, form: Record<string, string>, stopAt = '/desk'): Promise<Landed> {
    return this.go(login.url, { form, until: (url) => url.startsWith(`${this.site}${stopAt}`) });
  }

  /** From the door to the desk, or to the page that says why not. Who is still signed in at the issuer is not asked again. */
  async signIn(user: string, from = '/api/login/staff'): Promise<Landed> {
    const arrived = (url: string) => url.startsWith(`${this.site}/desk`);
    const login = await this.go(this.site + from, { until: arrived });
    return login.url.includes('/login/') && !login.url.startsWith(this.site) ? this.logIn(login, { as: user }) : login;
  }

  /** The address with which the issuer sends the browser back, not opened yet. */
  async callbackFor(user: string): Promise<string> {
    const login = await this.go(`${this.site}/api/login/staff`);
    const { url } = await this.logIn(login, { as: user }, '/api/login/staff/callback');
    return url;
  }

  async me(): Promise<{ status: number; body: unknown }> {
    const answer = await this.fetch(`${this.site}/api/me`);
    return { status: answer.status, body: await answer.json() };
  }

  async signOut(): Promise<{ leave: string | null }> {
    const answer = await this.fetch(`${this.site}/api/logout`, { method: 'POST', headers: { 'sec-fetch-site': 'same-origin' } });
    return (await answer.json()) as { leave: string | null };
  }

  /** Says yes to the issuer's question whether to leave it, too. */
  async leave(address: string): Promise<Landed> {
    const asked = await this.go(address);
    const action = /action="([^"]+)"/.exec(asked.text)?.[1];
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(asked.text)?.[1];
    if (!action || !xsrf) throw new Error(`The issuer did not ask: ${asked.status} ${asked.text}`);
    return this.go(new URL(action, asked.url).href, { form: { xsrf, logout: 'yes' } });
  }

  private async fetch(url: string, init: RequestInit = {}): Promise<Response> {
    const jar = this.cookies.get(new URL(url).origin) ?? new Map<string, string>();
    this.cookies.set(new URL(url).origin, jar);
    const answer = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const name = pair.slice(0, pair.indexOf('='));
      const value = pair.slice(pair.indexOf('=') + 1);
      if (value === '' || /expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  }
}
