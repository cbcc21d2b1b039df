/** Reply texts with which a body begins: its own to change, each change approved by its head. */
import { z } from 'zod';
import { Key } from '#domain/definition/schema';
import { readYaml } from './folder';

export interface BeginningTemplate {
  /** Kinds of bodies for which it is meant; all when absent. */
  kinds?: string[] | undefined;
  service?: string | undefined;
  title: string;
  text: string;
}

const Rows = z.array(
  z.strictObject({ kinds: z.array(Key).min(1).optional(), service: Key.optional(), title: z.string().min(1), text: z.string().min(1) }),
);

export const loadTemplates = (): BeginningTemplate[] => readYaml(Rows, 'templates', 'templates.yaml');
