export const words = {
  notes: { fa: 'یادداشت دستگاه برای شما', en: 'Notes for you' },
  back: { fa: 'همهٔ درخواست‌ها', en: 'All requests' },
  code: { fa: 'کد رهگیری', en: 'Tracking code' },
  seenAt: { fa: 'وضعیت در', en: 'As of' },

  // what waits for the reader
  yourTurn: { fa: 'نوبت شماست', en: 'It is your turn' },
  asked: { fa: 'از شما چیزی خواسته شده است', en: 'You are asked for something' },
  askedBy: { fa: 'پرسنده:', en: 'Asked by' },
  until: { fa: 'تا پایان', en: 'By the end of' },
  answer: { fa: 'پاسخ دادن', en: 'Answer' },
  toPay: { fa: 'پرداخت لازم است', en: 'A payment is due' },
  pay: { fa: 'رفتن به پرداخت', en: 'Go to payment' },
  ifNot: {
    fa: 'اگر تا آن روز پاسخ نرسد، درخواست بسته می‌شود و باید از نو بفرستید.',
    en: 'If no answer comes by then, the request is closed and must be sent anew.',
  },
  ifNotPaid: { fa: 'اگر تا آن روز پرداخت نشود، درخواست بسته می‌شود.', en: 'If it is not paid by then, the request is closed.' },
  visit: { fa: 'وقت بازدید', en: 'The visit' },
  visitAt: { fa: 'بازدید در', en: 'The visit is on' },
  visitMoved: { fa: 'دستگاه جابه‌جا کرد؛ پیش‌تر', en: 'The body moved it; before it was' },
  visitOffered: {
    fa: 'دستگاه چند وقت برای بازدید پیشنهاد کرده است؛ یکی را برگزینید.',
    en: 'The body offers several times for the visit; please take one.',
  },
  visitAgreed: { fa: 'دستگاه این وقت را پذیرفته است.', en: 'The body agreed to this time.' },
  visitYours: { fa: 'این وقت را شما برگزیده‌اید.', en: 'You chose this time.' },
  answerVisit: { fa: 'پذیرفتن یا وقت دیگر', en: 'Accept, or another time' },
  moveVisit: { fa: 'جابه‌جا کردن وقت بازدید', en: 'Move the visit' },
  book: { fa: 'گرفتن وقت بازدید', en: 'Choose a time' },

  // route
  route: { fa: 'مسیر درخواست', en: 'The way it goes' },
  again: { fa: 'بار', en: 'time' },
  from: { fa: 'از', en: 'since' },
  inHands: { fa: 'دست', en: 'with' },
  dueBy: { fa: 'تا', en: 'by' },
  result: { fa: 'نتیجه', en: 'The result' },
  submitted: { fa: 'پاسخ دادید', en: 'You answered' },
  expired: { fa: 'مهلت گذشت', en: 'Time ran out' },
  paid: { fa: 'پرداخت شد', en: 'Paid' },
  withdrawn: { fa: 'انصراف دادید', en: 'You withdrew' },
  reasons: { fa: 'دلیل:', en: 'Because:' },
  note: { fa: 'یادداشت:', en: 'Note:' },
  reply: { fa: 'پاسخ:', en: 'Answer:' },

  // bodies
  concur: { fa: 'موافق', en: 'agrees' },
  concurWithConditions: { fa: 'موافق مشروط', en: 'agrees with conditions' },
  object: { fa: 'مخالف', en: 'objects' },
  notCompetent: { fa: 'خود را مرجع این کار ندانست', en: 'does not hold itself competent' },
  bySilence: { fa: 'با پایان مهلت و سکوت', en: 'by silence' },
  secretly: { fa: 'پاسخ داد؛ متن آن محرمانه است', en: 'has answered; the words are confidential' },
  partyWaits: { fa: 'در انتظار پاسخ', en: 'answer awaited' },
  partyAsksYou: { fa: 'از شما پرسشی دارد', en: 'has a question to you' },
  partyLate: { fa: 'دیر کرده است؛ به مقام بالاتر گزارش شد', en: 'is late; reported to the level above' },
  partyUnasked: { fa: 'دیگر پرسیده نمی‌شود', en: 'is no longer asked' },
  silenceConcurs: { fa: 'سکوت تا آن روز = موافقت', en: 'silence by then counts as agreement' },
  silenceObjects: { fa: 'سکوت تا آن روز = مخالفت', en: 'silence by then counts as objection' },
  silenceEscalates: { fa: 'اگر پاسخ ندهد، به مقام بالاتر گزارش می‌شود', en: 'if it stays silent, the level above is told' },

  // why this date
  why: { fa: 'چرا این تاریخ؟', en: 'Why this date?' },
  statutory: { fa: 'مهلت قانونی کل کار', en: 'Legal time for the whole' },
  norm: { fa: 'زمان معمول کار', en: 'Usual time' },
  paused: { fa: 'ایستاده است', en: 'standing still' },
  wasDue: { fa: 'مهلت گذشته است', en: 'was due' },
  started: { fa: 'آغاز شمارش', en: 'Counting begins' },
  day: { fa: 'روز', en: 'day' },
  half: { fa: 'نیمه‌وقت', en: 'half day' },
  daysList: { fa: 'روز به روز', en: 'Day by day' },

  // papers and answers
  sent: { fa: 'آنچه فرستادید', en: 'What you sent' },
  answers: { fa: 'پاسخ‌هایتان', en: 'Your answers' },
  receivedAt: { fa: 'رسید در', en: 'received' },
  see: { fa: 'دیدن', en: 'See' },
  receipt: { fa: 'رسید درخواست (PDF)', en: 'Receipt (PDF)' },
  received: { fa: 'آنچه گرفتید', en: 'What you received' },
  paper: { fa: 'مدرک صادرشده', en: 'Issued paper' },
  papersPage: { fa: 'همهٔ مدارک صادرشده', en: 'All issued papers' },
  noDocuments: { fa: 'مدرکی فرستاده نشده است.', en: 'No documents were sent.' },

  // payments
  payments: { fa: 'پرداخت‌ها', en: 'Payments' },
  instalment: { fa: 'قسط', en: 'Instalment' },
  of: { fa: 'از', en: 'of' },

  // readers
  readers: { fa: 'چه کسی پرونده را دید', en: 'Who has seen it' },
  readersHelp: {
    fa: 'هر بار که کارمندی پروندهٔ شما را باز می‌کند اینجا نوشته می‌شود.',
    en: 'Each time somebody on a staff opens your file, it is written here.',
  },
  nobody: { fa: 'هنوز کسی پرونده را باز نکرده است.', en: 'Nobody has opened it yet.' },
  times: { fa: 'بار', en: 'times' },

  // opened again
  reopenings: { fa: 'گفتید کارتان انجام نشده است', en: 'You said that it was not done' },
  saidNotDone: { fa: 'درخواست دوباره باز شد', en: 'The request was opened again' },
  bodyAnswered: { fa: 'پاسخ دستگاه:', en: 'The body’s answer:' },
  answerAwaited: { fa: 'در انتظار پاسخ رئیس دستگاه', en: 'The answer of the head of the body is awaited' },
  oneTap: { fa: 'کارتان چطور پیش رفت؟', en: 'How did it go?' },
  oneTapHelp: { fa: '۵ یعنی خیلی راضی، ۱ یعنی خیلی ناراضی.', en: '5 is very satisfied, 1 very dissatisfied.' },

  // what may be done
  may: { fa: 'کارهایی که می‌توانید بکنید', en: 'What you can do' },
  amend: { fa: 'اصلاح درخواست', en: 'Change the request' },
  withdraw: { fa: 'انصراف از درخواست', en: 'Withdraw the request' },
  complain: { fa: 'شکایت از دیرکرد', en: 'Complain about the delay' },
  complained: { fa: 'شکایتتان رسید و رئیس دستگاه خبر شد.', en: 'Your complaint has arrived, and the head of the body was told.' },
  complainLater: {
    fa: 'اگر از مهلت بگذرد، همین‌جا می‌توانید از دیرکرد شکایت کنید.',
    en: 'Should it become late, you can complain about it here.',
  },
  appeal: { fa: 'اعتراض به تصمیم', en: 'Appeal against the decision' },
  appealOpen: { fa: 'اعتراض شما', en: 'Your appeal' },
  appealUntil: { fa: 'تا پایان', en: 'until the end of' },
  rate: { fa: 'کارتان واقعاً انجام شد؟ نظرتان را بگویید', en: 'Was it really done? Tell us' },

  // results
  conditions: { fa: 'شرط‌ها', en: 'Conditions' },
  filed: { fa: 'درخواست ثبت شد و در صف ارسال است.', en: 'Your request is recorded and waits to be handed over.' },
} as const;

/** What was just done, told on the page that follows. */
export const news: Record<string, { fa: string; en: string }> = {
  answered: { fa: 'پاسخ شما رسید و کار دوباره به همان کس برگشت.', en: 'Your answer has arrived, and whoever asked has the turn again.' },
  amended: { fa: 'تغییرتان ثبت شد.', en: 'Your change is recorded.' },
  withdrawn: { fa: 'از درخواست انصراف دادید.', en: 'You have withdrawn the request.' },
  rated: { fa: 'نظرتان ثبت شد. سپاس!', en: 'Your opinion is recorded. Thank you.' },
  appealed: { fa: 'اعتراضتان ثبت شد و کد رهگیری خودش را دارد.', en: 'Your appeal is recorded, with a tracking code of its own.' },
  complained: { fa: 'شکایتتان ثبت شد و به رئیس دستگاه رسید.', en: 'Your complaint is recorded and has reached the head of the body.' },
  booked: { fa: 'وقت بازدید گرفته شد.', en: 'The time of the visit is set.' },
};
