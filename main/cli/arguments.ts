/** The command line, read: which command, and whether it is complete. */
import { parseArgs } from 'node:util';
import { DOCUMENT_FORMATS, DOCUMENTS, type DocumentKind } from '../../shared/contract/documents';
import { FORMATS } from '../../shared/contract/plan';
import { LANGUAGES, type Language } from '../../shared/model/primitives';

export type Format = (typeof FORMATS)[number];
interface ExportAsked {
  name: 'export';
  file: string;
  /** A group's key, or `all`. */
  group: string;
  language: Language | null;
  out: string;
}
export type ExportCommand = ExportAsked &
  (
    | { what: 'plan'; formats: Format[]; version: string | null }
    /** `target`: a visit or a practice; see the call `export.document`. */
    | { what: DocumentKind; target: string | null; gaps: boolean }
  );
export type Command =
  | { name: 'help' }
  | { name: 'calls' }
  | { name: 'sample'; file: string; language: Language | null }
  | { name: 'info' | 'check' | 'match'; file: string; json: boolean }
  | { name: 'methodcheck'; file: string; group: string; json: boolean }
  | ExportCommand
  | { name: 'confidential'; file: string; group: string | null; json: boolean }
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
  match: { takes: ['FILE.mentoring'], options: { json: 'boolean', lang: 'string' } },
  methodcheck: { takes: ['FILE.mentoring'], options: { group: 'string', json: 'boolean', lang: 'string' } },
  export: {
    takes: ['FILE.mentoring'],
    options: {
      group: 'string',
      what: 'string',
      format: 'string',
      lang: 'string',
      version: 'string',
      target: 'string',
      gaps: 'boolean',
      out: 'string',
    },
  },
  confidential: { takes: ['FILE.mentoring'], options: { group: 'string', json: 'boolean', lang: 'string' } },
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
    case 'match':
      return { name: command, file, json: flags.has('json') };
    case 'methodcheck':
      return { name: command, file, group: needed(text, 'group'), json: flags.has('json') };
    case 'call':
      return { name: command, file, call, input: parsed(json) };
    case 'confidential':
      return { name: command, file, group: text.group ?? null, json: flags.has('json') };
    case 'export':
      return exportOf({ text, flags, file, language });
  }
}

interface Line {
  text: Record<string, string | undefined>;
  flags: Set<string>;
  file: string;
  language: Language | null;
}

/** Plans have versions and two formats; the other documents have targets and gaps, and are Word. */
function exportOf({ text, flags, file, language }: Line): ExportCommand {
  const what = oneOf('--what', needed(text, 'what'), ['plan', ...DOCUMENTS]);
  const formats = formatsOf(text, what === 'plan' ? FORMATS : DOCUMENT_FORMATS);
  const misplaced = (what === 'plan' ? ['target', 'gaps'] : ['version']).find((each) => text[each] || flags.has(each));
  if (misplaced) throw new WrongUsage('option', { name: `--${misplaced}` });
  const asked = { name: 'export', file, group: needed(text, 'group'), language, out: needed(text, 'out') } as const;
  return what === 'plan'
    ? { ...asked, what, formats, version: text.version ?? null }
    : { ...asked, what, target: text.target ?? null, gaps: flags.has('gaps') };
}

function formatsOf<const T extends Format>(text: Line['text'], allowed: readonly T[]): T[] {
  const formats = needed(text, 'format').split(',');
  return [...new Set(formats.map((format) => oneOf('--format', format.trim(), allowed)))];
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
