import type { Connection } from '#contracts/http/connection';
import type { Text } from '#domain/definition/schema';

/** How each is called; a new kind is a compile error here until it has its name. */
export const connectionTitles: Record<Connection['kind'], Text> = {
  postgres: { fa: 'پایگاه‌داده (پُستگرس)', en: 'Database (Postgres)' },
  temporal: { fa: 'موتور گردش (تمپورال)', en: 'Workflow engine (Temporal)' },
  issuer: { fa: 'درگاه هویت کارکنان', en: 'Identity provider of staff' },
  bank: { fa: 'درگاه پرداخت', en: 'Payment gateway' },
  sms: { fa: 'پیامک', en: 'SMS' },
  mail: { fa: 'رایانامه', en: 'E-mail' },
  register: { fa: 'سامانهٔ استعلام', en: 'Register' },
  webhook: { fa: 'سامانه‌های دیگر (وب‌هوک)', en: 'Other systems (webhooks)' },
};
