// From what an address or the form asks for to what can be seen: every part checked.
import { VIEWS } from "./address.js";
import { cohortId, sizeOf } from "./library.js";

export const MOST = 10;

const FIRST = { indicator: "par-index", view: "trend" };

/** How many places are chosen for a reader who has chosen none. */
const SUGGESTED = 4;

/** Return the cohorts of a strand that a view can show, by the index. */
export function cohortsFor(edition, view, indicator, strand) {
  const found = edition.indicators[indicator]?.strands.find(({ id }) => id === strand);
  const listed = (found?.cohorts ?? []).map(([time, group, known]) => ({
    id: cohortId(time, group),
    time,
    group,
    known,
  }));
  return view === "ranking" ? listed : listed.filter(({ group }) => sizeOf(group));
}

/** Return the cohorts that two strands share. */
export function sharedCohorts(edition, choice) {
  const others = cohortsFor(edition, "scatter", choice.with, choice["with-strand"]);
  const known = new Map(others.map((each) => [each.id, each.known]));
  return cohortsFor(edition, "scatter", choice.indicator, choice.strand)
    .filter(({ id }) => known.has(id))
    .map((each) => ({ ...each, known: Math.min(each.known, known.get(each.id)) }));
}

/** Return the views that a strand has. */
export function viewsOf(edition, { indicator, strand }) {
  return VIEWS.filter((view) => {
    if (view === "trend" || view === "table") return true;
    return cohortsFor(edition, view, indicator, strand).length > 0;
  });
}

/** Return the strands of an indicator that share a cohort with what is chosen. */
export function partners(edition, choice, indicator) {
  return edition.indicators[indicator].strands.filter(({ id }) => {
    if (indicator === choice.indicator && id === choice.strand) return false;
    return sharedCohorts(edition, { ...choice, with: indicator, "with-strand": id })
      .length;
  });
}

/**
 * Return the choice that comes closest to what is asked for.
 *
 * Returns the choice, with the years and places of its facts, and the names of what
 * could not be used.
 */
export function fit(edition, asked, strandsOf) {
  const ignored = [];
  const take = (name, isUsable, otherwise) => {
    if (asked[name] !== null && isUsable(asked[name])) return asked[name];
    if (asked[name] !== null) ignored.push(name);
    return otherwise;
  };
  const choice = {};
  choice.indicator = take(
    "indicator",
    (id) => Object.hasOwn(edition.indicators, id),
    first(edition),
  );
  const strands = edition.indicators[choice.indicator].strands.map(({ id }) => id);
  choice.strand = take("strand", (id) => strands.includes(id), strands[0]);
  choice.view = take("view", (view) => VIEWS.includes(view), FIRST.view);
  const refused = viewsOf(edition, choice).includes(choice.view) ? null : choice.view;
  if (refused) choice.view = FIRST.view;
  Object.assign(choice, partner(edition, choice, take));
  choice.period = periodOf(edition, choice, take);
  const facts = strandsOf(choice.indicator).get(choice.strand).facts;
  Object.assign(choice, yearsOf(facts, take));
  choice.places = placesOf(edition, asked.places, ignored);
  choice.isSuggested = choice.places === null;
  if (choice.isSuggested) choice.places = suggested(edition, choice.view, facts);
  return { choice, ignored, refused };
}

/** Return the indicator that is seen where none is chosen. */
export function first({ indicators }) {
  return FIRST.indicator in indicators ? FIRST.indicator : Object.keys(indicators)[0];
}

function partner(edition, choice, take) {
  if (choice.view !== "scatter") return { with: null, "with-strand": null };
  const usable = Object.keys(edition.indicators).filter(
    (id) => partners(edition, choice, id).length,
  );
  const best = mostShared(edition, choice, usable);
  const other = take("with", (id) => usable.includes(id), best);
  if (!other) return { with: null, "with-strand": null };
  const strands = partners(edition, choice, other).map(({ id }) => id);
  return {
    with: other,
    "with-strand": take("with-strand", (id) => strands.includes(id), strands[0]),
  };
}

/** Return the indicator of which most is known together with the one chosen. */
function mostShared(edition, choice, usable) {
  const known = (id) => {
    const [{ id: strand }] = partners(edition, choice, id);
    const shared = sharedCohorts(edition, {
      ...choice,
      with: id,
      "with-strand": strand,
    });
    return Math.max(...shared.map((each) => each.known));
  };
  const others = usable.filter((id) => id !== choice.indicator);
  return (
    (others.length ? others : usable).sort((a, b) => known(b) - known(a))[0] ?? null
  );
}

function periodOf(edition, choice, take) {
  const found = periods(edition, choice);
  if (!found.length) return null;
  return take("period", (id) => found.some((each) => each.id === id), latest(found).id);
}

/** Return the cohorts among which the view at hand has a choice, oldest first. */
export function periods(edition, choice) {
  if (choice.view === "scatter")
    return choice.with ? sharedCohorts(edition, choice) : [];
  if (choice.view === "trend" || choice.view === "table") return [];
  return cohortsFor(edition, choice.view, choice.indicator, choice.strand);
}

/** Return the latest of which half is known, or else the one known best; provinces first. */
function latest(cohorts) {
  const provincial = cohorts.filter(({ group }) => sizeOf(group));
  const found = provincial.length ? provincial : cohorts;
  const most = Math.max(...found.map(({ known }) => known));
  const least = ({ group }) => (sizeOf(group) ?? 2 * most) / 2;
  return (
    found.findLast((each) => each.known >= least(each)) ??
    found.findLast(({ known }) => known === most)
  );
}

/** Return the year in which a time ends. */
export function yearOf(time) {
  return new Date(time.end * 86_400_000).getUTCFullYear();
}

function yearsOf(facts, take) {
  const years = [...new Set(facts.map(({ time }) => yearOf(time)))].sort(
    (a, b) => a - b,
  );
  const isYear = (text) => /^\d{4}$/.test(text);
  const from = Number(take("from", isYear, years[0]));
  const to = Number(take("to", isYear, years.at(-1)));
  const [first, last] = [Math.max(Math.min(from, to), years[0]), Math.max(from, to)];
  const isWithin = first <= Math.min(last, years.at(-1));
  const chosen = isWithin
    ? [first, Math.min(last, years.at(-1))]
    : [years[0], years.at(-1)];
  return { years, from: chosen[0], to: chosen[1] };
}

function placesOf(edition, asked, ignored) {
  if (asked === null) return null;
  const known = asked.filter((id) => Object.hasOwn(edition.places, id));
  if (known.length < asked.length || known.length > MOST) ignored.push("places");
  return known.slice(0, MOST);
}

/** Return the country and the places with the most figures, unchanged ones first. */
function suggested(edition, view, facts) {
  if (view !== "trend" && view !== "table") return [];
  const counts = new Map();
  for (const { place, value } of facts) {
    counts.set(place, (counts.get(place) ?? 0) + (value === null ? 0 : 1));
  }
  const standing = (id) => {
    const { kind, unchanged } = edition.places[id];
    const isProvince = kind === "province";
    return [kind === "country", isProvince, counts.get(id), Boolean(unchanged)].map(
      Number,
    );
  };
  const order = (a, b) => {
    const [one, other] = [standing(a), standing(b)];
    const n = one.findIndex((each, place) => each !== other[place]);
    return n < 0 ? Number(a > b) - Number(a < b) : other[n] - one[n];
  };
  return [...counts.keys()].sort(order).slice(0, SUGGESTED);
}

/** Return the choice as an address keeps it: what is as it would be anyway is left out. */
export function kept(choice) {
  const isWhole = (year, end) => year === choice.years.at(end);
  return {
    ...choice,
    from: isWhole(choice.from, 0) ? null : choice.from,
    to: isWhole(choice.to, -1) ? null : choice.to,
    places: choice.isSuggested ? null : choice.places,
  };
}
