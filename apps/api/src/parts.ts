/** What the process is made of beside storage: opened once by `main.ts`, and by tests in their own way. */
import type { Config } from '#platform/config';
import type { Log } from '#platform/logging';
import type { Bank } from '#platform/outside/bank';
import type { Mail } from '#platform/outside/mail';
import type { Sms } from '#platform/outside/sms';

export const SETTINGS = Symbol('settings');
/** All of it: for what shows how the installation is set up. */
export const CONFIG = Symbol('config');
export const LOG = Symbol('log');
export const BANK = Symbol('bank');
export const SMS = Symbol('sms');
export const MAIL = Symbol('mail');
export const REGISTERS = Symbol('registers');

export type Settings = Pick<Config, 'mode' | 'publicUrl' | 'filesFolder' | 'secret'>;
export type { Bank, Log, Mail, Sms };
