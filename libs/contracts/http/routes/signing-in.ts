/** Signing in and out, and who I am. */
import { AskCode, CodeSent, DemoSignIn, SignedIn, SignedOut, SignIn } from '../login';
import { Me } from '../person';
import type { Route } from '../route';

export const signingInRoutes = {
  askCode: {
    method: 'POST',
    path: '/api/login/code',
    permission: 'anyone',
    body: AskCode,
    answer: CodeSent,
    status: 202,
    idempotent: false,
    summary: { fa: 'درخواست رمز یک‌بارمصرف', en: 'Ask for a one-time code' },
  },
  signIn: {
    method: 'POST',
    path: '/api/login',
    permission: 'anyone',
    body: SignIn,
    answer: SignedIn,
    status: 200,
    idempotent: false,
    summary: { fa: 'ورود با رمز یک‌بارمصرف', en: 'Sign in with the one-time code' },
  },
  signInStaff: {
    method: 'GET',
    path: '/api/login/staff',
    permission: 'anyone',
    answer: 'redirect',
    status: 302,
    idempotent: false,
    summary: { fa: 'ورود کارکنان از درگاه هویت سازمانی', en: 'Sign in as staff through OpenID Connect' },
  },
  signOut: {
    method: 'POST',
    path: '/api/logout',
    permission: 'signed-in',
    answer: SignedOut,
    status: 200,
    idempotent: false,
    summary: { fa: 'خروج', en: 'Sign out; the session ends at once' },
  },
  me: {
    method: 'GET',
    path: '/api/me',
    permission: 'signed-in',
    answer: Me,
    status: 200,
    idempotent: false,
    summary: { fa: 'من که هستم و چه دسترسی‌هایی دارم', en: 'Who I am, for which agency, with what rights' },
  },
  signInDemo: {
    method: 'POST',
    path: '/api/demo/login',
    permission: 'anyone',
    body: DemoSignIn,
    answer: SignedIn,
    status: 200,
    idempotent: false,
    demoOnly: true,
    summary: { fa: 'ورود نمایشی', en: 'Be one of the seeded people' },
  },
} as const satisfies Record<string, Route>;
