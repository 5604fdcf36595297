/** A transport for component tests: the calls the plan's page makes, on a plan in memory. */
import type { CallName, Transport } from '../../../shared/contract';
import type { Reply } from '../../../shared/contract/call';
import { type ActionView, PLAN_COLUMNS, type PlanView } from '../../../shared/contract/plan';
import { cellsFrom, nextNumber, wordsOfTimeframe } from '../../../shared/rules/plan';

export const PROGRAMME = '0190a000-0000-7000-8000-000000000002';

type Input = Record<string, unknown> & { id: string; field: string; value: unknown; was: unknown };
class Refused extends Error {
  readonly reply: Reply;
  constructor(code: 'CONFLICT' | 'DISK_FULL', data?: unknown) {
    super(code);
    this.reply = { ok: false, error: { code, message: `${code} in words`, data } };
  }
}

export class FakeServices {
  /** Another group after each reset, so that no answer of an earlier test is shown. */
  group = '';
  actions: ActionView[] = [];
  dropped: PlanView['dropped'] = [];
  /** Every call that was made, in order. */
  readonly heard: [name: string, input: Input][] = [];
  /** Makes the next call of this name fail. */
  failing: string | null = null;
  /** Holds answers back until it is resolved. */
  gate: Promise<void> = Promise.resolve();
  #count = 0;
  readonly #listeners = new Set<(event: string, data: unknown) => void>();

  reset(...cells: Partial<ActionView>[]): void {
    this.group = crypto.randomUUID();
    this.actions = cells.map((each, index) => this.#action(index + 1, each));
    this.dropped = [];
    this.heard.length = 0;
    this.failing = null;
    this.gate = Promise.resolve();
  }

  transport: Transport = {
    call: async (name, input) => {
      this.heard.push([name, input as Input]);
      await this.gate;
      try {
        if (this.failing === name) {
          this.failing = null;
          throw new Refused('DISK_FULL');
        }
        return { ok: true, value: structuredClone(this.#answer(name as CallName, input as Input)) };
      } catch (error) {
        if (error instanceof Refused) return error.reply;
        throw error;
      }
    },
    listen: (receive) => {
      this.#listeners.add(receive);
      return () => void this.#listeners.delete(receive);
    },
    pickOpen: async () => null,
    pickSave: async () => null,
    download: () => undefined,
    openLink: async () => undefined,
  };

  /** Tells the pages that something changed, as another window would. */
  changed(): void {
    const data = { entities: ['action', 'action_link'], groups: [this.group], at: new Date().toISOString() };
    for (const receive of this.#listeners) receive('changed', data);
  }

  #action(number: number, cells: Partial<ActionView>): ActionView {
    const id = `0190a000-0000-7000-8000-${String(++this.#count).padStart(12, '0')}`;
    const empty = Object.fromEntries(PLAN_COLUMNS.map((column) => [column, null]));
    return { id, number, invented: false, links: [], ...empty, ...cells } as ActionView;
  }

  #answer(name: CallName, input: Input): unknown {
    const answer = this.#work(name, input);
    if (name.startsWith('record.') && name !== 'record.list') queueMicrotask(() => this.changed());
    if (name === 'plan.paste') queueMicrotask(() => this.changed());
    return answer;
  }

  #work(name: CallName, input: Input): unknown {
    const action = this.actions.find((each) => each.id === input.id);
    switch (name) {
      case 'plan.get':
        return this.#view();
      case 'record.list':
        return [];
      case 'record.create': {
        const { group_id: _, ...cells } = input.values as Record<string, string>;
        const made = this.#action(this.#nextNumber(), cells as Partial<ActionView>);
        this.#place(made, input.after as string | null | undefined);
        return { ...made, deleted: 0 };
      }
      case 'record.set': {
        const row = (action ?? {}) as unknown as Record<string, unknown>;
        if (input.was !== undefined && JSON.stringify(row[input.field] ?? null) !== JSON.stringify(input.was))
          throw new Refused('CONFLICT', { current: row[input.field] });
        row[input.field] = input.value;
        return { ...row, deleted: 0 };
      }
      case 'record.move':
        if (action) {
          this.actions = this.actions.filter((each) => each !== action);
          this.#place(action, input.after as string | null);
        }
        return { ...action, deleted: 0 };
      case 'record.remove':
        if (action) {
          const { dropped_because: because = null } = action as ActionView & { dropped_because?: string };
          this.actions = this.actions.filter((each) => each !== action);
          this.dropped.push({ id: action.id, number: action.number, action: action.action, because });
        }
        return null;
      case 'plan.paste':
        return this.#paste(input);
      default:
        throw new Error(`no fake for ${name}`);
    }
  }

  #paste(input: Input): PlanView {
    const at = input.at as { action: string | null; column: (typeof PLAN_COLUMNS)[number] };
    const first = at.action ? this.actions.findIndex((each) => each.id === at.action) : this.actions.length;
    (input.rows as string[][]).forEach((words, index) => {
      const row = this.actions[first + index] ?? this.#action(this.#nextNumber(), {});
      if (!this.actions.includes(row)) this.actions.push(row);
      for (const [column, value] of cellsFrom(at.column, words).cells)
        Object.assign(row, { [column]: column === 'timeframe' ? wordsOfTimeframe(value, row.timeframe) : value });
    });
    return this.#view();
  }

  #nextNumber = () => nextNumber([...this.actions, ...this.dropped].map((each) => each.number));

  #place(action: ActionView, after: string | null | undefined): void {
    const at = after === undefined ? this.actions.length : this.actions.findIndex((each) => each.id === after) + 1;
    this.actions.splice(at, 0, action);
  }

  #view(): PlanView {
    return {
      group: { key: 'a-b', title: null, mentee: 'A', mentor: 'B', programme: 'P', funder: null },
      date: null,
      actions: this.actions,
      dropped: this.dropped,
      versions: [],
      standsAs: null,
      changed: {},
    };
  }
}

export const services = new FakeServices();
