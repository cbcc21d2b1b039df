export const words = {
  payments: { fa: 'پرداخت‌ها', en: 'Payments' },
  title: { fa: 'پرداخت', en: 'Payment' },
  forWhat: { fa: 'بابت', en: 'For' },
  request: { fa: 'درخواست', en: 'Request' },
  amount: { fa: 'مبلغ', en: 'Amount' },
  to: { fa: 'گیرنده', en: 'Payee' },
  until: { fa: 'تا پایان', en: 'By the end of' },
  deadline: { fa: 'مهلت پرداخت', en: 'To be paid by' },
  refund: { fa: 'بازگشت وجه', en: 'Refunds' },
  refundRule: {
    fa: 'اگر درخواست رد شود یا از آن انصراف دهید، وجه پس از کسر هزینهٔ انجام‌شده باز می‌گردد.',
    en: 'If the request is refused or withdrawn, the money is returned less what has been spent.',
  },
  noRefund: { fa: 'این وجه باز نمی‌گردد.', en: 'This payment is not returned.' },
  instalment: { fa: 'قسط', en: 'Instalment' },
  of: { fa: 'از', en: 'of' },
  reference: { fa: 'شمارهٔ پیگیری بانک', en: 'Bank reference' },
  goPay: { fa: 'پرداخت', en: 'Pay' },
  pay: { fa: 'پرداخت در درگاه بانک', en: 'Pay at the bank' },
  bankHelp: {
    fa: 'به درگاه بانک می‌روید و پس از پرداخت همین‌جا برمی‌گردید. نتیجه را از خود بانک می‌پرسیم.',
    en: 'You go to the bank and come back here. What became of it we ask of the bank itself.',
  },
  split: { fa: 'پرداخت قسطی', en: 'Pay in instalments' },
  back: { fa: 'برگشت به درخواست', en: 'Back to the request' },

  goingTitle: { fa: 'رفتن به درگاه بانک', en: 'To the bank' },
  going: { fa: 'درگاه بانک', en: 'Open the bank' },

  paidTitle: { fa: 'پرداخت شد', en: 'Paid' },
  paidAt: { fa: 'زمان پرداخت', en: 'Paid at' },
  requestNow: { fa: 'وضعیت درخواست', en: 'The request now' },
  see: { fa: 'دیدن درخواست', en: 'See the request' },

  failedTitle: { fa: 'پرداخت انجام نشد', en: 'Not paid' },
  failed: {
    fa: 'بانک می‌گوید این پرداخت انجام نشده است. اگر مبلغی از حسابتان کم شده باشد، خود بانک تا ۷۲ ساعت آن را برمی‌گرداند.',
    en: 'The bank says that this payment was not made. If money left your account, the bank returns it within 72 hours.',
  },
  failedSafe: { fa: 'درخواست شما سر جای خود است و می‌توانید دوباره پرداخت کنید.', en: 'Your request stands, and you can pay again.' },
  payAgain: { fa: 'پرداخت دوباره', en: 'Pay again' },

  unknownTitle: { fa: 'بانک هنوز پاسخ نداده است', en: 'The bank has not answered yet' },
  unknown: {
    fa: 'دوباره پرداخت نکنید؛ تا ۲۰ دقیقهٔ دیگر خبر می‌دهیم. اگر پولی از حسابتان رفته باشد، نزد ما گم نمی‌شود.',
    en: 'Do not pay again; you will hear within 20 minutes. If money has left your account, it is not lost with us.',
  },
  askAgain: { fa: 'دوباره از بانک بپرسید', en: 'Ask the bank again' },
  goOn: {
    fa: 'اگر پرداخت را در صفحهٔ بانک نیمه‌کاره گذاشتید، همان را ادامه دهید:',
    en: 'If you left the bank’s page half-way, go on with the same payment:',
  },
  goOnDo: { fa: 'ادامهٔ همان پرداخت', en: 'Go on with it' },

  twiceTitle: { fa: 'دو بار پرداخت شده است', en: 'Paid twice' },
  twice: {
    fa: 'یک بار آن برای درخواست شما به حساب آمد. پرداخت دوم بی آنکه کاری کنید به همان کارت باز می‌گردد.',
    en: 'One payment counts for your request. The second goes back to the same card without your doing anything.',
  },
  returns: { fa: 'باز می‌گردد', en: 'Being returned' },
  returned: { fa: 'بازگشت', en: 'Returned on' },

  notDueTitle: { fa: 'چیزی برای پرداخت نیست', en: 'Nothing to pay' },
  notDue: {
    fa: 'این وجه دیگر بدهکار نیست. وضعیت آن را در صفحهٔ درخواست ببینید.',
    en: 'This is not owed any more. See how it stands on the page of the request.',
  },

  splitTitle: { fa: 'پرداخت قسطی', en: 'Pay in instalments' },
  splitHelp: { fa: 'قسط نخست را اکنون می‌پردازید و بقیه را ماه به ماه.', en: 'You pay the first now, and the others month by month.' },
  firstPart: { fa: 'سهم قسط نخست:', en: 'The first is' },
  percent: { fa: 'درصد', en: 'per cent' },
  howMany: { fa: 'چند قسط؟', en: 'How many instalments?' },
  choose: { fa: 'برگزینید', en: 'Choose' },
  splitDo: { fa: 'قسط‌بندی', en: 'Split it' },
  splitMissing: { fa: 'شمار قسط‌ها را برگزینید.', en: 'Choose how many.' },
  parts: { fa: 'قسط', en: 'instalments' },
} as const;
