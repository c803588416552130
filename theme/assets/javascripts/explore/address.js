// What is seen, as the address keeps it.

export const VIEWS = ["trend", "ranking", "map", "scatter", "table"];

const NAMES = [
  "view",
  "indicator",
  "strand",
  "with",
  "with-strand",
  "period",
  "from",
  "to",
  "places",
];

/** Which names matter to a view; the others are left out of its address. */
const USED = {
  trend: ["from", "to"],
  table: ["from", "to"],
  ranking: ["period"],
  map: ["period"],
  scatter: ["with", "with-strand", "period"],
};

/** Read a query: each name with its text, or null; places as a list of ids. */
export function read(query) {
  const given = new URLSearchParams(query);
  const choice = Object.fromEntries(NAMES.map((name) => [name, given.get(name)]));
  if (choice.places !== null) {
    choice.places = [...new Set(choice.places.split(",").filter(Boolean))];
  }
  return choice;
}

/** Write a choice as a query that `read` reads. Ids and periods need no escapes. */
export function write(choice) {
  const used = new Set(["view", "indicator", "strand", "places", ...USED[choice.view]]);
  const parts = NAMES.filter((name) => used.has(name) && choice[name] !== null).map(
    (name) => [name, `${choice[name]}`],
  );
  return `?${parts
    .filter(([name, text]) => text || name === "places")
    .map(
      ([name, text]) =>
        `${name}=${encodeURIComponent(text).replace(/%(?:2C|3A)/g, decodeURIComponent)}`,
    )
    .join("&")}`;
}
