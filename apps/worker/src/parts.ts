/** What the process is made of, handed in once by `main.ts`. */
export const CONFIG = Symbol('config');
export const LOG = Symbol('log');
export const TEMPORAL = Symbol('temporal');
