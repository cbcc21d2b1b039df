import type { PauseCause, Text } from '#domain/definition/schema';
import type { Words } from '#domain/text/words';
import { numberWords } from '#ui/format/number';

export const words = {
  title: { fa: 'پیش‌بینی', en: 'Forecast' },
  groups: { fa: 'کجا دیر می‌شود', en: 'Where it will be late' },
  items: { fa: 'کارهایی که دیر می‌شود', en: 'Work that will be late' },
  pauses: { fa: 'چرا مهلت‌ها ایستاد', en: 'Why clocks stood still' },
  post: { fa: 'سمت', en: 'Post' },
  stage: { fa: 'مرحله', en: 'Stage' },
  service: { fa: 'خدمت', en: 'Service' },
  due: { fa: 'مهلت‌دار', en: 'Falling due' },
  late: { fa: 'دیر می‌شود', en: 'Will be late' },
  unknown: { fa: 'نامعلوم', en: 'Unknown' },
  code: { fa: 'کد رهگیری', en: 'Tracking code' },
  whose: { fa: 'نزد', en: 'With' },
  dueAt: { fa: 'مهلت', en: 'Due' },
  left: { fa: 'مانده', en: 'Left' },
  usual: { fa: 'معمولاً لازم', en: 'Usually needed' },
  calm: { fa: 'هیچ کاری تا آن روز دیر نمی‌شود.', en: 'Nothing will be late by then.' },
  noneDue: { fa: 'تا سه روز کاری دیگر مهلت هیچ کاری نمی‌رسد.', en: 'Nothing falls due within three working days.' },
  unknownHelp: {
    fa: 'نامعلوم: از این گونه کار هنوز کمتر از پنج تا بسته شده است.',
    en: 'Unknown: fewer than five of this kind have been closed yet.',
  },
  cause: { fa: 'دلیل', en: 'Why' },
  times: { fa: 'چند بار', en: 'Times' },
  now: { fa: 'اکنون ایستاده', en: 'Holding now' },
  typical: { fa: 'میانهٔ درنگ', en: 'Median length' },
  noPauses: { fa: 'در این چهار هفته هیچ مهلتی نایستاده است.', en: 'No clock stood still in these four weeks.' },
  team: { fa: 'پخش کار در تیم', en: 'Share the work out' },
} as const;

export const causes: Record<PauseCause, Text> = {
  applicant: { fa: 'نوبت متقاضی بود', en: 'It was the applicant’s turn' },
  payment: { fa: 'در انتظار پرداخت', en: 'Waiting for the payment' },
  'other-body': { fa: 'در انتظار دستگاه‌های دیگر', en: 'Waiting on other bodies' },
  register: { fa: 'در انتظار پاسخ یک سامانه', en: 'Waiting for a register' },
};

/** «از ۴۲ کاری که تا پایان سه‌شنبه مهلت دارد، ۹ کار به احتمال زیاد دیر می‌شود.» */
export function forecastWords({ due, late, until }: { due: number; late: number; until: Words }): Words {
  const [all, some] = [numberWords(due), numberWords(late)];
  if (late === 0)
    return {
      fa: `مهلت ${all.fa} کار تا پایان ${until.fa} می‌رسد و انتظار نمی‌رود که هیچ‌کدام دیر شود.`,
      en: `${all.en} ${due === 1 ? 'task falls' : 'tasks fall'} due by the end of ${until.en}; none is expected to be late.`,
    };
  return {
    fa: `از ${all.fa} کاری که تا پایان ${until.fa} مهلت دارد، ${some.fa} کار به احتمال زیاد دیر می‌شود.`,
    en: `Of ${all.en} ${due === 1 ? 'task' : 'tasks'} falling due by the end of ${until.en}, ${some.en} will probably be late.`,
  };
}

export function shareWords(late: number, due: number): Words {
  const [some, all] = [numberWords(late), numberWords(due)];
  return { fa: `${some.fa} از ${all.fa}`, en: `${some.en} of ${all.en}` };
}
