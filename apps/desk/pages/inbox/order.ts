/** The list that a case was opened from: where `[` and `]` lead, and where closing goes back to. */
interface Order {
  ids: readonly string[];
  /** The inbox's address with its filter. */
  address: string;
}

let order: Order = { ids: [], address: '/' };

export const keepOrder = (kept: Order): void => {
  order = kept;
};

export const listAddress = (): string => order.address;

/** Undefined at the ends, and for a case that was not opened from a list. */
export function neighbour(id: string, step: 1 | -1): string | undefined {
  const at = order.ids.indexOf(id);
  return at < 0 ? undefined : order.ids[at + step];
}
