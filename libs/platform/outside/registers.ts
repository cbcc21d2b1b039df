import type { RegisterUse } from '#domain/definition/registers';
import { SandboxRegisters } from './registers.sandbox';

/** A question to a register: only what that use needs of the person and the form. */
export interface RegisterQuestion {
  use: RegisterUse;
  /** The same key for the same question: a register that creates something does so once. */
  key: string;
  about: Record<string, unknown>;
}

export interface Registers {
  /** Answers in the shape that `#domain/definition/registers` declares for the use; throws OutsideFailure. */
  ask(question: RegisterQuestion): Promise<Record<string, unknown>>;
}

/** How a sandbox register behaves from now on; `answer` overrides what it would say. */
export interface RegisterScript {
  mode: 'up' | 'slow' | 'down';
  answer: Record<string, unknown> | null;
}

export interface RegisterScripts {
  find(use: string): Promise<RegisterScript | null>;
}

/** The sandbox alone, so far: real registers are reached through the state's service bus, under a contract each. */
export const registersOf = (scripts: RegisterScripts): Registers => new SandboxRegisters(scripts);
