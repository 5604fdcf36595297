/** The command line: `npm run --silent workbook -- COMMAND`. Standard output is the command's alone. */
import { ensureBuild } from './ensure-build.mjs';
import { at, runNode } from './node.mjs';

await ensureBuild();
process.exitCode = await runNode([at('dist/main/cli.js'), ...process.argv.slice(2)]);
