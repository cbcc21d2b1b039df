export const words = {
  title: { fa: 'وارد شدید', en: 'Signed in' },
  close: { fa: 'این برگه را ببندید و در برگهٔ پیشین ادامه دهید.', en: 'Close this tab and go on in the one before.' },
} as const;
