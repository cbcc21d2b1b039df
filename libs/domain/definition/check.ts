/** The checker: what must hold across a whole definition before it may be published. All defects at once, in the order of the text. */
import { checkFields } from './checks/fields';
import { type CheckGround, groundForCheck, type Known } from './checks/ground';
import { checkNames } from './checks/names';
import { checkPeople } from './checks/people';
import { checkRoute } from './checks/route';
import { checkRules } from './checks/rules';
import { checkTime } from './checks/time';
import { checkWords } from './checks/words';
import type { Defect } from './defect';
import { diagramOf } from './diagram';
import { parseDefinition } from './parse';
import type { Definition } from './schema';

export type { Known } from './checks/ground';
export type { Defect, DefectCode } from './defect';

const checks: ((ground: CheckGround) => void)[] = [checkNames, checkWords, checkFields, checkRoute, checkPeople, checkTime, checkRules];

/** Empty when the definition may be published. Never throws. */
export function checkDefinition(definition: Definition, known: Known): Defect[] {
  const ground = groundForCheck(definition, known);
  for (const check of checks) check(ground);
  return inOrderOfText(definition, ground.defects);
}

export interface Examined {
  /** Null where the text is no definition at all. */
  definition: Definition | null;
  /** What can be drawn: the definition, or what stands once its defects of shape are set aside. */
  drawn: Definition | null;
  defects: Defect[];
  /** Mermaid; null where there is nothing to draw. */
  diagram: string | null;
}

/**
 * From a text (YAML or JSON) or a value to all that is wrong with it. Where the shape has defects that can be set aside
 * (a silence rule left out, a key nobody knows), the rest is checked all the same.
 */
export function examine(source: unknown, known: Known): Examined {
  const { definition, defects, mended } = parseDefinition(source);
  if (definition) return { definition, drawn: definition, defects: checkDefinition(definition, known), diagram: diagramOf(definition) };
  if (!mended) return { definition: null, drawn: null, defects, diagram: null };
  const further = checkDefinition(mended, known).filter(
    ({ at }) => !defects.some((shape) => at === shape.at || at.startsWith(`${shape.at}.`)),
  );
  return { definition: null, drawn: mended, defects: inOrderOfText(mended, [...defects, ...further]), diagram: diagramOf(mended) };
}

/** As the author meets them, from the top of the document. */
function inOrderOfText(definition: Definition, defects: Defect[]): Defect[] {
  const rankOf = ({ at }: Defect): number[] => {
    const ranks: number[] = [];
    let value: unknown = definition;
    for (const key of at.split('.')) {
      const keys: string[] = value !== null && typeof value === 'object' ? Object.keys(value) : [];
      const rank = keys.indexOf(key);
      ranks.push(rank < 0 ? keys.length : rank);
      value = rank < 0 ? undefined : (value as Record<string, unknown>)[key];
    }
    return ranks;
  };
  const compare = (left: number[], right: number[]): number => {
    const at = left.findIndex((rank, index) => rank !== right[index]);
    return at < 0 ? left.length - right.length : (left[at] ?? 0) - (right[at] ?? -1);
  };
  return defects
    .map((defect) => ({ defect, rank: rankOf(defect) }))
    .sort((left, right) => compare(left.rank, right.rank))
    .map(({ defect }) => defect);
}
