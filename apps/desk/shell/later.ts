/** Parts that nobody needs at first sight. */
import { lazy } from 'react';

export const KeysDialogLater = lazy(() => import('../keys/KeysDialog'));
export const PaletteLater = lazy(() => import('../palette/Palette'));
export const SignInLater = lazy(() => import('./SignIn'));
