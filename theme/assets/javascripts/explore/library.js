// Fetches what the page draws from: each file once, the facts when they are chosen.
import { Edition } from "./edition.js";

const GROUPS = { 63: 63, 34: 34 };

export class Library {
  constructor({ index, shared }) {
    this.indexAddress = index;
    this.shared = shared;
    this.kept = new Map();
  }

  fetched(address) {
    if (!this.kept.has(address)) {
      const found = fetch(address).then((answer) => {
        if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
        return answer.json();
      });
      // What failed may be asked for again.
      found.catch(() => this.kept.delete(address));
      this.kept.set(address, found);
    }
    return this.kept.get(address);
  }

  async edition() {
    return new Edition(await this.fetched(this.indexAddress));
  }

  specifications() {
    return this.fetched(`${this.shared}specifications.json`);
  }

  /** Return the strands of an indicator by id, with facts and cohorts unpacked. */
  async strands(indicator) {
    const file = await this.fetched(`${this.shared}facts/${indicator}.json`);
    return unpacked(indicator, file);
  }
}

function unpacked(indicator, file) {
  const times = file.times.map(([id, start, end, clock, form]) => ({
    id,
    start,
    end,
    clock,
    form,
  }));
  const strands = file.strands.map(({ id, cohorts, rows }) => {
    const facts = rows.map((row) => factOf(indicator, id, row, file, times));
    const found = cohorts.map((each) => ({
      ...each,
      time: times[each.time],
      levels: each.levels.map(Number),
    }));
    return [id, { id, facts, cohorts: found }];
  });
  return new Map(strands);
}

function factOf(indicator, strand, row, file, times) {
  const [place, time, source, measure, group, text = null, precision] = row;
  const [rank = null, of = null, whole = null, disputed = null] = row.slice(7);
  return {
    indicator,
    strand,
    place: file.places[place],
    time: times[time],
    source: file.sources[source],
    measure,
    group,
    text,
    value: text === null ? null : Number(text),
    precision: file.precisions[precision],
    rank,
    of,
    whole,
    isDisputed: disputed !== null,
  };
}

/** Return the facts of a strand for a cohort: one group at one time. */
export function factsOf(strand, cohort) {
  return strand.facts.filter(
    ({ time, group }) => time.id === cohort.time.id && group === cohort.group,
  );
}

/** Return how many members a group has; null where nobody can say. */
export function sizeOf(group) {
  return GROUPS[group] ?? null;
}

/** Return what stands for a cohort in addresses and forms. */
export function cohortId(time, group) {
  return `${time}.${group}`;
}
