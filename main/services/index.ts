/** The use cases behind the contract, one file per area, and the dispatcher in front of them. */
import type { Reply } from '../../shared/contract/call';
import { createDispatcher } from '../dispatch';
import type { Host, HostFacts } from '../host';
import { InFlight } from '../in-flight';
import { wordsOf } from '../words';
import { application } from './application';
import { benchmarks } from './benchmarks';
import type { Context, Publish } from './context';
import { createDesk } from './desk';
import { createExports } from './exports';
import { forms } from './forms';
import { groups } from './groups';
import { matching } from './matching';
import { method } from './method';
import { createPacks } from './packs';
import { plans } from './plans';
import { processes } from './processes';
import { programmes } from './programmes';
import { keepRecents } from './recents';
import { records } from './records';
import { search } from './search';
import { keepSettings } from './settings';

export interface Surroundings {
  host: Host;
  facts: HostFacts;
  publish: Publish;
}

export interface Services {
  /** Any call of the contract; never throws. */
  call(name: string, input: unknown): Promise<Reply>;
  /** Cancels exports, lets calls finish and closes the workbook. */
  close(): Promise<void>;
}

export function createServices({ host, facts, publish }: Surroundings): Services {
  const settings = keepSettings(facts);
  const recents = keepRecents(facts.dataFolder);
  const desk = createDesk({ facts, publish, settings, recents });
  const context: Context = {
    host,
    facts,
    publish,
    settings,
    recents,
    workbook: desk.workbook,
    workbookIfOpen: desk.workbookIfOpen,
  };
  const exports = createExports(context);
  const packs = createPacks(context);
  const dispatch = createDispatcher(
    {
      ...application(context, desk),
      ...processes(context),
      ...programmes(context),
      ...groups(context),
      ...forms(context),
      ...records(context),
      ...plans(context),
      ...search(context),
      ...matching(context),
      ...method(context),
      ...benchmarks(context),
      ...packs.handlers,
      ...exports.handlers,
    },
    async () => wordsOf(facts.language ?? (await settings.get()).language, 'errors'),
  );
  const calls = new InFlight();
  return {
    call: (name, input) => calls.track(dispatch(name, input)),
    async close() {
      exports.stop();
      packs.stop();
      await calls.idle();
      await exports.clear();
      await packs.clear();
      await desk.close();
    },
  };
}
