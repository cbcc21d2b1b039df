import type { ReactNode } from 'react';
import { Page } from '../../kit/Page';

export default function InboxPage(): ReactNode {
  return <Page title="کارتابل">…</Page>;
}
