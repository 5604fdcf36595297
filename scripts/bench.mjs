/**
 * Measures what docs/performance.md reports: `npm run bench`, or `npm run bench -- save documents` for some of it. With
 * `--write` the page is written anew. Each bench is bundled as the program is and runs in a process of its own.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform, totalmem } from 'node:os';
import { build } from 'vite';
import { ensureBuild } from './ensure-build.mjs';
import { at, nodeBinary, quit } from './node.mjs';

const OUT = at('build/bench');
const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const all = readdirSync(at('test/bench'))
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.replace('.bench.ts', ''));
const unknown = names.filter((name) => !all.includes(name));
if (unknown.length > 0) quit(`No such bench: ${unknown.join(', ')}. There are: ${all.join(', ')}.`);

async function bundle(chosen) {
  await build({
    configFile: false,
    root: at('.'),
    logLevel: 'error',
    resolve: { external: ['better-sqlite3'] },
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: true,
      outDir: OUT,
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(chosen.map((name) => [name, at(`test/bench/${name}.bench.ts`)])),
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  });
}

/** Runs one bench; what it measured comes back as JSON on its standard output. */
function run(name) {
  const start = `const { default: bench } = await import(${JSON.stringify(`${OUT}/${name}.js`)});
    process.stdout.write(JSON.stringify(await bench()));`;
  const { status, stdout } = spawnSync(nodeBinary(), ['--expose-gc', '--input-type=module', '-e', start], {
    cwd: at('.'),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) quit(`The bench "${name}" failed.`);
  return JSON.parse(stdout);
}

const holds = ({ result, limit }) => result.amount <= limit.amount;

function table({ lines }) {
  const rows = lines.map((line) => [
    line.what,
    line.value,
    line.against,
    line.result.shown,
    `≤ ${line.limit.shown}`,
    holds(line) ? 'yes' : '**no**',
  ]);
  return [['what', 'median', 'beside', 'result', 'goal', 'met'], ['---', '---', '---', '---', '---', '---'], ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

const machine = () =>
  `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, ${platform()} ${arch()}, ` +
  `Node ${spawnSync(nodeBinary(), ['--version'], { encoding: 'utf8' }).stdout.trim().slice(1)}`;

const page = (reports) => `# Performance

Written by \`npm run bench -- --write\`. Each figure is the median of at least seven rounds after a warm-up; what is compared ran in
the same round. Times on another machine differ; ratios and growth should not.

Measured on ${machine()}.

${reports.map(({ name, report }) => `## ${report.title}\n\n${report.about}\n\n\`npm run bench -- ${name}\`\n\n${table(report)}\n`).join('\n')}`;

await ensureBuild();
mkdirSync(OUT, { recursive: true });
const chosen = names.length > 0 ? names : all;
await bundle(chosen);
const clear = () => rmSync(at('build/bench-files'), { recursive: true, force: true });
const reports = chosen.map((name) => {
  // Each begins with nothing: files of an earlier version would measure that version, those of another bench are in the way.
  clear();
  const report = run(name);
  console.log(`\n${report.title}\n${table(report)}`);
  return { name, report };
});
clear();
if (process.argv.includes('--write')) {
  writeFileSync(at('docs/performance.md'), page(reports));
  spawnSync(nodeBinary(), [at('node_modules/@biomejs/biome/bin/biome'), 'check', '--write', at('docs/performance.md')]);
}
if (!reports.every(({ report }) => report.lines.every(holds))) process.exitCode = 1;
