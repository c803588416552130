// The trend: figures of several places over time, joined where they are comparable.
import * as figures from "./figures.js";
import { levels } from "./levels.js";
import * as look from "./look.js";
import { yearOf } from "./choice.js";

/** Width from which on names stand beside the ends of lines; else over the plot. */
const WIDE = 560;
const MOST_BESIDE = 230;

/** Room for a line with its mark before a name. */
const SAMPLE = 32;

/** Room between the first and last points and the sides. */
const INSET = 14;

/** From one line of the key to the next. */
const KEY = 22;

export function select({ edition, choice, strands }) {
  const { facts } = strands.get(choice.indicator).get(choice.strand);
  const isWithin = ({ time }) =>
    yearOf(time) >= choice.from && yearOf(time) <= choice.to;
  const chosen = choice.places.flatMap((id) =>
    facts.filter((fact) => fact.place === id && isWithin(fact)),
  );
  return {
    facts: chosen,
    title: edition.word("explore_title", {
      what: edition.what(choice.indicator, choice.strand),
      when: spanOf(edition, chosen, choice),
    }),
    about: [
      edition.list(choice.places.map((id) => edition.name(id))),
      figures.unitNote(edition, choice.indicator),
    ],
    notes: figures.seriesNotes(edition, choice, chosen, {
      isDrawn: choice.view === "trend",
    }),
    message: choice.places.length ? "explore_nothing" : "explore_choose_places",
  };
}

function spanOf(edition, facts, { from, to }) {
  const years = facts.map(({ time }) => yearOf(time));
  const [first, last] = years.length
    ? [Math.min(...years), Math.max(...years)]
    : [from, to];
  return first === last ? first : edition.word("explore_span", { first, last });
}

export function drawn({ edition, choice }, { facts }, width) {
  const own = figures.valued(facts);
  if (!own.length) return null;
  const axis = valueAxis(edition, own);
  const places = choice.places.filter((id) => own.some(({ place }) => place === id));
  const styles = new Map(choice.places.map((id, n) => [id, look.styleOf(n)]));
  const names = places.map((id) => edition.name(id));
  const isWide = width >= WIDE;
  const short = (id) =>
    look.cut(edition.name(id), (isWide ? MOST_BESIDE : width) - SAMPLE - 14);
  const dates = datesOf(edition, own);
  const { left, right } = sides(axis, dates, isWide ? names : []);
  const plot = { width: width - left - right, height: isWide ? 330 : 240 };
  const time = timeAxis(edition, own, dates, plot.width);
  const parted = boundaries(edition, choice, own, time);
  const heading = parted.length ? 16 + look.LINE : 16;
  const entries = isWide
    ? besideRows(places, own, time, axis, plot)
    : keyRows(places, names, width, heading, left);
  const rows = isWide ? 0 : entries.at(-1).row + 1;
  return {
    name: "trend",
    ...plot,
    padding: { left, right, top: heading + 14 + (rows && rows * KEY + 6), bottom: 30 },
    frame: { ...axis.frame, ...time.frame },
    data: {
      segments: figures.joins(own).pairs.map((pair) => segment(pair, time, styles)),
      points: own.map((fact) => point(edition, fact, time, styles.get(fact.place))),
      boundaries: parted,
      samples: entries.map(({ place, x, y }) => line(x, y, styles.get(place))),
      symbols: entries.map(({ place, x, y }) => mark(x, y, styles.get(place))),
      words: [
        look.words(-left, -heading, axis.unit, { fill: look.MUTED }),
        ...boundaryWords(parted, plot, left, right),
        ...entries.map(({ place, x, y }) =>
          look.words(x + 18, y + look.FOOT * look.TEXT, short(place)),
        ),
      ],
    },
  };
}

/** Return levels around the values of facts of a strand, and how they are written. */
export function valueAxis(edition, facts) {
  const [{ indicator, strand }] = facts;
  const values = facts.map(({ value }) => value);
  const steps = levels(values, edition.strand(indicator, strand).bounds);
  const texts = look.levelTexts(edition, steps);
  const [low, high] = [steps[0], steps.at(-1)];
  const unit = edition.unitName(indicator);
  return { low, high, steps, texts, unit, frame: { low, high, levels: steps, texts } };
}

/** Return each day that has a figure, with its year where it ends one, else in brief. */
function datesOf(edition, facts) {
  const texts = new Map();
  for (const { time } of facts) {
    const isYear = time.form === "year";
    if (isYear || !texts.has(time.end)) texts.set(time.end, edition.brief(time));
  }
  return [...texts].sort(([a], [b]) => a - b);
}

/** Return the room beside the plot: for levels, the ends of dates, and names. */
function sides(axis, dates, names) {
  const [first, last] = [dates[0], dates.at(-1)].map(([, text]) =>
    look.textWidth(text),
  );
  const beside = Math.min(MOST_BESIDE, look.widest(names) + SAMPLE + 14);
  return {
    left: Math.ceil(Math.max(look.widest(axis.texts) + 10, first / 2 - INSET)),
    right: Math.ceil(Math.max(names.length ? beside : 16, last / 2 - INSET)),
  };
}

/** Return where figures stand in time, which is at the ends of theirs. */
function timeAxis(edition, facts, dates, width) {
  const ends = facts.map(({ time }) => time.end);
  const [start, end] = [Math.min(...ends), Math.max(...ends)];
  const inset = start === end ? 183 : ((end - start) * INSET) / (width - 2 * INSET);
  // Recast for the provinces of today: beside the figure of before for the same time.
  const isRecast = ({ group, time }) => group === "34" && time.end < edition.merger;
  const aside = Math.max(1, Math.round((end - start) / 24));
  const [first, last] = [
    start - inset,
    end + inset + (facts.some(isRecast) ? aside : 0),
  ];
  const of = (fact) => fact.time.end + (isRecast(fact) ? aside : 0);
  return {
    of,
    x: (day) => (width * (day - first)) / (last - first),
    frame: {
      first,
      last,
      days: dates.map(([day]) => day),
      dates: dates.map(([, text]) => text),
    },
  };
}

function segment([one, other], time, styles) {
  const { stroke, dash } = styles.get(one.place);
  const [day, day2] = [time.of(one), time.of(other)];
  return { day, value: one.value, day2, value2: other.value, stroke, dash };
}

function point(edition, fact, time, { stroke, shape, size }) {
  const fill = fact.precision === "exact" ? stroke : look.PAPER;
  const label = labelOf(edition, fact);
  return {
    day: time.of(fact),
    value: fact.value,
    fill,
    stroke,
    shape,
    size,
    width: 2,
    label,
  };
}

function labelOf(edition, fact) {
  const about = edition.word("chart_point", {
    when: edition.when(fact.time),
    figure: edition.figureAndRank(fact),
    publisher: edition.sources[fact.source][0],
  });
  const label = edition.word("explore_point", {
    place: edition.placeOf(fact),
    point: about,
  });
  if (!figures.isOfSet(fact)) return label;
  return edition.word("chart_set", { point: label, provinces: fact.group });
}

function line(x, y, { stroke, dash }) {
  return { x: x - 13, x2: x + 13, y, stroke, dash };
}

function mark(x, y, { stroke, shape, size }) {
  return { x, y, fill: stroke, stroke, shape, size };
}

/** Place names beside the last figure of each place, so that none touches another. */
function besideRows(places, facts, time, axis, { width, height }) {
  const rows = places.map((place) => {
    const own = facts.filter((fact) => fact.place === place);
    const last = own.reduce((a, b) => (time.of(b) >= time.of(a) ? b : a));
    const y = (height * (axis.high - last.value)) / (axis.high - axis.low);
    return { place, x: width + 24, y };
  });
  rows.sort((a, b) => a.y - b.y);
  let highest = 0;
  for (const row of rows) {
    row.y = Math.max(row.y, highest);
    highest = row.y + look.LINE;
  }
  let lowest = height;
  for (const row of [...rows].reverse()) {
    row.y = Math.min(row.y, lowest);
    lowest = row.y - look.LINE;
  }
  return rows;
}

/** Place names in lines over the plot. */
function keyRows(places, names, width, heading, left) {
  const entries = places.map((place, n) => ({
    place,
    width: SAMPLE + look.textWidth(names[n]),
  }));
  const rows = look.inRows(entries, width);
  const count = rows.at(-1).row + 1;
  return rows.map((entry) => ({
    ...entry,
    x: entry.x - left + 13,
    y: -heading - look.LINE - (count - 1 - entry.row) * KEY - 8,
  }));
}

/** Return the changes that no line crosses, where they have figures on both sides. */
function boundaries(edition, choice, facts, time) {
  const changes = figures
    .breaksCrossed(edition, choice.indicator, facts)
    .map((each) => ({
      isAfter: (fact) => fact.time.start >= each.day,
      label: edition.word("chart_break_reason", each),
      text: edition.word("chart_break"),
      facts,
    }));
  changes.push({
    isAfter: ({ group }) => group === "34",
    label: edition.word("explore_sets"),
    text: edition.word("chart_merger"),
    facts: facts.filter(figures.isOfSet),
  });
  return changes.flatMap(({ isAfter, label, text, facts: both }) => {
    const before = both.filter((fact) => !isAfter(fact)).map(time.of);
    const after = both.filter(isAfter).map(time.of);
    if (!before.length || !after.length) return [];
    const [end, start] = [Math.max(...before), Math.min(...after)];
    const day = (end + start) / 2;
    return end < start ? [{ day, label, text, x: time.x(day) }] : [];
  });
}

/** Write what changes are, over their lines, where there is room. */
function boundaryWords(parted, { width }, left, right) {
  let free = -left;
  return [...parted]
    .sort((a, b) => a.x - b.x)
    .flatMap(({ x, text }) => {
      const half = look.textWidth(text) / 2;
      const middle = Math.min(Math.max(x, half - left), width + right - half);
      if (middle - half < free) return [];
      free = middle + half + 8;
      return [look.words(middle, -8, text, { align: "center", fill: look.MUTED })];
    });
}
