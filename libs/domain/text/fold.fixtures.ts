/** What the fold must give. */
export const foldFixtures: readonly { text: string; folded: string }[] = [
  { text: 'كتابخانهٔ ملي', folded: 'کتابخانه ملی' },
  { text: 'کتابخانۀ ملی', folded: 'کتابخانه ملی' },
  { text: 'آقای رئیسی', folded: 'اقای رییسی' },
  { text: 'مؤسسة', folded: 'موسسه' },
  { text: 'درخواست‌ها', folded: 'درخواست ها درخواستها' },
  { text: 'اجرای کنسرت در آب‌انبار', folded: 'اجرای کنسرت در اب انبار اجرای کنسرت در ابانبار' },
  { text: 'پلاک ۱۲ واحد ٣٤', folded: 'پلاک 12 واحد 34' },
  { text: 'مـــحـــلّه', folded: 'محله' },
  { text: 'اجراء شده، انشاء', folded: 'اجرا شده، انشا' },
  { text: 'جزءِ نخست', folded: 'جز نخست' },
  { text: '\u200f  خیابان\u00a0\u00a0شهید\t نمونه \n', folded: 'خیابان شهید نمونه' },
  { text: 'ﻛﺘﺎب', folded: 'کتاب' },
  { text: 'Concert PERMIT', folded: 'concert permit' },
  { text: "O'Neil 😀 ک", folded: "o'neil 😀 ک" },
  { text: 'أحمد إمام ٱلله', folded: 'احمد امام الله' },
  { text: '', folded: '' },
];
