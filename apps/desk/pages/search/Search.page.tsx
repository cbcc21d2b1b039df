import type { ReactNode } from 'react';
import { Page } from '../../kit/Page';

export default function SearchPage(): ReactNode {
  return <Page title="کارتابل">…</Page>;
}
