import { createContext, useContext } from 'react';

/** What somebody had written before their session ended, by the name of the control; null where a form is simply shown. */
export type Typed = ReadonlyMap<string, readonly string[]>;

export const TypedContext = createContext<Typed | null>(null);

/** Goes before what a control would show; undefined where nothing was written under its name. */
export const useTyped = (name: string): readonly string[] | undefined => useContext(TypedContext)?.get(name);

/** As `useTyped`, for boxes to tick: one that is not among what came back was left empty. */
export function useTicked(name: string): readonly string[] | undefined {
  const typed = useContext(TypedContext);
  return typed ? (typed.get(name) ?? []) : undefined;
}
