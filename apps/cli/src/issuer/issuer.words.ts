/** What the demo's issuer says. */
export const words = {
  name: { fa: 'درگاه هویت نمایشی', en: 'Demo identity provider' },
  title: { fa: 'ورود کارکنان', en: 'Staff sign-in' },
  why: {
    fa: 'در سامانهٔ واقعی اینجا درگاه هویت سازمان شماست. در نمایش، رمز همه «demo» است.',
    en: 'In production your organisation’s own identity provider stands here. In the demo everybody’s password is “demo”.',
  },
  user: { fa: 'نام کاربری', en: 'User name' },
  userHint: { fa: 'مانند culture-markazi.clerk', en: 'Like culture-markazi.clerk' },
  password: { fa: 'رمز', en: 'Password' },
  enter: { fa: 'ورود', en: 'Sign in' },
  or: { fa: 'یا یکی از این کسان باشید', en: 'Or be one of these people' },
  wrong: {
    fa: 'نام کاربری یا رمز درست نیست. رمز نمایش «demo» است.',
    en: 'The user name or the password is wrong. The demo’s password is “demo”.',
  },
  over: { fa: 'این صفحهٔ ورود کهنه شده است', en: 'This sign-in page is out of date' },
  overDetail: { fa: 'از آغاز وارد شوید؛ چیزی گم نشده است.', en: 'Begin again; nothing was lost.' },
  begin: { fa: 'ورود از آغاز', en: 'Sign in from the beginning' },
  leave: { fa: 'خروج از درگاه هویت', en: 'Leave the identity provider' },
  leaveDetail: {
    fa: 'نشست شما در گردش به پایان رسیده است. اگر از درگاه هویت هم خارج شوید، ورود بعدی دوباره رمز می‌خواهد.',
    en: 'Your session in Gardesh is over. If you leave the identity provider, too, the next sign-in asks for the password again.',
  },
  leaveNow: { fa: 'خروج', en: 'Sign out' },
  stay: { fa: 'ماندن در درگاه هویت', en: 'Stay signed in here' },
} as const;
