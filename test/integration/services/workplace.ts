/** Services on a temporary folder, with a host that takes paths for references and delivers into a folder. */
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Host, HostFacts, Made } from '../../../main/host';
import { createServices, type Services } from '../../../main/services';
import type { CallInput, CallName, CallOutput } from '../../../shared/contract';
import type { Failure } from '../../../shared/contract/call';

export interface Workplace extends Services {
  folder: string;
  events: { name: string; data: unknown }[];
  delivered: Made[];
  /** The value of a call; throws when it fails. */
  do<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>>;
  /** The failure of a call; throws when it succeeds. */
  refused(name: string, input: unknown): Promise<Failure>;
  at(name: string): string;
}

export async function workplace(facts: Partial<HostFacts> = {}, folder?: string): Promise<Workplace> {
  const home = folder ?? (await mkdtemp(join(tmpdir(), 'workplace-')));
  const events: Workplace['events'] = [];
  const delivered: Made[] = [];
  const host: Host = {
    openPicked: async (ref) => ref,
    savePicked: async (ref) => ref,
    async deliver(files) {
      const out = join(home, 'out');
      await mkdir(out, { recursive: true });
      for (const { name, path } of files) {
        await copyFile(path, join(out, name));
        await rm(path);
      }
      delivered.push(...files);
      return { kind: 'saved', files: files.map(({ name }) => join(out, name)) };
    },
  };
  const services = createServices({
    host,
    facts: { kind: 'electron', version: '0.0.0', dataFolder: join(home, 'data'), systemLocale: 'en-GB', ...facts },
    publish: (name, data) => events.push({ name, data }),
  });
  onTestFinished(async () => {
    await services.close();
    if (!folder) await rm(home, { recursive: true, force: true });
  });
  return {
    ...services,
    folder: home,
    events,
    delivered,
    async do(name, input) {
      const reply = await services.call(name, input);
      if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.error)}`);
      return reply.value as never;
    },
    async refused(name, input) {
      const reply = await services.call(name, input);
      if (reply.ok) throw new Error(`${name} did not fail`);
      return reply.error;
    },
    at: (name) => join(home, name),
  };
}

/** A workplace with a new workbook of one group. */
export async function withGroup(facts: Partial<HostFacts> = {}) {
  const place = await workplace(facts);
  await place.do('workbook.create', { file: place.at('w.mentoring'), title: 'Steden', language: 'nl' });
  const [programme] = await place.do('programme.list', null);
  const group = await place.do('group.create', {
    programme: programme!.id,
    theme: 'A city for everyone',
    mentee: { city: 'Capaci', country: 'IT', association: 'AICCRE' },
    mentor: { city: 'Mechelen', country: 'BE', association: 'VVSG' },
  });
  return { ...place, programme: programme!, group };
}
