/** The words for what is wrong with a definition, and for what would mend it. For the authors of services. */
import { type Defect, type DefectCode, defectCodes } from '#domain/definition/defect';
import { toPersianDigits } from '#domain/text/digits';

interface Words {
  fa: string;
  en: string;
}

export interface DefectWords {
  message: Words;
  mend: Words;
}

/** A detail by its name, as text; empty where it is not known. */
type Details = (name: string) => string;

/** A new code is a compile error here until it has its sentences. */
const sentences: Record<DefectCode, (d: Details) => { fa: [message: string, mend: string]; en: [message: string, mend: string] }> = {
  unreadable: (d) => ({
    fa: [`متن در سطر ${d('line')} خوانده نمی‌شود (${d('reason')}).`, 'تورفتگی، نقل‌قول‌ها و دونقطه‌های این سطر را درست کنید.'],
    en: [`The text cannot be read at line ${d('line')} (${d('reason')}).`, 'Mend the indentation, quotes and colons of that line.'],
  }),
  'too-large': (d) => ({
    fa: [`تعریف از اندازهٔ مجاز (${d('limit')}) بزرگ‌تر یا تودرتوتر است.`, 'خدمت را به چند خدمت بخش کنید.'],
    en: [`The definition is larger or deeper than allowed (${d('limit')}).`, 'Divide the service into several.'],
  }),
  missing: () => ({
    fa: ['این بخش لازم است و نیامده است.', 'آن را بیفزایید.'],
    en: ['This part is needed and is not there.', 'Add it.'],
  }),
  'persian-missing': () => ({
    fa: ['متن فارسی نیامده است.', 'متن فارسی را در fa بنویسید؛ انگلیسی در en می‌آید.'],
    en: ['The Persian text is missing.', 'Write the Persian text under fa; English goes under en.'],
  }),
  malformed: (d) => ({
    fa: [`مقدار این بخش شکل درست را ندارد${paren(d('expected'))}.`, 'مقدار را به شکلی که زبان تعریف می‌خواهد بنویسید.'],
    en: [`The value here has not the right form${paren(d('expected'))}.`, 'Write the value as the language wants it.'],
  }),
  'malformed-name': (d) => ({
    fa: [`«${d('name')}» نام درستی نیست.`, 'نام را با حروف لاتین و بی‌فاصله بنویسید و با حرف آغاز کنید.'],
    en: [`“${d('name')}” is no proper name.`, 'Write names in Latin letters without spaces, beginning with a letter.'],
  }),
  'unknown-key': (d) => ({
    fa: [`زبان تعریف بخشی به نام «${d('name')}» ندارد.`, 'نام بخش را درست کنید یا آن را بردارید.'],
    en: [`The language has no part named “${d('name')}”.`, 'Correct the name of the part, or take it out.'],
  }),
  'unknown-kind': (d) => ({
    fa: [`«${d('name')}» شناخته نیست.${meantFa(d)}`, `یکی از این‌ها را بنویسید: ${d('known') || 'نوع‌های زبان تعریف'}.`],
    en: [`“${d('name')}” is not known.${meantEn(d)}`, `Write one of: ${d('known') || 'the kinds of the language'}.`],
  }),
  'owner-missing': () => ({
    fa: ['معلوم نیست این کار با کیست.', 'در who نقش و دستگاه را بنویسید.'],
    en: ['It is not said whose work this is.', 'Name the role and body under who.'],
  }),
  'due-missing': () => ({
    fa: ['این کار مهلت ندارد.', 'در due مهلت را بنویسید، برای نمونه 3wd.'],
    en: ['This work has no deadline.', 'Write the deadline under due, for instance 3wd.'],
  }),
  'silence-missing': () => ({
    fa: ['معلوم نیست سکوت این مرجع چه معنایی دارد.', 'در silence یکی از concur، object یا escalate را بنویسید.'],
    en: ['It is not said what the silence of this body means.', 'Write concur, object or escalate under silence.'],
  }),
  'name-taken': (d) => ({
    fa: [
      `نام «${d('name')}» پیش‌تر به چیز دیگری داده شده است.`,
      'نام دیگری برگزینید؛ عبارت‌ها مرحله‌ها، استعلام‌ها و نتیجه‌ها را کنار هم می‌بینند.',
    ],
    en: [
      `The name “${d('name')}” already belongs to something else.`,
      'Choose another; expressions see stages, inquiries and results side by side.',
    ],
  }),
  'name-twice': (d) => ({
    fa: [`«${d('name')}» دو بار آمده است.`, 'یکی را بردارید یا نامش را عوض کنید.'],
    en: [`“${d('name')}” is given twice.`, 'Take one out, or rename it.'],
  }),
  'unknown-target': (d) => ({
    fa: [`مرحله‌ای به نام «${d('name')}» که بتوان به آن رفت نیست.${meantFa(d)}`, 'مقصد را درست کنید یا آن مرحله را بسازید.'],
    en: [`There is no stage “${d('name')}” to go to.${meantEn(d)}`, 'Correct the target, or make that stage.'],
  }),
  'unknown-outcome': (d) => ({
    fa: [`این مرحله هرگز به نتیجهٔ «${d('name')}» نمی‌رسد.${meantFa(d)}`, 'نام نتیجه را درست کنید یا آن را بردارید.'],
    en: [`This stage never ends with “${d('name')}”.${meantEn(d)}`, 'Correct the name of the outcome, or take it out.'],
  }),
  'unknown-stage': (d) => ({
    fa: [`مرحله‌ای به نام «${d('name')}» نیست که این‌جا بتوان نام برد.${meantFa(d)}`, 'نام مرحله را درست کنید.'],
    en: [`There is no stage “${d('name')}” that could be named here.${meantEn(d)}`, 'Correct the name of the stage.'],
  }),
  'unknown-field': (d) => ({
    fa: [`«${d('name')}» نه فیلد فرم است و نه نتیجهٔ مرحله یا استعلامی.${meantFa(d)}`, 'نام را درست کنید یا فیلد را به فرم بیفزایید.'],
    en: [
      `“${d('name')}” is neither a field nor the result of a stage or inquiry.${meantEn(d)}`,
      'Correct the name, or add the field to the form.',
    ],
  }),
  'unknown-reason': (d) => ({
    fa: [`دلیلی با کد «${d('name')}» تعریف نشده است.${meantFa(d)}`, 'کد را درست کنید یا دلیل را به reasons بیفزایید.'],
    en: [`No reason has the code “${d('name')}”.${meantEn(d)}`, 'Correct the code, or add the reason to reasons.'],
  }),
  'unknown-legal': (d) => ({
    fa: [`مستند قانونی «${d('name')}» تعریف نشده است.${meantFa(d)}`, 'شناسه را درست کنید یا مستند را به legal بیفزایید.'],
    en: [`The legal ground “${d('name')}” is not defined.${meantEn(d)}`, 'Correct the id, or add the ground to legal.'],
  }),
  'unknown-party': (d) => ({
    fa: [`«${d('name')}» از مراجع این استعلام نیست.${meantFa(d)}`, 'نام مرجع را درست کنید یا آن را به parties بیفزایید.'],
    en: [`“${d('name')}” is not a party to this concurrence.${meantEn(d)}`, 'Correct the name, or add the body to parties.'],
  }),
  'unknown-calendar': (d) => ({
    fa: [`تقویم کاری «${d('name')}» شناخته نیست.${meantFa(d)}`, 'یکی از تقویم‌های سامانه را بنویسید؛ هیچ تقویمی به‌جای آن نمی‌نشیند.'],
    en: [
      `The working calendar “${d('name')}” is not known.${meantEn(d)}`,
      'Name a calendar of the installation; none takes its place by default.',
    ],
  }),
  'unknown-agency': (d) => ({
    fa: [`دستگاهی از نوع «${d('name')}» شناخته نیست.${meantFa(d)}`, 'نوع دستگاه را درست کنید یا آن را در سامانه ثبت کنید.'],
    en: [`No agency of the kind “${d('name')}” is known.${meantEn(d)}`, 'Correct the kind, or register the agency.'],
  }),
  'unknown-role': (d) => ({
    fa: [`دستگاه «${d('agency')}» نقشی به نام «${d('name')}» ندارد.`, `یکی از نقش‌های آن را بنویسید: ${d('known')}.`],
    en: [`The agency “${d('agency')}” has no role “${d('name')}”.`, `Write one of its roles: ${d('known')}.`],
  }),
  'unknown-register': (d) => ({
    fa: [`استعلامی به نام «${d('name')}» شناخته نیست.${meantFa(d)}`, 'نام استعلام را درست کنید.'],
    en: [`No register answers to “${d('name')}”.${meantEn(d)}`, 'Correct the name of the inquiry.'],
  }),
  'unknown-table': (d) => ({
    fa: [`جدول تصمیم «${d('name')}» در کاتالوگ نیست.${meantFa(d)}`, 'نام جدول را درست کنید یا جدول را بیفزایید.'],
    en: [`There is no decision table “${d('name')}” in the catalogue.${meantEn(d)}`, 'Correct the name, or add the table.'],
  }),
  'unknown-document': (d) => ({
    fa: [`الگوی سند «${d('name')}» در کاتالوگ نیست.${meantFa(d)}`, 'نام الگو را درست کنید یا الگو را بیفزایید.'],
    en: [`There is no document template “${d('name')}” in the catalogue.${meantEn(d)}`, 'Correct the name, or add the template.'],
  }),
  'unknown-service': (d) => ({
    fa: [`خدمتی به نام «${d('name')}» نیست.${meantFa(d)}`, 'نام خدمت را درست کنید یا نخست آن را منتشر کنید.'],
    en: [`There is no service “${d('name')}”.${meantEn(d)}`, 'Correct the key, or publish that service first.'],
  }),
  'unknown-news': (d) => ({
    fa: [`«${d('name')}» نه وضعیت عمومی است و نه مرحلهٔ این خدمت.${meantFa(d)}`, 'نام وضعیت یا پایان را درست کنید.'],
    en: [`“${d('name')}” is neither a public status nor a stage of this service.${meantEn(d)}`, 'Correct the name of the status or end.'],
  }),
  unreachable: () => ({
    fa: ['هیچ راهی به این مرحله نمی‌رسد.', 'آن را مقصد یکی از نتیجه‌ها کنید یا بردارید.'],
    en: ['No way leads to this stage.', 'Make it the target of an outcome, or take it out.'],
  }),
  'no-end': () => ({
    fa: ['از این مرحله به هیچ پایانی نمی‌توان رسید.', 'یکی از نتیجه‌های آن را به راهی ببرید که به پایان می‌رسد.'],
    en: ['No end can be reached from this stage.', 'Lead one of its outcomes to a way that ends.'],
  }),
  'outcome-without-target': (d) => ({
    fa: [`نتیجهٔ «${d('outcome')}» مقصدی ندارد.`, 'مقصد آن را در next بنویسید.'],
    en: [`The outcome “${d('outcome')}” has no target.`, 'Write its target under next.'],
  }),
  'endless-loop': (d) => ({
    fa: [`این مرحله‌ها بی‌پایان و بی‌دخالت کسی دور می‌زنند: ${d('loop')}.`, 'در این دور کسی، انتظاری یا حدی بگذارید.'],
    en: [`These stages turn in a loop without end and without anybody: ${d('loop')}.`, 'Put a person, a wait or a bound into the loop.'],
  }),
  'nobody-to-return': () => ({
    fa: ['کسی به این مرحله نمی‌فرستد تا به او بازگردد.', 'به‌جای ‎$return مقصدی بنویسید یا از مرحله‌ای به این‌جا بیایید.'],
    en: ['Nobody sends here whom one could return to.', 'Name a target instead of $return, or lead a stage here.'],
  }),
  'four-eyes-impossible': (d) => ({
    fa: [
      `جدا نگه‌داشتن از «${d('stage')}» بی‌معنا یا ناشدنی است: همین مرحله است، پیش از این دیده نمی‌شود، یا کارمندی در آن کاری نمی‌کند.`,
      'در not مرحله‌ای را بنویسید که کارمندی پیش‌تر در آن کاری کرده است.',
    ],
    en: [
      `To be kept apart from “${d('stage')}” cannot be had: it is this stage, is never visited before it, or no staff act there.`,
      'Under not, name a stage in which staff have acted before.',
    ],
  }),
  'reasons-not-needed': (d) => ({
    fa: [`«${d('action')}» متقاضی را بازمی‌گرداند یا رد می‌کند، اما دلیل نمی‌خواهد.`, 'reasons را به needs بیفزایید.'],
    en: [`“${d('action')}” sends the applicant back or away without needing a reason.`, 'Add reasons to needs.'],
  }),
  'authority-out-of-order': (d) => ({
    fa: [
      `اختیار سمت «${d('role')}» به‌ترتیب نیست: نخست سمت خود این کار می‌آید، سقف‌ها رو به بالا می‌روند و تنها سمت آخر بی‌سقف است.`,
      'سمت‌ها را از پایین به بالا بنویسید، برای هر کدام upTo به ریال، و برای آخرین سمت هیچ.',
    ],
    en: [
      `The authority of “${d('role')}” is out of order: the task’s own post comes first, limits rise, and only the last post has none.`,
      'Write the posts from below upwards, each with upTo in rials, and the last without.',
    ],
  }),
  'reason-missing': () => ({
    fa: ['کاری دلیل می‌خواهد، اما فهرست دلیل‌ها خالی است.', 'دلیل‌های مجاز را با مستند قانونی در reasons بنویسید.'],
    en: [
      'Something needs a reason, yet the list of reasons is empty.',
      'Write the reasons that may be cited, with their legal ground, under reasons.',
    ],
  }),
  'veto-by-silence': (d) => ({
    fa: [`«${d('party')}» حق وتو دارد؛ سکوتش نمی‌تواند موافقت باشد.`, 'silence را escalate یا object کنید.'],
    en: [`“${d('party')}” holds a veto; its silence cannot be consent.`, 'Make silence escalate or object.'],
  }),
  'nothing-to-act': () => ({
    fa: ['در این مرحله هیچ کاری نمی‌توان کرد.', 'دست‌کم یک مورد بیفزایید.'],
    en: ['Nothing can be done in this stage.', 'Add at least one.'],
  }),
  'deadline-not-armed': (d) => ({
    fa: [
      `این مهلت (${d('duration')}) هرگز به راه نمی‌افتد.`,
      'مهلتی بیش از صفر بنویسید؛ ساعتی که با accepted آغاز می‌شود اقدامی با emits: accepted می‌خواهد.',
    ],
    en: [
      `This deadline (${d('duration')}) can never be armed.`,
      'Write more than zero; a clock that starts at accepted needs an action that emits accepted.',
    ],
  }),
  'reminder-too-early': (d) => ({
    fa: [`یادآوری ${d('remind')} پیش از پایان، از خود مهلت ${d('due')} بلندتر است.`, 'یادآوری را کوتاه‌تر از مهلت کنید.'],
    en: [`A reminder ${d('remind')} ahead is no shorter than the deadline of ${d('due')}.`, 'Make the reminder shorter than the deadline.'],
  }),
  'expiry-without-ground': () => ({
    fa: ['موافقت به سبب سکوت مستند قانونی می‌خواهد.', 'در legal همین ساعت مستند را نام ببرید.'],
    en: ['Approval by silence needs its legal ground.', 'Name the ground under legal of this clock.'],
  }),
  'rule-incomplete': (d) => ({
    fa: [`این قاعده کامل نیست: ${d('part')} ندارد.`, `${d('part')} را بیفزایید.`],
    en: [`This rule is not complete: it has no ${d('part')}.`, `Add ${d('part')}.`],
  }),
  'table-mismatch': (d) => ({
    fa: [`ورودی «${d('column')}» با ستون‌های جدول «${d('table')}» نمی‌خواند.`, 'برای هر ستون ورودی جدول یک عبارت بنویسید و نه بیشتر.'],
    en: [
      `The input “${d('column')}” does not fit the columns of the table “${d('table')}”.`,
      'Write one expression for each input column, and no more.',
    ],
  }),
  'outcome-not-certain': () => ({
    fa: ['ممکن است هیچ‌یک از این قاعده‌ها برقرار نباشد.', 'واپسین قاعده را همیشه‌درست کنید: "= true"، یا در جدول سطری تنها با - بگذارید.'],
    en: ['It may be that none of these rules holds.', 'Let the last always hold: "= true", or in a table a row of - only.'],
  }),
  'expression-unreadable': (d) => ({
    fa: [`این عبارت خوانده نمی‌شود: ${d('reason')}.`, 'نوشتار CEL آن را درست کنید.'],
    en: [`This expression cannot be read: ${d('reason')}.`, 'Mend its CEL.'],
  }),
  'expression-ill-typed': (d) => ({
    fa: [`نوع‌های این عبارت با هم نمی‌خوانند: ${d('reason')}.`, 'دو سوی هر عملگر را از یک نوع کنید.'],
    en: [`The types in this expression do not fit: ${d('reason')}.`, 'Let both sides of each operator have one type.'],
  }),
  'expression-wrong-answer': (d) => ({
    fa: [`پاسخ این عبارت از نوع ${d('found')} است، اما این‌جا ${d('wanted')} می‌خواهد.`, 'عبارتی بنویسید که همان نوع را بدهد.'],
    en: [`This expression answers with ${d('found')}; here ${d('wanted')} is wanted.`, 'Write an expression that gives the type wanted.'],
  }),
  'fact-not-yet-known': (d) => ({
    fa: [`«${d('name')}» در این جا هنوز دانسته نیست.`, 'این عبارت را به مرحله‌ای ببرید که پس از آن می‌آید، یا آن را پیش‌تر بپرسید.'],
    en: [`“${d('name')}” is not yet known here.`, 'Move this expression to a stage that comes after it, or ask for it earlier.'],
  }),
  'unknown-option': (d) => ({
    fa: [`«${d('name')}» از گزینه‌های این فیلد نیست و سنجش با آن همیشه نادرست است.${meantFa(d)}`, 'گزینه را درست بنویسید.'],
    en: [`“${d('name')}” is not among the options, so the comparison never holds.${meantEn(d)}`, 'Write one of the options.'],
  }),
  'field-incomplete': (d) => ({
    fa: [`فیلدی از نوع ${d('type')} به ${d('part')} درست نیاز دارد.`, `${d('part')} را بنویسید یا نوع فیلد را عوض کنید.`],
    en: [`A field of type ${d('type')} needs a proper ${d('part')}.`, `Write ${d('part')}, or change the type of the field.`],
  }),
  'pattern-unsafe': () => ({
    fa: ['این الگو نادرست است یا می‌تواند سامانه را درگیر کند.', 'الگویی ساده بنویسید: بی‌تکرار درون تکرار و بی‌ارجاع به عقب.'],
    en: [
      'This pattern is wrong, or could keep the system busy without end.',
      'Write a plain pattern: no repetition within a repetition, no reference back.',
    ],
  }),
  'bounds-crossed': (d) => ({
    fa: [`کمینه (${d('min')}) از بیشینه (${d('max')}) بزرگ‌تر است.`, 'کمینه و بیشینه را جابه‌جا یا درست کنید.'],
    en: [`The least (${d('min')}) is above the most (${d('max')}).`, 'Correct or swap min and max.'],
  }),
  'example-invalid': () => ({
    fa: ['این نمونه را خود فیلد نمی‌پذیرد.', 'نمونه‌ای بنویسید که با نوع فیلد بخواند.'],
    en: ['The field itself would refuse this example.', 'Write an example that fits the type of the field.'],
  }),
};

/** What is wrong and what would mend it, in Persian and English, from a defect's details. */
export const defectWords = Object.fromEntries(
  defectCodes.map((code) => [code, (details: Defect['details']) => wordsOf(code, details)]),
) as Record<DefectCode, (details: Defect['details']) => DefectWords>;

function wordsOf(code: DefectCode, details: Defect['details']): DefectWords {
  const { fa } = sentences[code]((name) => persian(details[name]));
  const { en } = sentences[code]((name) => String(details[name] ?? ''));
  return { message: { fa: fa[0], en: en[0] }, mend: { fa: fa[1], en: en[1] } };
}

/** Numbers in Persian digits; names and codes as they are written. */
const persian = (value: string | number | undefined): string =>
  typeof value === 'number' ? toPersianDigits(String(value)) : (value ?? '');

const paren = (text: string): string => (text ? ` (${text})` : '');
const meantFa = (d: Details): string => (d('meant') ? ` آیا «${d('meant')}» را می‌خواستید؟` : '');
const meantEn = (d: Details): string => (d('meant') ? ` Did you mean “${d('meant')}”?` : '');
