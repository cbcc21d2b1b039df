import type { PaperSeal } from '#platform/paper-seal';
import type { Webhook } from './webhooks/signature';

/** What activities must be told of the installation; the worker hands it in. */
export const ACTIVITY_SETTINGS = 'gardesh.activity-settings';

export interface ActivitySettings {
  /** The folder of files. */
  files: string;
  /** Where people find this installation; letters lead back here. Without a slash at the end. */
  publicUrl: string;
  webhooks: readonly Webhook[];
  /** Papers of a demo installation say that they are only examples. */
  demo: boolean;
  /** Signs what a paper's code says of it. */
  seal: PaperSeal;
}
