// The scatter: two indicators of the provinces of a set at one time.
import * as figures from "./figures.js";
import { grouped } from "./figures.js";
import { sizeOf } from "./library.js";
import * as look from "./look.js";
import { cohortOf, outside } from "./ranking.js";
import { valueAxis } from "./trend.js";

export function select(context) {
  const { edition, choice } = context;
  const one = cohortOf(context, choice.indicator, choice.strand);
  const other = choice.with
    ? cohortOf(context, choice.with, choice["with-strand"])
    : null;
  const first = edition.what(choice.indicator, choice.strand);
  if (!one || !other) {
    const message = choice.with ? "explore_nothing" : "explore_no_with";
    return { title: first, about: [], facts: [], pairs: [], notes: [], message };
  }
  const pairs = pairsOf(one, other);
  const facts = pairs.flat();
  const both = edition.word("explore_title_both", {
    one: first,
    other: edition.what(choice.with, choice["with-strand"]),
  });
  const title = edition.word("explore_title", {
    what: both,
    when: edition.when(one.time),
  });
  const group = edition.groupName(one.group);
  return {
    title: edition.word("explore_title_of", { title, group }),
    about: [
      edition.word("explore_known_both", {
        known: pairs.length,
        all: sizeOf(one.group),
      }),
    ],
    pairs,
    facts,
    notes: [
      ...figures.setsNote(edition, facts),
      ...figures.hollowNote(edition, facts),
      ...outside(edition, choice, facts),
    ],
    missing: missingOf(edition, one.group, pairs),
    message: "explore_nothing",
  };
}

function pairsOf(one, other) {
  const values = grouped(figures.valued(other.facts), ({ place }) => place);
  return figures
    .valued(one.facts)
    .filter(({ place }) => values.has(place))
    .map((fact) => [fact, values.get(fact.place)[0]]);
}

function missingOf(edition, group, pairs) {
  const found = new Set(pairs.map(([{ place }]) => place));
  const members = Object.keys(edition.grids[group].cells).filter(
    (id) => !found.has(id),
  );
  return members.map((id) => edition.name(id)).sort(new Intl.Collator("vi").compare);
}

export function drawn({ edition, choice }, { pairs }, width) {
  if (!pairs.length) return null;
  const [ones, others] = [0, 1].map((n) => pairs.map((pair) => pair[n]));
  const [across, down] = [valueAxis(edition, ones), valueAxis(edition, others)];
  const left = Math.ceil(look.widest(down.texts)) + 10;
  const right = 18;
  const plot = {
    width: width - left - right,
    height: Math.min(460, Math.max(260, width * 0.62)),
  };
  const titles = [
    axisTitle(edition, choice.with, choice["with-strand"], down, width),
    axisTitle(edition, choice.indicator, choice.strand, across, width),
  ];
  const marked = new Set(choice.places);
  const x = (value) => (plot.width * (value - across.low)) / (across.high - across.low);
  const y = (value) => (plot.height * (down.high - value)) / (down.high - down.low);
  const points = pairs.map((pair) => pointOf(edition, pair, marked));
  // Those chosen come last, over the others.
  points.sort((a, b) => marked.has(a.place) - marked.has(b.place));
  const placed = points.map((point) => ({
    ...point,
    x: x(point.across),
    y: y(point.value),
  }));
  return {
    name: "scatter",
    ...plot,
    padding: {
      left,
      right,
      top: titles[0].length * look.LINE + 16,
      bottom: 30 + titles[1].length * look.LINE,
    },
    frame: {
      ...down.frame,
      first: across.low,
      last: across.high,
      steps: across.steps,
      marks: across.texts,
    },
    data: {
      points,
      words: [
        ...titles[0].map((line, n) =>
          look.words(-left, -14 - (titles[0].length - 1 - n) * look.LINE, line, {
            fill: look.MUTED,
          }),
        ),
        ...titles[1].map((line, n) =>
          look.words(plot.width + right, plot.height + 42 + n * look.LINE, line, {
            align: "right",
            fill: look.MUTED,
          }),
        ),
        ...names(edition, placed, marked, plot, right),
      ],
    },
  };
}

function axisTitle(edition, indicator, strand, axis, width) {
  const text = edition.word("explore_axis", {
    indicator: edition.what(indicator, strand),
    unit: axis.unit,
  });
  return look.inLines(text, width - 8);
}

function pointOf(edition, [one, other], marked) {
  const isMarked = marked.has(one.place);
  const stroke = isMarked || !marked.size ? look.SERIES : look.OTHER;
  const isExact = one.precision === "exact" && other.precision === "exact";
  return {
    place: one.place,
    across: one.value,
    value: other.value,
    stroke,
    fill: isExact ? stroke : look.PAPER,
    shape: "circle",
    size: isMarked ? 110 : 56,
    width: 2,
    label: edition.word("explore_pair", {
      place: edition.placeOf(one),
      one: edition.figure(one),
      other: edition.figure(other),
    }),
  };
}

/** Write the names of the places chosen where they touch neither marks nor each other. */
function names(edition, points, marked, { width, height }, right) {
  const taken = points.map(({ x, y }) => ({
    left: x - 6,
    right: x + 6,
    top: y - 6,
    bottom: y + 6,
  }));
  const meets = (box) =>
    taken.some(
      (each) =>
        box.left < each.right &&
        box.right > each.left &&
        box.top < each.bottom &&
        box.bottom > each.top,
    );
  return points
    .filter(({ place }) => marked.has(place))
    .flatMap(({ place, x, y }) => {
      const text = edition.name(place);
      const room = look.textWidth(text, { weight: 700 });
      const ways = [
        { align: "left", x: x + 10, y },
        { align: "right", x: x - 10, y },
        { align: "center", x, y: y - 16 },
        { align: "center", x, y: y + 17 },
      ].map((way) => {
        const start = { left: way.x, right: way.x - room, center: way.x - room / 2 }[
          way.align
        ];
        const box = {
          left: start,
          right: start + room,
          top: way.y - 8,
          bottom: way.y + 8,
        };
        return { ...way, box };
      });
      const isInside = ({ box }) =>
        box.left >= 0 &&
        box.right <= width + right &&
        box.top >= -6 &&
        box.bottom <= height;
      const way =
        ways.filter(isInside).find(({ box }) => !meets(box)) ?? ways.find(isInside);
      if (!way) return [];
      taken.push(way.box);
      const foot = way.y + look.FOOT * look.TEXT;
      return [look.words(way.x, foot, text, { align: way.align, weight: 700 })];
    });
}
