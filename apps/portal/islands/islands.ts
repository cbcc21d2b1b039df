/** What is added to pages that work without it. Each island looks for its own place and does nothing elsewhere. */
import { offerCopy } from './copy';
import { spreadDates } from './dates';
import { showErrors } from './errors';
import { goOn } from './go-on';
import { keepAnswers } from './keep';
import { showLine } from './line';
import { offerLocation } from './locate';
import { installOffline } from './offline';
import { sendOnce } from './once';
import { queueOffline } from './queue';
import { findByKey } from './search';
import { offerShare } from './share';
import { sendInParts } from './upload';
import { verifySealed } from './verify';
import { countDown } from './wait';

for (const begin of [
  showLine,
  showErrors,
  offerCopy,
  spreadDates,
  offerLocation,
  keepAnswers,
  findByKey,
  sendInParts,
  queueOffline,
  sendOnce,
  countDown,
  offerShare,
  verifySealed,
  installOffline,
  goOn,
])
  begin();
