// What is shown, as a table: a row for each figure, or for each place in a scatter.
import { make } from "./element.js";
import { isOfSet } from "./figures.js";

/** Return a table of a selection; `address` gives the page of a source or a province. */
export function table(edition, choice, { facts, pairs, title }, address) {
  const head = pairs ? pairHead(edition, choice) : factHead(edition, facts);
  const rows = pairs
    ? pairs.map((pair) => pairRow(edition, pair, address))
    : facts.map((fact) => factRow(edition, fact, facts, address));
  return make(
    "div",
    { class: "table-box", tabindex: 0, role: "region", "aria-label": title },
    make(
      "table",
      { class: "facts" },
      make("caption", { class: "explore-news" }, title),
      make(
        "thead",
        {},
        make(
          "tr",
          {},
          head.map((text) => make("th", { scope: "col" }, text)),
        ),
      ),
      make("tbody", {}, rows),
    ),
  );
}

const hasRanks = (facts) => facts.some(({ rank }) => rank !== null);

function factHead(edition, facts) {
  const names = [
    "subject",
    "when",
    "figure",
    ...(hasRanks(facts) ? ["rank"] : []),
    "source",
  ];
  return names.map((name) => edition.word(`column_${name}`));
}

function factRow(edition, fact, facts, address) {
  const figure = fact.value === null ? edition.word("no_value") : edition.figure(fact);
  return make(
    "tr",
    {},
    make("th", { scope: "row" }, placeOf(edition, fact, address)),
    make("td", {}, whenOf(edition, fact)),
    make("td", { class: "figure" }, figure, doubt(edition, fact)),
    hasRanks(facts) && make("td", { class: "rank" }, edition.rank(fact)),
    make("td", { class: "source" }, sourceOf(edition, fact.source, address)),
  );
}

function pairHead(edition, choice) {
  return [
    edition.word("column_subject"),
    edition.word("column_when"),
    edition.what(choice.indicator, choice.strand),
    edition.what(choice.with, choice["with-strand"]),
    edition.word("column_source"),
  ];
}

function pairRow(edition, [one, other], address) {
  const sources = [...new Set([one.source, other.source])];
  return make(
    "tr",
    {},
    make("th", { scope: "row" }, placeOf(edition, one, address)),
    make("td", {}, whenOf(edition, one)),
    make("td", { class: "figure" }, edition.figure(one), doubt(edition, one)),
    make("td", { class: "figure" }, edition.figure(other), doubt(edition, other)),
    make(
      "td",
      { class: "source" },
      sources.flatMap((each, n) => [n ? "; " : "", sourceOf(edition, each, address)]),
    ),
  );
}

function placeOf(edition, fact, address) {
  const name = edition.placeOf(fact);
  if (edition.places[fact.place].kind !== "province") return name;
  return make("a", { href: address("provinces", fact.place) }, name);
}

function whenOf(edition, { time, group }) {
  const isSet = isOfSet({ group });
  const set = isSet && edition.word("set_of", { provinces: group });
  return [edition.when(time), isSet && make("span", { class: "aside" }, set)];
}

function doubt(edition, { isDisputed }) {
  return isDisputed && make("span", { class: "aside" }, edition.word("disputed"));
}

/** Return a link to the page of a publication. */
function sourceOf(edition, source, address) {
  const href = address("sources", source);
  return make("a", { class: "source-mark", href }, edition.citation(source));
}
