/** The commands of the shell, on the same services as the pages. */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { TFunction } from 'i18next';
import { z } from 'zod';
import { calls } from '../../shared/contract';
import type { CheckReport } from '../../shared/contract/application';
import type { Failure } from '../../shared/contract/call';
import type { Language } from '../../shared/model/primitives';
import { Fail } from '../fail';
import { placeFile } from '../files';
import type { Host, HostFacts } from '../host';
import type { Worker } from '../link';
import { spokenIn, wordsOf } from '../words';
import { type Command, commandOf, languageAsked, WrongUsage } from './arguments';
import { confidentialTexts, exportFiles } from './export';
import { type Do, infoLines, readInfo } from './info';
import { matchLines, readMatches } from './match';
import { judgedRules, ruleLine } from './method-check';
import { judgePack } from './pack';

/** What a run needs from its surroundings. */
export interface Shell {
  out(line: string): void;
  err(line: string): void;
  facts: HostFacts;
  start(facts: HostFacts, host: Host): Worker;
  /** Calls back when the person stops the run (Ctrl+C). */
  onStop(stop: () => void): void;
}

/** A call failed; it has been worded already. */
class Failed extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

const DONE = 0;
const FAILED = 1;
const WRONG = 2;

/** Runs one command line and gives its exit code: 0 done, 1 failed, 2 wrong usage. */
export async function runCommandLine(argv: string[], shell: Shell): Promise<number> {
  const asked = languageAsked(argv);
  const spoken = asked ?? spokenIn(shell.facts.systemLocale);
  let command: Command;
  try {
    command = commandOf(argv);
  } catch (error) {
    if (!(error instanceof WrongUsage)) throw error;
    const words = await wordsOf(spoken, 'cli');
    const wrong = words(`wrong.${error.key}`, error.facts);
    shell.err(words('wrong.hint', { wrong }));
    return WRONG;
  }
  if (command.name === 'calls') {
    shell.out(JSON.stringify(callSchemas(), null, 2));
    return DONE;
  }
  if (command.name === 'pack') {
    const { good, lines } = await judgePack(command.file, spoken);
    for (const line of lines.map(oneLine)) good ? shell.out(line) : shell.err(line);
    return good ? DONE : FAILED;
  }
  return withServices(command, asked, shell);
}

/** Every call with the JSON Schema of its input. */
function callSchemas(): Record<string, { input: unknown }> {
  const schemas = Object.entries(calls).map(([name, { input }]) => [
    name,
    { input: z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) },
  ]);
  return Object.fromEntries(schemas);
}

async function withServices(
  command: Exclude<Command, { name: 'calls' | 'pack' }>,
  asked: Language | null,
  shell: Shell,
) {
  const worker = shell.start({ ...shell.facts, language: asked ?? undefined }, shellHost(command));
  try {
    const run: Do = async (name, input) => {
      const reply = await worker.call(name, input);
      if (!reply.ok) throw new Failed(reply.error);
      return reply.value as never;
    };
    const language = asked ?? (await run('settings.get', null)).language;
    const words = await wordsOf(language, 'cli');
    if (command.name === 'help') {
      shell.out(words('usage'));
      return DONE;
    }
    try {
      return await carryOut(command, { run, worker, words, language, shell });
    } catch (error) {
      if (!(error instanceof Failed)) throw error;
      shell.err(words('at', { file: command.file, message: oneLine(error.message) }));
      return FAILED;
    }
  } finally {
    await worker.close();
  }
}

const oneLine = (message: string) => message.replace(/\s*\n\s*/g, ' ');

/** Paths stand for themselves; finished files go into the folder that was asked for. */
function shellHost(command: Command): Host {
  const folder = command.name === 'export' ? command.out : '.';
  return {
    openPicked: async (path) => resolve(path),
    savePicked: async (path) => resolve(path),
    async deliver(files) {
      await mkdir(folder, { recursive: true }).catch((error: unknown) => {
        throw new Fail('NOT_ALLOWED', { folder }, { cause: error });
      });
      for (const { name, path } of files) await placeFile(path, join(folder, name));
      return { kind: 'saved', files: files.map(({ name }) => join(folder, name)) };
    },
  };
}

interface Running {
  run: Do;
  worker: Worker;
  words: TFunction;
  language: Language;
  shell: Shell;
}

async function carryOut(
  command: Exclude<Command, { name: 'help' | 'calls' | 'pack' }>,
  running: Running,
): Promise<number> {
  const { run, words, shell, language } = running;
  const { file } = command;
  if (command.name === 'sample') {
    await run('workbook.sample', { file, language });
    shell.out(file);
    return DONE;
  }
  if (command.name === 'call') return anyCall(command, running);
  await run('workbook.open', { file });
  if (command.name === 'export') {
    const started = (job: string) => shell.onStop(() => void running.worker.call('job.cancel', { job }));
    for (const path of await exportFiles(command, { run, language, started })) shell.out(path);
    return DONE;
  }
  if (command.name === 'confidential') return tellConfidential(command, running);
  if (command.name === 'match') return tellMatches(command.json, running);
  if (command.name === 'methodcheck') return tellRules(command, running);
  if (command.name === 'check') return tellCheck(await run('workbook.check', null), command.json, words, shell);
  const info = await readInfo(run, language);
  if (command.json) shell.out(JSON.stringify(info, null, 2));
  else for (const line of infoLines(info, words)) shell.out(line);
  return DONE;
}

/** Calls about the program, and calls that lay another workbook on the desk, do not need the file that is named. */
const WITHOUT_FILE = /^(app|settings)\.|^workbook\.(create|sample|open|recent|forget)$/;

/** Prints the whole reply, also when it is a failure: that is what a script wants to read. */
async function anyCall(
  { file, call, input }: Extract<Command, { name: 'call' }>,
  { run, worker, words, shell }: Running,
) {
  if (!WITHOUT_FILE.test(call)) await run('workbook.open', { file });
  const reply = await worker.call(call, input);
  shell.out(JSON.stringify(reply, null, 2));
  if (reply.ok) return DONE;
  shell.err(words('at', { file, message: oneLine(reply.error.message) }));
  return FAILED;
}

async function tellConfidential(
  { group, json }: Extract<Command, { name: 'confidential' }>,
  { run, shell }: Running,
): Promise<number> {
  const texts = await confidentialTexts(run, group);
  if (json) shell.out(JSON.stringify(texts, null, 2));
  else for (const text of texts) shell.out(oneLine(text));
  return DONE;
}

async function tellRules(
  { group, json }: Extract<Command, { name: 'methodcheck' }>,
  { run, language, words, shell }: Running,
) {
  const rules = await judgedRules(run, group, language, words);
  if (json) shell.out(JSON.stringify(rules, null, 2));
  else for (const rule of rules) shell.out(ruleLine(rule, words));
  return DONE;
}

async function tellMatches(json: boolean, { run, words, shell }: Running): Promise<number> {
  const matches = await readMatches(run, words);
  if (json) shell.out(JSON.stringify(matches, null, 2));
  else for (const line of matches.flatMap((match) => matchLines(match, words))) shell.out(line);
  return DONE;
}

function tellCheck(report: CheckReport, json: boolean, words: TFunction, shell: Shell): number {
  if (json) shell.out(JSON.stringify(report, null, 2));
  else if (report.ok) shell.out(words('check.ok'));
  if (!json && report.conflicts > 0) shell.out(words('check.conflicts', { count: report.conflicts }));
  if (report.ok) return DONE;
  shell.err(words('check.bad', { problems: oneLine(report.problems.join('; ')) }));
  return FAILED;
}
