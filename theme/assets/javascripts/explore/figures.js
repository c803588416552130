// What figures of some facts have in common: groups, joins, notes in words.

/** Return things by what a function says of them, in the order in which they come. */
export function grouped(things, by) {
  const found = new Map();
  for (const thing of things) {
    const key = by(thing);
    if (found.has(key)) found.get(key).push(thing);
    else found.set(key, [thing]);
  }
  return found;
}

export const valued = (facts) => facts.filter(({ value }) => value !== null);

/**
 * Return the pairs of figures that a line joins: those of one measure and of one set of
 * provinces, between which none is missing.
 */
export function joins(facts) {
  const found = { pairs: [], hasHoles: false };
  for (const own of grouped(facts, ({ place }) => place).values()) {
    for (const alike of grouped(
      own,
      ({ measure, group }) => `${measure} ${group}`,
    ).values()) {
      const run = [...alike].sort((a, b) => a.time.end - b.time.end);
      run.slice(1).forEach((fact, n) => {
        if (follows(run[n].time, fact.time)) found.pairs.push([run[n], fact]);
        else found.hasHoles = true;
      });
    }
  }
  return found;
}

const REGULAR = new Set(["year", "half", "quarter", "month"]);

/** Whether nothing is missing between two times of one measure. */
function follows(one, other) {
  const isRegular = one.clock === "period" && REGULAR.has(one.form);
  return !isRegular || other.start - one.end === 1;
}

/** Return the changes of method that have figures on both sides. */
export function breaksCrossed(edition, indicator, facts) {
  return edition.indicators[indicator].breaks.filter(
    ({ day }) =>
      facts.some(({ time }) => time.start < day) &&
      facts.some(({ time }) => time.start >= day),
  );
}

/** Whether a figure is of a province, and so of one of the sets of provinces. */
export const isOfSet = ({ group }) => group === "63" || group === "34";

/** Say what keeps figures of a series apart, and what has no figure. */
export function seriesNotes(edition, choice, facts, { isDrawn }) {
  const own = valued(facts);
  const breaks = breaksCrossed(edition, choice.indicator, own);
  const without = choice.places.filter(
    (id) => !facts.some(({ place }) => place === id),
  );
  return [
    ...missingNote(edition, without),
    ...setsNote(edition, facts),
    ...breaks.map((each) => edition.word("explore_break", each)),
    ...(isDrawn && breaks.length ? [edition.word("explore_breaks")] : []),
    ...(hasSeveralClocks(own) ? [edition.word("explore_clocks")] : []),
    ...(isDrawn && joins(own).hasHoles ? [edition.word("explore_gaps")] : []),
    ...(isDrawn ? hollowNote(edition, own) : []),
  ];
}

function hasSeveralClocks(facts) {
  const clock = ({ clock, form, id }) =>
    clock === "to" ? id.split(":")[0] : clock === "period" ? form : clock;
  return [...grouped(facts, ({ place }) => place).values()].some(
    (own) => new Set(own.map(({ time }) => clock(time))).size > 1,
  );
}

export function missingNote(edition, places) {
  if (!places.length) return [];
  const names = edition.list(places.map((place) => edition.name(place)));
  return [edition.word("explore_missing", { names })];
}

/** Say of some figures that are drawn that they are not exact. */
export function hollowNote(edition, facts) {
  const isLoose = facts.some(({ precision }) => precision !== "exact");
  return isLoose ? [edition.word("explore_hollow")] : [];
}

/** Say for which set of provinces figures are. */
export function setsNote(edition, facts) {
  const sets = ["63", "34"].filter((set) => facts.some(({ group }) => group === set));
  if (sets.length === 2) return [edition.word("explore_sets")];
  return sets.map((set) => edition.word(`explore_set_${set}`));
}

export function unitNote(edition, indicator) {
  return edition.word("explore_unit", { unit: edition.unitName(indicator) });
}
