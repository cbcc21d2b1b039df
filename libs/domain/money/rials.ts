/** Money is whole rials; tomans are a way of saying it. */

declare const unit: unique symbol;
export type Rials = number & { readonly [unit]: 'rials' };

/** Throws unless it is a whole, safe number of rials, not negative. */
export function rials(amount: number): Rials {
  if (!Number.isSafeInteger(amount) || amount < 0) throw new Error(`Not an amount in rials: ${amount}`);
  return amount as Rials;
}

export const isRials = (amount: unknown): amount is Rials => Number.isSafeInteger(amount) && (amount as number) >= 0;

/** One toman is ten rials; nine rials are 0.9 toman. */
export const tomans = (amount: Rials): number => amount / 10;

export const fromTomans = (amount: number): Rials => rials(Math.round(amount * 10));

/** Sums without leaving the safe integers. */
export const sum = (amounts: readonly Rials[]): Rials => rials(amounts.reduce<number>((total, amount) => total + amount, 0));
