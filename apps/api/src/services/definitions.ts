import type { z } from 'zod';
import { loadTables } from '#catalog/load';
import { defectWords } from '#catalog/messages/defects';
import type { CheckDefect } from '#contracts/http/service';
import { type Examined, examine } from '#domain/definition/check';
import type { Defect } from '#domain/definition/defect';
import type { Definition } from '#domain/definition/schema';
import { tablesNamed } from '#domain/definition/table';
import type { Standing } from '#storage/reference/reference';
import { type Caller, isInstallationAdmin } from '../identity/caller';
import { known } from './known';

/** From what was sent to all that is wrong with it, held against what is published. */
export const examined = (source: unknown, { services }: Standing): Examined => examine(source, known(services));

/** A defect in both languages, with what would mend it. */
export function said({ code, at, details }: Defect): z.infer<typeof CheckDefect> {
  return { code, at, ...defectWords[code](details) };
}

/** An administrator of the owning kind of body, or of the installation. */
export const ownsService = (caller: Caller, owner: string, { directory }: Standing): boolean =>
  isInstallationAdmin(caller) ||
  caller.posts.some(({ agency, role }) => role === 'admin' && directory.agencies.get(agency)?.kind === owner);

/** A published version keeps the decision tables it was checked with. */
export const tablesOf = (definition: Definition) => tablesNamed(definition, loadTables());
