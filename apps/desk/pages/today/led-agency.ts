import { useSearchParams } from 'wouter';
import type { Me } from '#contracts/http/person';
import type { Text } from '#domain/definition/schema';
import { useMe } from '../../shell/rights';

export interface Led {
  /** The body whose figures are shown: by the address, else the first that one leads. */
  agency: string;
  agencies: readonly { key: string; title: Text }[];
  choose: (agency: string) => void;
}

const overseeing = { head: ['head', 'admin'], overseer: ['head', 'admin', 'evaluator'] } as const;

/** The bodies that somebody oversees. */
export function agenciesLed(me: Me, as: keyof typeof overseeing): Me['agencies'] {
  const roles: readonly string[] = overseeing[as];
  const keys = new Set(me.posts.filter(({ role }) => roles.includes(role)).map(({ agency }) => agency));
  return me.agencies.filter(({ key }) => keys.has(key));
}

/** The body whose figures are on screen. `as: 'head'`: only bodies whose persons one may see. */
export function useLed(as: keyof typeof overseeing = 'overseer'): Led {
  const agencies = agenciesLed(useMe(), as);
  const [search, change] = useSearchParams();
  const wished = search.get('agency');
  const agency = agencies.find(({ key }) => key === wished)?.key ?? agencies[0]?.key ?? '';
  return {
    agency,
    agencies,
    choose: (key) =>
      change((before) => {
        const after = new URLSearchParams(before);
        after.set('agency', key);
        return after;
      }),
  };
}
