/** What a citizen hands in, against the definition: all that is wrong is named at once, and nothing is guessed. */
import { localDate } from '#domain/calendar/local';
import { parseEvidence } from '#domain/definition/fields/evidence';
import { parseForm } from '#domain/definition/fields/form';
import type { Applicant, Dossier, EvidencePiece } from '#domain/dossier/dossier';
import { scopeAt } from '#domain/dossier/scope';
import type { World } from '#domain/dossier/world';
import type { Instant } from '#domain/instant';
import { type FieldRefusal, Refusal } from '#domain/refusal';
import type { KnownFile } from '../files/files.reader';

export interface EvidenceGiven {
  key: string;
  fileId: string;
}

export interface Filing {
  world: World;
  at: Instant;
  applicant: Applicant;
  form: unknown;
  evidence: readonly EvidenceGiven[];
  files: ReadonlyMap<string, KnownFile>;
}

/** Refuses `invalid-input` with each bad field of the form and each bad document. */
export function parseFiling({ world, at, applicant, form, evidence, files }: Filing): {
  form: Record<string, unknown>;
  evidence: EvidencePiece[];
} {
  const { definition, directory } = world;
  const ground = { definition, applicant, today: localDate(at), facts: {}, places: directory.places, files: new Set(files.keys()) };
  const parsed = parseForm({ ...ground, form });
  const pieces = piecesOf(world, evidence, files);
  const scope = { definition, form: parsed.form ?? {}, applicant, today: ground.today, facts: {}, paid: 0, agency: () => null };
  const errors = [...(parsed.errors ?? []), ...pieces.errors, ...parseEvidence({ definition, evidence, scope })];
  if (!definition.audience.includes(applicant.kind))
    errors.push({ pointer: '/onBehalfOf', code: 'not-an-option', details: { options: definition.audience.join(', ') } });
  if (errors.length > 0 || !parsed.form) throw new Refusal('invalid-input', {}, errors);
  return { form: parsed.form, evidence: pieces.evidence };
}

export interface Change {
  world: World;
  dossier: Dossier;
  at: Instant;
  form: Record<string, unknown> | undefined;
  evidence?: readonly EvidenceGiven[] | undefined;
  files: ReadonlyMap<string, KnownFile>;
  /** The paths that may change; absent: all. */
  only?: readonly string[] | undefined;
}

/** A change laid over the form that stands: only what differs comes back, nested. */
export function parseChange({ world, dossier, at, form, evidence = [], files, only }: Change): {
  changes: Record<string, unknown>;
  evidence: EvidencePiece[];
} {
  const { definition, directory } = world;
  const parsed = parseForm({
    definition,
    form: form ?? {},
    applicant: dossier.applicant,
    today: localDate(at),
    facts: dossier.facts,
    before: dossier.form,
    only,
    places: directory.places,
    files: new Set([...files.keys(), ...filesOf(dossier)]),
  });
  const pieces = piecesOf(world, evidence, files);
  const whole = { ...dossier, form: parsed.form ?? dossier.form };
  const all = [...dossier.evidence.filter(({ key }) => !evidence.some((piece) => piece.key === key)), ...evidence];
  const missing = parseEvidence({ definition, evidence: all, scope: scopeAt(world, whole, at) });
  const errors = [...(parsed.errors ?? []), ...pieces.errors, ...missing];
  if (errors.length > 0 && errors.every(({ code }) => code === 'field-not-open')) throw new Refusal('field-not-open', {}, errors);
  if (errors.length > 0 || !parsed.form) throw new Refusal('invalid-input', {}, errors);
  return { changes: parsed.changes, evidence: pieces.evidence };
}

const filesOf = (dossier: Dossier): string[] => dossier.evidence.map(({ fileId }) => fileId);

const megabyte = 1024 * 1024;
const typeOf: Record<string, string> = { pdf: 'application/pdf', jpg: 'image/jpeg', png: 'image/png', webp: 'image/webp' };

function piecesOf(
  { definition }: World,
  given: readonly EvidenceGiven[],
  files: ReadonlyMap<string, KnownFile>,
): { evidence: EvidencePiece[]; errors: FieldRefusal[] } {
  const errors: FieldRefusal[] = [];
  const evidence: EvidencePiece[] = [];
  for (const { key, fileId } of given) {
    const pointer = `/evidence/${key}`;
    const file = files.get(fileId);
    const rule = definition.evidence.find((one) => one.key === key);
    if (!file) errors.push({ pointer, code: 'unknown-file' });
    else if (file.scan === 'unsafe') throw new Refusal('file-unsafe', { file: fileId }, [{ pointer, code: 'unknown-file' }]);
    else if (rule && !rule.accept.some((kind) => typeOf[kind] === file.type))
      errors.push({ pointer, code: 'not-an-option', details: { options: rule.accept.join(', ') } });
    else if (rule && file.size > rule.maxMb * megabyte) errors.push({ pointer, code: 'too-large', details: { max: rule.maxMb } });
    else evidence.push({ key, fileId, sha256: file.sha256 });
  }
  return { evidence, errors };
}
