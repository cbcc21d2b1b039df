import { readdirSync, readFileSync } from 'node:fs';

/** The kernel counts processor time in ticks of 10 ms. */
const msPerTick = 10;

interface Spent {
  parent: number;
  own: number;
  /** Children that have ended and were waited for. */
  ended: number;
}

/** Processor time of a process in milliseconds (Linux); `withChildren`, also of its children, living and dead. */
export function processorMs(pid: number, { withChildren = false } = {}): number {
  if (!withChildren) return (spentBy(pid)[0]?.[1].own ?? 0) * msPerTick;
  const all = new Map(readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? spentBy(Number(name)) : [])));
  const total = (id: number): number => {
    const spent = all.get(id);
    if (!spent) return 0;
    const children = [...all].filter(([, other]) => other.parent === id);
    return spent.own + spent.ended + children.reduce((sum, [child]) => sum + total(child), 0);
  };
  return total(pid) * msPerTick;
}

function spentBy(pid: number): [number, Spent][] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold blanks; what follows is numbered from the state, field 3.
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    return [[pid, { parent: fields[1]!, own: fields[11]! + fields[12]!, ended: fields[13]! + fields[14]! }]];
  } catch {
    return [];
  }
}
