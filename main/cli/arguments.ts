/** The command line, read: which command, and whether it is complete. */
import { parseArgs } from 'node:util';
import { FORMATS } from '../../shared/contract/plan';
import { LANGUAGES, type Language } from '../../shared/model/primitives';

export type Format = (typeof FORMATS)[number];
export type Command =
  | { name: 'help' }
  | { name: 'calls' }
  | { name: 'sample'; file: string; language: Language | null }
  | { name: 'info' | 'check'; file: string; json: boolean }
  | { name: 'methodcheck'; file: string; group: string; json: boolean }
  | {
      name: 'export';
      file: string;
      /** A group's key, or `all`. */
      group: string;
      formats: Format[];
      language: Language | null;
      version: string | null;
      out: string;
    }
  | { name: 'call'; file: string; call: string; input: unknown }
  | { name: 'pack'; task: 'validate'; file: string };

/** The command line makes no sense; `key` is worded under `wrong.<key>` of the catalogue `cli`. */
export class WrongUsage extends Error {
  readonly key: 'command' | 'option' | 'missing' | 'extra' | 'value' | 'json';
  readonly facts: Record<string, string>;
  constructor(key: WrongUsage['key'], facts: WrongUsage['facts']) {
    super(key);
    this.key = key;
    this.facts = facts;
  }
}

type Kind = 'string' | 'boolean';
interface Shape {
  /** Positional arguments, by the name that is said when one is missing; `?` at the end for one that may be. */
  takes: string[];
  options: Record<string, Kind>;
}
const SHAPES: Record<Exclude<Command['name'], 'help'>, Shape> = {
  sample: { takes: ['FILE.mentoring'], options: { lang: 'string' } },
  info: { takes: ['FILE.mentoring'], options: { json: 'boolean', lang: 'string' } },
  check: { takes: ['FILE.mentoring'], options: { json: 'boolean', lang: 'string' } },
  methodcheck: { takes: ['FILE.mentoring'], options: { group: 'string', json: 'boolean', lang: 'string' } },
  export: {
    takes: ['FILE.mentoring'],
    options: { group: 'string', what: 'string', format: 'string', lang: 'string', version: 'string', out: 'string' },
  },
  call: { takes: ['FILE.mentoring', 'NAME', 'JSON?'], options: { lang: 'string' } },
  calls: { takes: [], options: { lang: 'string' } },
  pack: { takes: ['validate', 'FILE.json'], options: { lang: 'string' } },
};

/** Throws WrongUsage. `argv` is what stands behind the program's name. */
export function commandOf(argv: string[]): Command {
  if (argv.includes('--help') || argv.includes('-h') || argv[0] === 'help') return { name: 'help' };
  const [name, ...rest] = argv;
  if (name === undefined) throw new WrongUsage('missing', { name: 'COMMAND' });
  if (!Object.hasOwn(SHAPES, name)) throw new WrongUsage('command', { name });
  const command = name as keyof typeof SHAPES;
  const { takes, options } = SHAPES[command];
  const { given, text, flags } = split(rest, takes, options);
  const [file = '', call = '', json = 'null'] = given;
  const language = text.lang === undefined ? null : oneOf('--lang', text.lang, LANGUAGES);
  switch (command) {
    case 'calls':
      return { name: command };
    case 'pack':
      return { name: command, task: oneOf(command, given[0] ?? '', ['validate']), file: given[1] ?? '' };
    case 'sample':
      return { name: command, file, language };
    case 'info':
    case 'check':
      return { name: command, file, json: flags.has('json') };
    case 'methodcheck':
      return { name: command, file, group: needed(text, 'group'), json: flags.has('json') };
    case 'call':
      return { name: command, file, call, input: parsed(json) };
    case 'export': {
      oneOf('--what', needed(text, 'what'), ['plan']);
      const formats = needed(text, 'format')
        .split(',')
        .map((format) => oneOf('--format', format.trim(), FORMATS));
      return {
        name: command,
        file,
        group: needed(text, 'group'),
        formats: [...new Set(formats)],
        language,
        version: text.version ?? null,
        out: needed(text, 'out'),
      };
    }
  }
}

/** The language asked for anywhere on the line, also when the rest of it makes no sense. */
export function languageAsked(argv: string[]): Language | null {
  const { lang } = parseArgs({ args: argv, options: { lang: { type: 'string' } }, strict: false }).values;
  return LANGUAGES.find((language) => language === lang) ?? null;
}

function split(args: string[], takes: string[], options: Record<string, Kind>) {
  const config = Object.fromEntries(Object.entries(options).map(([name, type]) => [name, { type }]));
  const { tokens } = parseArgs({ args, options: config, strict: false, allowPositionals: true, tokens: true });
  const given: string[] = [];
  const text: Record<string, string | undefined> = {};
  const flags = new Set<string>();
  for (const token of tokens) {
    if (token.kind === 'positional') given.push(token.value);
    if (token.kind !== 'option') continue;
    const kind = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    const hasValue = token.value !== undefined && token.value !== '';
    if (kind === undefined || hasValue !== (kind === 'string')) throw new WrongUsage('option', { name: token.rawName });
    if (kind === 'string') text[token.name] = token.value;
    else flags.add(token.name);
  }
  const missing = takes.slice(given.length).find((name) => !name.endsWith('?'));
  if (missing) throw new WrongUsage('missing', { name: missing });
  const extra = given[takes.length];
  if (extra !== undefined) throw new WrongUsage('extra', { name: extra });
  return { given, text, flags };
}

function needed(text: Record<string, string | undefined>, name: string): string {
  const value = text[name];
  if (value === undefined) throw new WrongUsage('missing', { name: `--${name}` });
  return value;
}

function oneOf<const T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((each) => each === value);
  if (found === undefined) throw new WrongUsage('value', { option, value, allowed: allowed.join(', ') });
  return found;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new WrongUsage('json', { name: json.slice(0, 200) });
  }
}
