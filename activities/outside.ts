import type { Bank } from '#platform/outside/bank';
import type { Mail } from '#platform/outside/mail';
import type { Registers } from '#platform/outside/registers';
import type { Sms } from '#platform/outside/sms';

/** The outside world, as this installation reaches it. */
export abstract class Outside {
  abstract readonly sms: Sms;
  abstract readonly mail: Mail;
  abstract readonly bank: Bank;
  abstract readonly registers: Registers;
}
