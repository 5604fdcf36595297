/** The program's process, seen from the test: started with `electron` resolved to the stand-in. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Line } from './line.ts';
import { type ProgramOperations, SETTINGS_VARIABLE, type StandInSettings } from './operations.ts';

const REGISTER = fileURLToPath(new URL('./register.ts', import.meta.url));

export class Program {
  readonly process: ChildProcess;
  readonly line: Line<ProgramOperations>;
  /** The exit code, or the name of the signal that ended it. */
  readonly ended: Promise<number | string>;
  #output = '';
  #complaints = '';

  constructor(main: string, args: string[], settings: StandInSettings, env: Record<string, string>) {
    this.process = spawn(process.execPath, ['--import', REGISTER, main, ...args], {
      cwd: settings.appFolder,
      env: { ...process.env, ...env, [SETTINGS_VARIABLE]: JSON.stringify(settings) },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      serialization: 'advanced',
    });
    this.process.stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.#output += text;
    });
    this.process.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#output += text;
      this.#complaints += text;
    });
    this.line = new Line(this.process);
    this.ended = once(this.process, 'exit').then(([code, signal]) => (code ?? signal) as number | string);
  }

  /** What it has written to stdout and stderr so far. */
  get output(): string {
    return this.#output;
  }

  /** What it has written to stderr so far. */
  get complaints(): string {
    return this.#complaints;
  }

  /** Waits for something, but not longer than the program runs or `ms` milliseconds. */
  async within<T>(work: Promise<T>, what: string, ms = 20_000): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`${what}: too late\n${this.#output}`)), ms);
    });
    const gone = this.ended.then((code): never => {
      throw new Error(`${what}: the program ended with ${code}\n${this.#output}`);
    });
    try {
      return await Promise.race([work, late, gone]);
    } finally {
      clearTimeout(timer);
      gone.catch(() => undefined);
    }
  }

  async kill(): Promise<void> {
    this.process.kill('SIGKILL');
    await this.ended;
  }
}
