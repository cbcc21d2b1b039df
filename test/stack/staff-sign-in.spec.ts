import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Gardesh, startGardesh } from '../support/gardesh';
import { IssuerBrowser, type Landed } from '../support/issuer-browser';

describe('staff sign in at their issuer', () => {
  let gardesh: Gardesh;
  const browser = () => new IssuerBrowser(gardesh.site);

  beforeAll(async () => {
    gardesh = await startGardesh({ programs: ['api', 'issuer'] });
  });
  afterAll(() => gardesh?.stop());

  it('by code and PKCE, and come to where they wanted', async () => {
    const staff = browser();
    const asked = await staff.go(`${gardesh.site}/api/login/staff?next=/desk/tasks%3Fqueue=mine`, {
      until: (url) => url.includes('/auth'),
    });
    const parameters = new URL(asked.url).searchParams;
    expect(parameters.get('code_challenge_method')).toBe('S256');
    expect(parameters.get('response_type')).toBe('code');
    expect([parameters.get('state'), parameters.get('nonce')]).not.toContain(null);

    const login = await staff.go(asked.url);
    expect(login).toMatchObject({ status: 200 });
    expect(login.text).toContain('dir="rtl"');
    const arrived = await staff.logIn(login, { user: 'culture-markazi.clerk', password: 'demo' }, '/desk/');
    expect(new URL(arrived.url).pathname + new URL(arrived.url).search).toBe('/desk/tasks?queue=mine');
    expect(await staff.me()).toMatchObject({
      status: 200,
      body: { person: { kind: 'staff', userName: 'culture-markazi.clerk' }, posts: [{ agency: 'culture-markazi', role: 'clerk' }] },
    });
  });

  it('and are led nowhere but within this site', async () => {
    const staff = browser();
    for (const next of ['//elsewhere.example', 'https://elsewhere.example', '/\\elsewhere.example', '/\telsewhere']) {
      const arrived = await staff.signIn('culture-markazi.clerk', `/api/login/staff?next=${encodeURIComponent(next)}`);
      expect(arrived.url).toBe(`${gardesh.site}/desk`);
    }
  });

  it('with the right password only', async () => {
    const staff = browser();
    const login = await staff.go(`${gardesh.site}/api/login/staff`);
    const refused = await staff.logIn(login, { user: 'culture-markazi.clerk', password: 'wrong' });
    expect(refused).toMatchObject({ status: 401 });
    expect((await staff.me()).status).toBe(401);
  });

  it('once: neither the same answer again, nor a made-up code, nor another browser’s opens a session', async () => {
    const staff = browser();
    const callback = await staff.callbackFor('culture-markazi.clerk');
    const cookies = staff.copy();
    expect((await staff.go(callback)).url).toBe(`${gardesh.site}/desk`);

    // The attempt's cookie kept by hand: then it is the issuer that refuses a code used twice.
    expect(await cookies.go(callback)).toMatchObject(refusal('sign-in-failed', 401));
    expect(await staff.go(callback)).toMatchObject(refusal('sign-in-failed', 401));
    expect(await browser().go(await browser().callbackFor('culture-markazi.clerk'))).toMatchObject(refusal('sign-in-failed', 401));

    const other = browser();
    const real = new URL(await other.callbackFor('culture-markazi.clerk'));
    const forged = new URL(real);
    forged.searchParams.set('code', 'a-code-that-nobody-gave');
    expect(await other.copy().go(forged.href)).toMatchObject(refusal('sign-in-failed', 401));
    const strayed = new URL(real);
    strayed.searchParams.set('state', 'another-state');
    expect(await other.copy().go(strayed.href)).toMatchObject(refusal('sign-in-failed', 401));
    expect((await other.me()).status).toBe(401);
  });

  it('for their own nonce only', async () => {
    const [one, other] = [browser(), browser()];
    const [ofOne, ofOther] = [await one.callbackFor('culture-markazi.clerk'), await other.callbackFor('culture-markazi.director')];
    const mixed = new URL(ofOne);
    mixed.searchParams.set('code', new URL(ofOther).searchParams.get('code')!);
    expect(await one.go(mixed.href)).toMatchObject(refusal('sign-in-failed', 401));
    expect((await one.me()).status).toBe(401);
  });

  it('and out at once: here, and at the issuer, whose word ends every session that came from it', async () => {
    const staff = browser();
    await staff.signIn('governor-arak.expert');
    const copied = staff.copy();
    const { leave } = await staff.signOut();
    expect(leave).toContain('/session/end');
    expect((await copied.me()).status).toBe(401);

    const [desk, phone] = [browser(), browser()];
    await desk.signIn('governor-arak.expert');
    await phone.signIn('governor-arak.expert');
    const left = await desk.leave((await desk.copy().signOut()).leave!);
    expect(left.url).toBe(`${gardesh.site}/api/login/staff/signed-out`);
    expect((await desk.me()).status).toBe(401);
    expect((await phone.me()).status).toBe(200);

    const twin = phone.copy({ forgetting: gardesh.site });
    await twin.signIn('governor-arak.expert');
    const { leave: leaveTwin } = await twin.signOut();
    expect((await phone.me()).status).toBe(200);
    await twin.leave(leaveTwin!);
    await gardesh.until('the issuer’s word to end what came from the same session there', async () => (await phone.me()).status === 401);
  });

  it('but nobody else declares a session over', async () => {
    const forged = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"sub":"governor-arak.expert"}').toString('base64url')}.`;
    const answer = await fetch(`${gardesh.site}/api/login/staff/backchannel`, {
      method: 'POST',
      body: new URLSearchParams({ logout_token: forged }),
    });
    expect(answer.status).toBe(401);
  });

  it('not without a post; the page says who can give one, and its code', async () => {
    const staff = browser();
    const refused = await staff.signIn('newcomer');
    expect(refused).toMatchObject(refusal('staff-unknown/no-post', 403));
    expect(refused.text).toContain('newcomer');
    expect((await staff.me()).status).toBe(401);
  });

  it('with the post that the issuer gives, and no longer than it does', async () => {
    const staff = browser();
    await staff.signIn('guest');
    expect(await staff.me()).toMatchObject({ body: { posts: [{ agency: 'culture-markazi', role: 'clerk' }] } });

    await gardesh.sql(`update post set agency = 'culture-markazi', role = 'director' where source = 'issuer'`);
    expect(await staff.me()).toMatchObject({ body: { posts: [{ agency: 'culture-markazi', role: 'director' }] } });
    await staff.signIn('guest');
    expect(await staff.me()).toMatchObject({ body: { posts: [{ agency: 'culture-markazi', role: 'clerk' }] } });
    const changes = await gardesh.sql(`select kind, agency, coalesce(before, after)->>'role' as role from audit order by id`);
    expect(changes.map(({ kind, role }) => `${kind} ${role}`)).toEqual(['post-given clerk', 'post-given clerk', 'post-ended director']);
  });

  it('as themselves: a user name that was given to another does not bring its posts along', async () => {
    await gardesh.sql(`update person set subject = 'somebody-before' where user_name = 'fire-arak.expert'`);
    expect(await browser().signIn('fire-arak.expert')).toMatchObject(refusal('staff-unknown/subject-changed', 403));
  });

  it('no more from the moment their last post has ended', async () => {
    const staff = browser();
    await staff.signIn('water-markazi.billing');
    await gardesh.sql(`update post set until = now() where person = (select id from person where user_name = 'water-markazi.billing')`);
    expect(await staff.me()).toMatchObject({ body: { posts: [] } });
    expect(await browser().signIn('water-markazi.billing')).toMatchObject(refusal('staff-unknown/no-post', 403));
  });

  it('and are told so where the issuer is away', async () => {
    const issuerless = await startGardesh({ programs: ['api'] });
    try {
      const refused = await new IssuerBrowser(issuerless.site).go(`${issuerless.site}/api/login/staff`);
      expect(refused).toMatchObject(refusal('issuer-unavailable/no-issuer', 503));
    } finally {
      await issuerless.stop();
    }
  });
});

/** A page with its stable code. */
const refusal = (code: string, status: number): Partial<Landed> => ({
  status,
  text: expect.stringContaining(`>${code}</bdi>`) as unknown as string,
});
