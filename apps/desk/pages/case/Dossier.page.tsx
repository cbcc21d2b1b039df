import type { ReactNode } from 'react';
import { Page } from '../../kit/Page';

export default function DossierPage(): ReactNode {
  return <Page title="کارتابل">…</Page>;
}
