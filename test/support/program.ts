import { launchProgram, type Program as ProgramName, programReady, type Surroundings } from '#apps/cli/src/servers/program';
import type { Ending, RunningProcess } from '#apps/cli/src/servers/running-process';

/** The api or the worker as a real process, which a spec may kill and start again. */
export class Program {
  private running: RunningProcess | undefined;

  constructor(
    readonly name: ProgramName,
    private readonly surroundings: Surroundings,
    readonly logFile: string,
  ) {}

  /** Returns when it is ready. With `environment`, say a fault to fall at, for this run alone. */
  async start(environment: Record<string, string> = {}): Promise<void> {
    this.running = await launchProgram(this.name, { ...this.surroundings, ...environment }, this.logFile);
    await programReady[this.name](this.running, Number(this.surroundings.PORT));
  }

  /** As asked by SIGTERM. */
  async stop(): Promise<void> {
    await this.running?.stop('SIGTERM', 20_000);
  }

  /** As by `kill -9`. */
  async kill(): Promise<void> {
    await this.running?.kill();
  }

  async restart(environment: Record<string, string> = {}): Promise<void> {
    await this.stop();
    await this.start(environment);
  }

  /** Resolves when it falls by itself, say at a fault. */
  ended(): Promise<Ending> {
    if (!this.running) throw new Error(`${this.name} was not started`);
    return this.running.ended;
  }

  get pid(): number {
    if (!this.running) throw new Error(`${this.name} was not started`);
    return this.running.pid;
  }

  log(lines = 40): string {
    return this.running?.lastWords(lines) ?? '';
  }
}
