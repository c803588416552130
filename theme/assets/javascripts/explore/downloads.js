// What is shown, to take along: figures as CSV, a drawing that stands by itself.
import { make, makeSvg } from "./element.js";
import { isOfSet } from "./figures.js";
import { INK, PAPER, family, inLines } from "./look.js";

const DAY = 86_400_000;

/** Return figures as CSV, in the form of the site's other downloads. */
export function csv(edition, facts, address) {
  const rows = facts.map((fact) => rowOf(edition, fact, address));
  const columns = Object.keys(rows[0] ?? {});
  const lines = [
    columns,
    ...rows.map((row) => columns.map((column) => cell(row[column]))),
  ];
  return `\ufeff${lines.map((line) => `${line.join(",")}\r\n`).join("")}`;
}

function rowOf(edition, fact, address) {
  const about = edition.indicators[fact.indicator];
  const strand = about.strands.find(({ id }) => id === fact.strand);
  const [publisher, , , published] = edition.sources[fact.source];
  const day = (number) => new Date(number * DAY).toISOString().slice(0, 10);
  return {
    indicator: fact.indicator,
    indicator_name: about.name,
    tier: strand.tier,
    part: strand.part,
    subject: fact.place,
    subject_name: edition.placeOf(fact),
    when: edition.when(fact.time),
    period_start: fact.time.clock === "to" ? null : day(fact.time.start),
    period_end: day(fact.time.end),
    provinces: isOfSet(fact) ? fact.group : null,
    value: fact.text,
    precision: fact.precision,
    rank: fact.rank,
    of: fact.of,
    out_of: fact.whole,
    unit: about.unit,
    source: fact.source,
    publisher,
    published,
    source_page: address("sources", fact.source),
  };
}

const NUMBER = /^-?\d+(\.\d+)?$/;
const LIKE_A_FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n]/;

function cell(value) {
  if (value === null || value === undefined) return "";
  const text = String(value);
  const harmless = LIKE_A_FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

const MARGIN = 16;
const TITLE = { size: 16, weight: 700 };
const SMALL = { size: 11, weight: 400 };

/**
 * Return a drawing with its title and its sources, in colours of its own.
 *
 * They are those of a light page, whatever this one is: a picture goes on paper.
 */
export function standingAlone(svg, { title, about, foot }) {
  const [width, height] = ["width", "height"].map((name) =>
    Number(svg.getAttribute(name)),
  );
  const lines = (text, look, step) =>
    inLines(text, width, look).map((each) => ({ text: each, ...look, step }));
  const above = [...lines(title, TITLE, 22), ...lines(about, SMALL, 16)];
  const below = foot.flatMap((text) => lines(text, SMALL, 15));
  const heightOf = (some) => some.reduce((sum, { step }) => sum + step, 0);
  const top = MARGIN + heightOf(above) + 10;
  const size = [width + 2 * MARGIN, top + height + 10 + heightOf(below) + MARGIN].map(
    Math.ceil,
  );
  const drawn = svg.cloneNode(true);
  for (const name of ["role", "aria-label", "style"]) drawn.removeAttribute(name);
  drawn.setAttribute("x", MARGIN);
  drawn.setAttribute("y", top);
  const alone = makeSvg(
    "svg",
    {
      width: size[0],
      height: size[1],
      viewBox: `0 0 ${size.join(" ")}`,
      role: "img",
      "aria-label": title,
      "font-family": family(),
    },
    makeSvg("rect", { width: size[0], height: size[1], fill: PAPER }),
    ...written(above, MARGIN),
    drawn,
    ...written(below, top + height + 10),
  );
  resolve(alone);
  return alone;
}

function written(lines, start) {
  let y = start;
  return lines.map(({ text, size, weight, step }) => {
    y += step;
    const look = { "font-size": size, "font-weight": weight, fill: INK };
    return makeSvg("text", { x: MARGIN, y: y - step * 0.25, ...look }, text);
  });
}

/** Give a drawing the colours that it has on a light page. */
function resolve(drawing) {
  const page = make(
    "div",
    { class: "explore-news", "data-md-color-scheme": "default" },
    drawing,
  );
  document.body.append(page);
  for (const each of drawing.querySelectorAll("*")) {
    const found = getComputedStyle(each);
    for (const name of ["fill", "stroke"]) {
      if (each.getAttribute(name)?.startsWith("var("))
        each.setAttribute(name, found[name]);
    }
    for (const name of ["class", "tabindex"]) each.removeAttribute(name);
  }
  page.remove();
}

/** Offer a text to be saved as a file. */
export function save(name, type, text) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = Object.assign(document.createElement("a"), {
    href: address,
    download: name,
  });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
