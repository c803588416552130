// The map: a cell for each province of a set, shaded by its value.
import * as figures from "./figures.js";
import { decimalsOf } from "./levels.js";
import * as look from "./look.js";
import {
  aboutCohort,
  cohortOf,
  missingOf,
  nothing,
  outside,
  rankAlone,
} from "./ranking.js";

/** Width of the grid in its own units, and the widest that it is drawn. */
const UNITS = 400;
const WIDEST = 620;

/** Sizes of names, and the share of them that has to fit unabbreviated. */
const SIZES = [12, 11, 10, 9];
const MOST_NAMED = 0.9;

const SWATCH = 14;
const KEY = 24;

/** Shades on which words are of the paper's colour: from this one on. */
const DARK = 3;

export function select(context) {
  const { edition, choice } = context;
  const cohort = cohortOf(context, choice.indicator, choice.strand);
  if (!cohort) return nothing(edition, choice);
  const facts = [...cohort.facts].sort((a, b) =>
    new Intl.Collator("vi").compare(edition.name(a.place), edition.name(b.place)),
  );
  return {
    ...aboutCohort(edition, choice, cohort),
    cohort,
    facts,
    notes: [
      ...figures.setsNote(edition, facts),
      ...looseNote(edition, facts),
      ...rankAlone(edition, facts),
      ...outside(edition, choice, facts),
    ],
    missing: missingOf(edition, cohort),
    message: "explore_nothing",
  };
}

/** Name the provinces whose figures are not exact: a shade cannot show that. */
function looseNote(edition, facts) {
  const loose = figures
    .valued(facts)
    .filter(({ precision }) => precision !== "exact" && precision !== "derived");
  if (!loose.length) return [];
  const named = loose.map((fact) =>
    edition.word("map_tile", {
      name: edition.nameThen(fact),
      figure: edition.figure(fact),
    }),
  );
  return [edition.word("explore_loose", { names: named.join("; ") })];
}

export function drawn({ edition, choice }, { cohort }, width) {
  if (!cohort) return null;
  const grid = edition.grids[cohort.group];
  const across = (Math.min(width, WIDEST) - 8) / UNITS;
  const down = Math.max(1, Math.min(1.2, across));
  const facts = new Map(cohort.facts.map((fact) => [fact.place, fact]));
  const scaled = ([left, top, right, bottom]) => ({
    x: left * across,
    x2: right * across,
    y: top * down,
    y2: bottom * down,
  });
  const cells = Object.entries(grid.cells).map(
    ([place, [left, top, right, bottom, lines, short]]) => ({
      place,
      fact: facts.get(place),
      box: scaled([left, top, right, bottom]),
      lines,
      short,
      isMarked: choice.places.includes(place),
    }),
  );
  // Those chosen come last: their frames lie over their neighbours.
  cells.sort((a, b) => a.isMarked - b.isMarked);
  const islands = grid.islands.map((each) => ({
    box: scaled(each),
    name: each[4],
    of: each[5],
  }));
  const letters = lettering(cells);
  const key = keyRows(edition, choice, cohort, width);
  const top = (key.at(-1)?.row ?? -1) * KEY + KEY + 10;
  return {
    name: "map",
    width: width - 8,
    height: grid.height * down,
    padding: { left: 4, right: 4, top, bottom: 6 },
    frame: {},
    data: {
      cells: [
        ...cells.map((cell) => tile(edition, cell, cohort)),
        ...islands.map((each) => ({
          ...each.box,
          ...frameOf("island"),
          label: islandLabel(edition, each),
        })),
      ],
      swatches: key.filter(({ state }) => state).map((each) => swatch(each, top)),
      words: [
        ...cells.flatMap((cell) => nameIn(cell, cohort, letters)),
        ...islands.flatMap((each) => islandWords(each)),
        ...key.map((each) =>
          look.words(
            each.x + (each.state ? SWATCH + 6 : 0),
            each.row * KEY + SWATCH - 2 - top + 4,
            each.text,
            each.state ? {} : { fill: look.MUTED },
          ),
        ),
      ],
    },
  };
}

const FRAMES = {
  rank: { fill: look.PAPER, stroke: look.SERIES, dash: [], width: 2 },
  nothing: { fill: look.PAPER, stroke: look.MUTED, dash: [3, 2], width: 1 },
  island: { fill: look.PAPER, stroke: look.MUTED, dash: [], width: 1 },
};

function frameOf(state, shade) {
  if (state !== "value") return FRAMES[state];
  return {
    fill: `var(--chart-map-${shade + 1})`,
    stroke: look.PAPER,
    dash: [],
    width: 0,
  };
}

function stateOf(fact) {
  if (!fact) return "nothing";
  return fact.value === null ? "rank" : "value";
}

/** Return the shade of a value; the highest level is in the last class. */
function shadeOf({ value }, { levels, shades }) {
  const place = levels.filter((level) => level <= value).length - 1;
  return shades[Math.min(place, shades.length - 1)];
}

function tile(edition, { place, fact, box, isMarked }, cohort) {
  const drawnAs = frameOf(
    stateOf(fact),
    fact && fact.value !== null ? shadeOf(fact, cohort) : null,
  );
  const label = edition.word("map_tile", {
    name: fact ? edition.placeOf(fact) : edition.name(place),
    figure: fact ? edition.figureAndRank(fact) : edition.word("unknown"),
  });
  const frame = isMarked
    ? { ...grown(box, 1.5), stroke: look.INK, dash: [], width: 3 }
    : box;
  return { ...drawnAs, ...frame, label };
}

function grown({ x, x2, y, y2 }, by) {
  return { x: x - by, x2: x2 + by, y: y - by, y2: y2 + by };
}

function islandLabel(edition, { name, of }) {
  return edition.word("map_tile", {
    name,
    figure: edition.word("map_islands", { name: of }),
  });
}

/** Return how names are set: the largest letters with which most fit, or in brief. */
function lettering(cells) {
  const share = (size, textOf) => {
    const fitting = cells.filter((cell) => fits(cell, textOf(cell), size));
    return fitting.length / cells.length;
  };
  const size = SIZES.find((each) => share(each, ({ lines }) => lines) >= MOST_NAMED);
  if (size) return { size, isBrief: false };
  const brief = SIZES.find((each) => share(each, ({ short }) => [short]) >= 1);
  return { size: brief ?? SIZES.at(-1), isBrief: true };
}

function fits({ box, isMarked }, lines, size) {
  return (
    look.widest(lines, { size, weight: isMarked ? 700 : 400 }) <= box.x2 - box.x - 3
  );
}

/** Set a name in its cell; one that has no room is abbreviated. */
function nameIn(cell, cohort, { size: most, isBrief }) {
  const { fact, box, lines, short, isMarked } = cell;
  const text = isBrief || !fits(cell, lines, most) ? [short] : lines;
  const size = fits(cell, text, most) ? most : most - 1;
  const isDark = fact && fact.value !== null && shadeOf(fact, cohort) >= DARK;
  const step = size + 1;
  const middle = (box.y + box.y2) / 2;
  const first = middle + look.FOOT * size - ((text.length - 1) * step) / 2;
  const weight = isMarked ? 700 : 400;
  const how = { align: "center", size, weight, fill: isDark ? look.PAPER : look.INK };
  return text.map((line, n) =>
    look.words((box.x + box.x2) / 2, first + n * step, line, how),
  );
}

/** Write an archipelago's name, and whose it is, under its cell. */
function islandWords({ box, name, of }) {
  const own = name.split(" (")[0].replace(/^Quần đảo /, "");
  return [own, `(${of})`].map((text, n) =>
    look.words(box.x2, box.y2 + 14 + n * 14, text, {
      align: "right",
      size: 11,
      fill: look.MUTED,
    }),
  );
}

/** Return the key in lines: the unit, each class, and what is not valued. */
function keyRows(edition, choice, { levels, shades, facts, group }, width) {
  const decimals = decimalsOf(levels);
  const written = levels.map((level) => edition.number(level.toFixed(decimals)));
  const range = (n) => `${written[n]}\u2013${written[n + 1]}`;
  const states = new Set(
    Object.keys(edition.grids[group].cells).map((id) =>
      stateOf(facts.find(({ place }) => place === id)),
    ),
  );
  const entries = [
    ...(shades.length ? [{ text: edition.unitName(choice.indicator) }] : []),
    ...shades.map((shade, n) => ({ text: range(n), state: "value", shade })),
    ...["rank", "nothing"]
      .filter((state) => states.has(state))
      .map((state) => ({ text: edition.word(`state_${state}`), state })),
  ].map((each) => ({
    ...each,
    width: look.textWidth(each.text) + (each.state ? SWATCH + 6 : 0),
  }));
  return look.inRows(entries, width);
}

function swatch({ x, row, state, shade }, top) {
  const y = row * KEY - top + 4;
  return { x: x + 1, x2: x + SWATCH, y, y2: y + SWATCH, ...frameOf(state, shade) };
}
