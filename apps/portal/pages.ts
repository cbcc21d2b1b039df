import type { Page } from './page';
import { apply } from './pages/apply/apply.page';
import { check } from './pages/apply/check.page';
import { filed } from './pages/apply/filed.page';
import { step } from './pages/apply/step.page';
import { home } from './pages/home/home.page';
import { offline } from './pages/offline/offline.page';
import { service } from './pages/services/service.page';
import { services } from './pages/services/services.page';
import { signIn } from './pages/sign-in/sign-in.page';
import { signInCode } from './pages/sign-in/sign-in-code.page';
import { signOut } from './pages/sign-in/sign-out.page';

/** Every page of the portal, once. */
export const pages: readonly Page[] = [home, services, service, apply, step, check, filed, signIn, signInCode, signOut, offline];
