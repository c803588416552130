// How marks look, as stylesheets have it, and how much room words take.
import { SCALES } from "./edition.js";
import { decimalsOf } from "./levels.js";

export const SERIES = "var(--chart-1)";
export const INK = "var(--chart-ink)";
export const MUTED = "var(--chart-muted)";
export const PAPER = "var(--chart-paper)";
export const OTHER = "var(--chart-other)";

export const TEXT = 13;

/** From one line of words to the next. */
export const LINE = 18;

/** How far under the middle of a line its letters stand, in their size. */
export const FOOT = 0.35;

// Places differ by shape, and the last five by dash, as well as by colour.
const COLOURS = 5;
const SHAPES = [
  "circle",
  "square",
  "diamond",
  "M-1-.38H-.38V-1H.38V-.38H1V.38H.38V1H-.38V.38H-1Z",
  "M0-1.1L.95-.55V.55L0 1.1L-.95 .55V-.55Z",
  "M-1-.6L-.6-1L0-.4L.6-1L1-.6L.4 0L1 .6L.6 1L0 .4L-.6 1L-1 .6L-.4 0Z",
  "M-1.2-.5H1.2V.5H-1.2Z",
  "M-.5-1.2H.5V1.2H-.5Z",
  "M0-1.4L.4-.4L1.4 0L.4 .4L0 1.4L-.4 .4L-1.4 0L-.4-.4Z",
  "M-1-1L0-.25L1-1V1L0 .25L-1 1Z",
];

/** Return the look of the nth of the places that are compared. */
export function styleOf(n) {
  return {
    stroke: `var(--explore-${(n % COLOURS) + 1})`,
    shape: SHAPES[n],
    dash: n < COLOURS ? [] : [6, 4],
    size: n === 0 ? 64 : 80,
  };
}

const canvas = document.createElement("canvas").getContext("2d");

/** Return the family that figures are written with, as the page has it. */
export function family() {
  const found = getComputedStyle(document.body).getPropertyValue("--chart-font");
  return found.trim() || "sans-serif";
}

/** Return how wide a text is, in pixels. */
export function textWidth(text, { size = TEXT, weight = 400 } = {}) {
  canvas.font = `${weight} ${size}px ${family()}`;
  return canvas.measureText(text).width;
}

/** Return the width of the widest of some texts. */
export function widest(texts, how) {
  return Math.max(0, ...texts.map((text) => textWidth(text, how)));
}

/** Set a text in lines of whole words that have room; an address is broken anywhere. */
export function inLines(text, room, how) {
  const lines = [];
  for (const word of text.split(" ").flatMap((each) => pieces(each, room, how))) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && textWidth(longer, how) <= room)
      lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function pieces(word, room, how) {
  if (!word.includes("://") || textWidth(word, how) <= room) return [word];
  let end = word.length;
  while (textWidth(word.slice(0, end), how) > room) end -= 1;
  return [word.slice(0, end), ...pieces(word.slice(end), room, how)];
}

/** Cut a text to the room that there is, the last of it an ellipsis. */
export function cut(text, room, how) {
  if (textWidth(text, how) <= room) return text;
  let made = text;
  while (made && textWidth(`${made}\u2026`, how) > room)
    made = made.slice(0, -1).trimEnd();
  return `${made}\u2026`;
}

/** Return a row of words at a place in the drawing. */
export function words(x, y, text, look = {}) {
  return {
    x,
    y,
    text,
    align: "left",
    fill: INK,
    size: TEXT,
    weight: 400,
    line: LINE,
    ...look,
  };
}

/** Set pairs of a sample and its words in lines, as there is room; each { width }. */
export function inRows(entries, room, gap = 16) {
  let [x, row] = [0, 0];
  return entries.map((entry) => {
    if (x > 0 && x + entry.width > room) [x, row] = [0, row + 1];
    const place = { ...entry, x, row };
    x += entry.width + gap;
    return place;
  });
}

/** Write levels with one number of decimals; many in millions or billions. */
export function levelTexts(edition, levels) {
  const most = Math.max(...levels.map(Math.abs));
  const [name, size] = SCALES.find(([, least]) => most >= least) ?? ["", 1];
  const shown = levels.map((level) => level / size);
  const decimals = decimalsOf(shown);
  const texts = shown.map((level) => edition.number(level.toFixed(decimals)));
  if (!name) return texts;
  return texts.map((text, n) => (levels[n] ? edition.counted(name, text) : "0"));
}
