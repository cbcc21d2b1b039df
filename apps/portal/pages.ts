import type { Page } from './page';
import { appeal } from './pages/appeals/appeal.page';
import { apply } from './pages/apply/apply.page';
import { check } from './pages/apply/check.page';
import { filed } from './pages/apply/filed.page';
import { step } from './pages/apply/step.page';
import { home } from './pages/home/home.page';
import { address } from './pages/messages/address.page';
import { messages } from './pages/messages/messages.page';
import { preferences } from './pages/messages/preferences.page';
import { offline } from './pages/offline/offline.page';
import { opinion } from './pages/opinions/opinion.page';
import { papers } from './pages/papers/papers.page';
import { shared } from './pages/papers/shared.page';
import { ending } from './pages/payments/ending.page';
import { pay } from './pages/payments/pay.page';
import { split } from './pages/payments/split.page';
import { rate } from './pages/ratings/rate.page';
import { newRepresentation } from './pages/representations/new-representation.page';
import { representations } from './pages/representations/representations.page';
import { amend } from './pages/requests/amend.page';
import { complain } from './pages/requests/complain.page';
import { reply } from './pages/requests/reply.page';
import { request } from './pages/requests/request.page';
import { requests } from './pages/requests/requests.page';
import { withdraw } from './pages/requests/withdraw.page';
import { fee } from './pages/services/fee.page';
import { service } from './pages/services/service.page';
import { services } from './pages/services/services.page';
import { signIn } from './pages/sign-in/sign-in.page';
import { signInCode } from './pages/sign-in/sign-in-code.page';
import { signOut } from './pages/sign-in/sign-out.page';
import { track } from './pages/track/track.page';
import { verified } from './pages/verify/verified.page';
import { verify } from './pages/verify/verify.page';
import { book } from './pages/visits/book.page';

/** Every page of the portal, once. */
export const pages: readonly Page[] = [
  home,
  services,
  service,
  fee,
  apply,
  step,
  check,
  filed,
  signIn,
  signInCode,
  signOut,
  offline,
  requests,
  request,
  reply,
  amend,
  withdraw,
  complain,
  book,
  pay,
  ending,
  split,
  papers,
  shared,
  messages,
  preferences,
  address,
  representations,
  newRepresentation,
  rate,
  appeal,
  track,
  verify,
  verified,
  opinion,
];
