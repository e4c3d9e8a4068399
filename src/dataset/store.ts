import { bundled } from "./bundled";
import { addMyDeals } from "./myDeals";
import { normalise } from "./normalise";
import { newestOf } from "./supersede";
import type { Dataset, FactsVersion, IsoDay, MyDeal, View } from "./types";
import { newestVersion } from "./version";
import { viewAt } from "./view";

/** What the workbook keeps: its facts version, its pin, and facts got from a feed. */
export interface StoreState {
  version?: FactsVersion | null;
  pin?: IsoDay | null;
  feed?: Dataset | null;
}

export interface FactsStore {
  readonly ready: boolean;
  whenReady(): Promise<void>;
  hydrate(state: StoreState): void;
  readonly version: FactsVersion;
  readonly newestVersion: FactsVersion;
  readonly coverageDate: IsoDay;
  readonly checkedDate: IsoDay;
  readonly pin: IsoDay | null;
  readonly asOf: IsoDay;
  readonly dataset: Dataset;
  readonly myDeals: readonly MyDeal[];
  /** Why the user's own deal of that name is not among them: a sentence, or undefined where there is no such row. */
  whyRefused(name: string): string | undefined;
  view(asOf?: IsoDay, version?: FactsVersion): View;
  addFacts(dataset: Dataset): void;
  applyVersion(version: FactsVersion): void;
  setPin(day: IsoDay | null): void;
  /** The user's own deals, and the rows that are wrong: name -> sentence. */
  setMyDeals(deals: readonly MyDeal[], refused?: ReadonlyMap<string, string>): void;
  subscribe(listener: () => void): () => void;
}

/** Views kept at once; a sheet that walks through many dates drops the oldest. */
const KEPT_VIEWS = 64;

/**
 * A store over `shipped` facts. `waits`: a workbook's settings are still to come, so it is not ready before hydrate().
 * Every change drops the views and tells the subscribers once.
 */
export function createStore(shipped: Dataset, waits: boolean): FactsStore {
  let dataset = shipped;
  let chosen: FactsVersion | null = null;
  let pin: IsoDay | null = null;
  let myDeals: readonly MyDeal[] = [];
  let refused = new Map<string, string>();
  let ready = !waits;
  let settle: () => void = () => {};
  const hydrated = ready ? Promise.resolve() : new Promise<void>((resolve) => (settle = resolve));
  let views = new Map<string, View>();
  const listeners = new Set<() => void>();

  const held = (version: FactsVersion) => dataset.meta.versions.find((v) => v.version === version);
  const current = () => (chosen !== null ? held(chosen) : undefined) ?? newestVersion(dataset);
  const changed = () => {
    views = new Map();
    for (const listener of [...listeners]) listener();
  };

  return {
    get ready() {
      return ready;
    },
    whenReady: () => hydrated,
    get version() {
      return current().version;
    },
    get newestVersion() {
      return newestVersion(dataset).version;
    },
    get coverageDate() {
      return current().coverageDate;
    },
    get checkedDate() {
      return current().checkedDate;
    },
    get pin() {
      return pin;
    },
    get asOf() {
      return pin ?? current().coverageDate;
    },
    get dataset() {
      return dataset;
    },
    get myDeals() {
      return myDeals;
    },
    hydrate(state) {
      if (state.feed) dataset = newestOf(dataset, state.feed);
      if (state.version !== undefined) chosen = state.version;
      if (state.pin !== undefined) pin = state.pin;
      ready = true;
      settle();
      changed();
    },
    view(asOf = pin ?? current().coverageDate, version = current().version) {
      const key = version + "|" + asOf;
      let view = views.get(key);
      if (!view) {
        view = addMyDeals(viewAt(dataset, asOf, version), myDeals, (held(version) ?? current()).coverageDate);
        if (views.size >= KEPT_VIEWS) views.delete(views.keys().next().value!);
        views.set(key, view);
      }
      return view;
    },
    addFacts(facts) {
      const before = current().version;
      dataset = newestOf(dataset, facts);
      chosen = before;
      changed();
    },
    applyVersion(version) {
      if (!held(version)) throw new RangeError(`facts version ${version} is not held`);
      chosen = version;
      changed();
    },
    setPin(day) {
      pin = day;
      changed();
    },
    whyRefused: (name) => refused.get(normalise(name)),
    setMyDeals(deals, wrong = new Map()) {
      myDeals = deals;
      refused = new Map([...wrong].map(([name, sentence]) => [normalise(name), sentence]));
      changed();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** The one instance. In Excel (a global Office at load) it waits for the workbook's settings; elsewhere it is ready at once. */
export const store: FactsStore = createStore(bundled, typeof (globalThis as { Office?: unknown }).Office !== "undefined");
