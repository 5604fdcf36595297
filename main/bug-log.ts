/** What goes to standard error when the program itself is wrong. */

/** Says where and what kind of error; its message may quote what a person wrote and stays out. */
export function logBug(where: string, thrown: unknown) {
  const error = thrown instanceof Error ? thrown : new Error(typeof thrown);
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const frames =
    error.stack
      ?.replace(error.message, '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line)) ?? [];
  console.error([`${where}: ${error.name} ${code}`.trimEnd(), ...frames.slice(0, 8)].join('\n'));
}
