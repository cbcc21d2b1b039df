/** What goes to a body with its one-time link. */
import type { Text } from '#domain/definition/schema';
import type { Instant } from '#domain/instant';
import { lastDayWords, type Words } from '#domain/text/words';

interface Invitation {
  asker: Text;
  service: Text;
  due: Instant | null;
  url: string;
  /** Business now. */
  at: Instant;
}

/** Free of the applicant's data: whoever reads the message over a shoulder learns the service and the day. */
export function invitationWords({ asker, service, due, url, at }: Invitation): Words {
  const day = due ? lastDayWords(due, at) : null;
  return {
    fa: `${asker.fa} نظر شما را دربارهٔ «${service.fa}» می‌خواهد${day ? `؛ تا ${day.fa}` : ''}. این پیوند تنها یک بار به کار می‌آید:\n${url}`,
    en: `${asker.en ?? asker.fa} asks your opinion on "${service.en ?? service.fa}"${day ? `, by ${day.en}` : ''}. This link works once:\n${url}`,
  };
}
