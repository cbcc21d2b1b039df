import { Command, CommanderError } from 'commander';
import { checkCommand } from './commands/check';
import { doctorCommand } from './commands/doctor';
import { publishCommand } from './commands/publish';
import { reconcileCommand } from './commands/reconcile';
import { seedCommand } from './commands/seed';
import { startCommand } from './commands/start';
import { verifyChainCommand } from './commands/verify-chain';
import type { Journey } from './start/block';
import { Trouble } from './trouble';

/**
 * The command line `gardesh`. Answers with the exit code: 0 done, 1 defects found or failed, 2 asked in a way that it does not understand.
 */
export async function run(args: string[], journey: Journey = { beganAt: Date.now(), downloaded: [] }): Promise<number> {
  let code = 0;
  const finish = (given: number) => {
    code = given;
  };
  const gardesh = new Command('gardesh')
    .description('گردش: carries requests of citizens through several public bodies')
    .exitOverride()
    .showHelpAfterError('(gardesh --help tells what there is)');
  for (const command of [
    startCommand(journey, finish),
    checkCommand(finish),
    publishCommand(finish),
    seedCommand(),
    reconcileCommand(),
    verifyChainCommand(finish),
    doctorCommand(finish),
  ])
    gardesh.addCommand(command.exitOverride().copyInheritedSettings(gardesh));
  try {
    await gardesh.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    // Help and version end as errors of exit code 0; a wrong use has told its sentence already.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof Trouble)) throw error;
    console.error(`\n${error.en}\n${error.fa}\n`);
    return error.exitCode;
  }
}
