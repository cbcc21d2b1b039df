/** Parts that nobody needs at first sight. */
import { lazy } from 'react';

export const KeysDialogLater = lazy(() => import('../keys/KeysDialog'));
export const SignInLater = lazy(() => import('./SignIn'));
