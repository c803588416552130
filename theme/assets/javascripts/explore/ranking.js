// The ranking: the members of a group in order, each at its value.
import * as figures from "./figures.js";
import { factsOf, sizeOf } from "./library.js";
import * as look from "./look.js";
import { valueAxis } from "./trend.js";

/** Share of the width that names may take. */
const NAMES = 0.42;

const BOLD = { weight: 700 };

/** Return the cohort that is chosen, with its facts; null where there is none. */
export function cohortOf({ choice, strands }, indicator, strand) {
  const found = strands.get(indicator).get(strand);
  const cohort = found.cohorts.find(
    ({ time, group }) => `${time.id}.${group}` === choice.period,
  );
  return cohort ? { ...cohort, facts: factsOf(found, cohort) } : null;
}

/** Return title, territory and what is known of a cohort, in words. */
export function aboutCohort(edition, choice, cohort) {
  const { indicator, strand } = choice;
  const title = edition.word("explore_title", {
    what: edition.what(indicator, strand),
    when: edition.when(cohort.time),
  });
  const group = edition.groupName(cohort.group);
  return {
    title: edition.word("explore_title_of", { title, group }),
    about: [known(edition, cohort), figures.unitNote(edition, indicator)],
  };
}

function known(edition, { facts, group }) {
  const all = sizeOf(group);
  if (all === null)
    return edition.word("explore_known_ministries", { known: facts.length });
  return edition.word("explore_known", { known: facts.length, all });
}

export function select(context) {
  const { edition, choice } = context;
  const cohort = cohortOf(context, choice.indicator, choice.strand);
  if (!cohort) return nothing(edition, choice);
  const isRanked =
    2 * cohort.facts.filter(({ rank }) => rank !== null).length >= cohort.facts.length;
  const facts = inOrder(edition, choice, cohort.facts, isRanked);
  return {
    ...aboutCohort(edition, choice, cohort),
    cohort,
    facts,
    notes: [
      edition.word(orderOf(facts, isRanked)),
      ...figures.setsNote(edition, facts),
      ...figures.hollowNote(edition, figures.valued(facts)),
      ...rankAlone(edition, facts),
      ...outside(edition, choice, facts),
    ],
    missing: missingOf(edition, cohort),
    message: "explore_nothing",
  };
}

function orderOf(facts, isRanked) {
  if (!isRanked) return "explore_by_value";
  return facts.every(({ rank }) => rank !== null)
    ? "explore_by_rank"
    : "explore_by_rank_first";
}

export function nothing(edition, choice) {
  const title = edition.what(choice.indicator, choice.strand);
  return { title, about: [], facts: [], notes: [], message: "explore_nothing" };
}

export function rankAlone(edition, facts) {
  const alone = facts.filter(({ value }) => value === null);
  if (!alone.length) return [];
  const names = edition.list(alone.map((fact) => edition.nameThen(fact)));
  return [edition.word("explore_rank_alone", { names })];
}

/** Say which of the places chosen are not among the figures. */
export function outside(edition, choice, facts) {
  const without = choice.places.filter(
    (id) => !facts.some(({ place }) => place === id),
  );
  if (!without.length) return [];
  const names = edition.list(without.map((id) => edition.name(id)));
  return [edition.word("explore_not_shown", { names })];
}

/** Return the names of the provinces of a set of which nothing is known. */
export function missingOf(edition, { group, facts }) {
  if (sizeOf(group) === null) return [];
  const found = new Set(facts.map(({ place }) => place));
  const members = Object.keys(edition.grids[group].cells).filter(
    (id) => !found.has(id),
  );
  return members.map((id) => edition.name(id)).sort(new Intl.Collator("vi").compare);
}

/** Sort by the published ranks where half have one, else by value; the rest last. */
function inOrder(edition, choice, facts, isRanked) {
  const sign = edition.indicators[choice.indicator].better === "lower" ? 1 : -1;
  const last = Number.POSITIVE_INFINITY;
  const standing = ({ rank, value }) => {
    const [place, height] = [rank ?? last, value === null ? last : sign * value];
    return isRanked ? [place, height] : [height, place];
  };
  return [...facts].sort((a, b) => {
    const [one, other] = [standing(a), standing(b)];
    const n = one.findIndex((each, place) => each !== other[place]);
    return n < 0
      ? Number(a.place > b.place) - Number(a.place < b.place)
      : one[n] < other[n]
        ? -1
        : 1;
  });
}

export function drawn({ edition, choice }, { facts }, width) {
  const own = figures.valued(facts);
  if (!own.length) return null;
  const axis = valueAxis(edition, own);
  const names = facts.map((fact) => edition.nameThen(fact));
  const widest = Math.ceil(look.widest(names, BOLD));
  // Long names stand over their marks instead of beside them.
  const isStacked = widest > width * NAMES;
  const columns = columnsOf(edition, facts);
  const left = isStacked ? 8 : widest + 12;
  const plot = {
    width: width - left - columns.width,
    height: facts.length * (isStacked ? 42 : 22),
  };
  const marked = new Set(choice.places);
  const label = (name) => (isStacked ? "" : name);
  return {
    name: "ranking",
    ...plot,
    padding: { left, right: columns.width, top: 46, bottom: 4 },
    frame: {
      ...axis.frame,
      names: facts.map(({ place }) => place),
      labels: Object.fromEntries(facts.map(({ place }, n) => [place, label(names[n])])),
      marked: Object.fromEntries(choice.places.map((id) => [id, true])),
    },
    data: {
      points: own.map((fact) => pointOf(edition, fact, marked)),
      words: [
        ...headings(edition, axis, plot, left, columns),
        ...facts.flatMap((fact, n) =>
          rowOf(fact, n, { plot, columns, marked, count: facts.length }),
        ),
        ...(isStacked
          ? facts.map((fact, n) => nameOver(fact, names[n], n, plot, facts, marked))
          : []),
      ],
    },
  };
}

/** Return the columns at the right: values, ranks, and the room that they take. */
function columnsOf(edition, facts) {
  const values = facts.map((fact) => numberOf(edition, fact));
  const ranks = facts.map((fact) => rankOf(fact, facts));
  const head = edition.word("explore_rank_column");
  const valueRoom = Math.ceil(look.widest(values, BOLD));
  const hasRanks = ranks.some(Boolean);
  const rankRoom = hasRanks
    ? Math.ceil(Math.max(look.widest(ranks, BOLD), look.textWidth(head)))
    : 0;
  const width = 16 + valueRoom + (hasRanks ? 14 + rankRoom : 0);
  return { values, ranks, head: hasRanks ? head : "", valueRoom, width };
}

/** Write the unit over the levels, and what the last column is. */
function headings(edition, axis, plot, left, { head, width }) {
  const unit = look.words(-left, -28, axis.unit, { fill: look.MUTED });
  if (!head) return [unit];
  const quiet = { align: "right", fill: look.MUTED };
  return [unit, look.words(plot.width + width, -8, head, quiet)];
}

/** Write the value and the rank of a row. */
function rowOf({ place }, n, { plot, columns, marked, count }) {
  const y = (plot.height / count) * (n + 0.5) + look.FOOT * look.TEXT;
  const how = { align: "right", weight: marked.has(place) ? 700 : 400 };
  const value = look.words(
    plot.width + 16 + columns.valueRoom,
    y,
    columns.values[n],
    how,
  );
  if (!columns.ranks[n]) return [value];
  const muted = { ...how, fill: look.MUTED };
  return [value, look.words(plot.width + columns.width, y, columns.ranks[n], muted)];
}

function nameOver({ place }, name, n, plot, facts, marked) {
  const y = (plot.height / facts.length) * (n + 0.5) - 11;
  return look.words(0, y, name, { weight: marked.has(place) ? 700 : 400 });
}

/** Write a value without its unit, which stands over the figure. */
function numberOf(edition, fact) {
  if (fact.value === null) return "\u2013";
  const figure = edition.amount(fact.text);
  return fact.precision === "derived"
    ? figure
    : edition.word(fact.precision, { figure });
}

/** Write a rank; with the number ranked where that is not the same for all. */
function rankOf(fact, facts) {
  if (fact.rank === null) return "";
  const isCommon = facts.every(({ rank, of }) => rank === null || of === fact.of);
  return isCommon || fact.of === null ? String(fact.rank) : `${fact.rank}/${fact.of}`;
}

function pointOf(edition, fact, marked) {
  const isMarked = marked.has(fact.place);
  const stroke = isMarked || !marked.size ? look.SERIES : look.OTHER;
  return {
    place: fact.place,
    value: fact.value,
    stroke,
    fill: fact.precision === "exact" ? stroke : look.PAPER,
    shape: "circle",
    size: isMarked ? 110 : 64,
    width: 2,
    label: edition.word("map_tile", {
      name: edition.placeOf(fact),
      figure: edition.figureAndRank(fact),
    }),
  };
}
