/** The portal's front door: what the api needs to serve it. */
export { type Answered, type Api, ApiProblem, type Call, type FileGiven } from './api';
export type { Assets } from './assets';
export { Given } from './given';
export { typedIn } from './held';
export { ownPath } from './own-path';
export type { Page, PageAnswer, Shown, Visit } from './page';
export { pages } from './pages';
export { render } from './render';
export { expired, fault, notFound, refused } from './trouble';
