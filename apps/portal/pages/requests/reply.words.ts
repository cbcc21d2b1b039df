export const words = {
  title: { fa: 'پاسخ به آنچه خواسته شد', en: 'Answer what was asked' },
  asked: { fa: 'آنچه از شما خواسته شده است', en: 'What you are asked' },
  askedBy: { fa: 'پرسنده:', en: 'Asked by' },
  only: {
    fa: 'تنها همین بخش‌ها باز است؛ بقیهٔ درخواست دست‌نخورده می‌ماند.',
    en: 'Only these parts are open; the rest of your request stays as it is.',
  },
  all: {
    fa: 'هر بخشی را که لازم است درست کنید؛ به بقیه دست نزنید. چیزی را از نو نباید بنویسید.',
    en: 'Mend whatever is needed and leave the rest. Nothing has to be written anew.',
  },
  note: { fa: 'توضیح برای کسی که پرسیده است', en: 'A note to whoever asked' },
  send: { fa: 'فرستادن پاسخ', en: 'Send the answer' },
  back: { fa: 'برگشت به درخواست', en: 'Back to the request' },
  until: { fa: 'تا پایان', en: 'By the end of' },
  after: {
    fa: 'پاسخ شما به همان کس یا جانشینش برمی‌گردد و جلوی صف است.',
    en: 'Your answer goes back to the same officer or their stand-in, at the head of the queue.',
  },
  nothing: { fa: 'اکنون چیزی از شما خواسته نشده است', en: 'Nothing is asked of you now' },
  nothingHelp: {
    fa: 'شاید پیش‌تر پاسخ داده‌اید یا مهلت آن گذشته است. وضعیت درخواست را ببینید.',
    en: 'Perhaps you have answered already, or the time is over. See how the request stands.',
  },
  notWhole: {
    fa: 'پاسخ دیگری پیش از این رسیده یا وضعیت عوض شده است. آنچه نوشتید اینجا مانده است.',
    en: 'Another answer came first or things have changed. What you wrote is still here.',
  },
  amendTitle: { fa: 'اصلاح درخواست', en: 'Change the request' },
  amendHelp: {
    fa: 'این بخش‌ها را هنوز می‌توانید عوض کنید. اگر دستگاهی بر پایهٔ آن‌ها نظر داده باشد، دوباره از همان دستگاه پرسیده می‌شود.',
    en: 'These parts may still be changed. Bodies whose opinion rests on them are asked again.',
  },
  amendNote: { fa: 'چرا عوض می‌کنید؟', en: 'Why do you change it?' },
  amendSend: { fa: 'ثبت تغییر', en: 'Record the change' },
  withdrawTitle: { fa: 'انصراف از درخواست', en: 'Withdraw the request' },
  withdrawHelp: {
    fa: 'با انصراف، رسیدگی همین حالا می‌ایستد و این درخواست دیگر باز نمی‌شود. برای همان کار باید درخواست تازه بفرستید.',
    en: 'Withdrawing stops the work at once, and this request is not opened again. For the same matter you would send a new one.',
  },
  withdrawMoney: {
    fa: 'آنچه پرداخته‌اید پس از کسر هزینهٔ انجام‌شده باز می‌گردد.',
    en: 'What you have paid is returned, less what has been spent.',
  },
  withdrawReason: { fa: 'چرا؟', en: 'Why?' },
  withdrawSend: { fa: 'انصراف می‌دهم', en: 'Withdraw' },
  keep: { fa: 'نه، درخواست بماند', en: 'No, keep the request' },
  notNow: { fa: 'این کار اکنون شدنی نیست', en: 'This cannot be done now' },
  complainTitle: { fa: 'شکایت از دیرکرد', en: 'Complain about the delay' },
  complainHelp: {
    fa: 'مهلت این کار گذشته است. شکایت شما به رئیس دستگاه می‌رسد و در پرونده می‌ماند. پرونده از نوبت نمی‌افتد.',
    en: 'The time for this is over. Your complaint reaches the head of the body and stays in the file. Your place in the queue is kept.',
  },
  notLate: {
    fa: 'مهلت این کار هنوز نگذشته است. اگر بگذرد، همین‌جا می‌توانید شکایت کنید.',
    en: 'The time is not over yet. Should it pass, you can complain here.',
  },
  complainedAlready: {
    fa: 'شکایت امروزتان رسیده است. اگر کار همچنان ماند، فردا دوباره بنویسید.',
    en: 'Your complaint of today has arrived. If nothing moves, write again tomorrow.',
  },
  complainText: { fa: 'اگر خواستید بنویسید', en: 'In your words' },
  complainSend: { fa: 'ثبت شکایت', en: 'Send the complaint' },
} as const;
