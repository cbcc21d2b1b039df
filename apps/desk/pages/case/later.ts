import { lazy } from 'react';

export const WhyHereLater = lazy(() => import('./WhyHere'));
