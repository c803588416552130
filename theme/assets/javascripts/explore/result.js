// What is seen: the figure with its claim, notes, sources, table, and what to take.
import { csv, save, standingAlone } from "./downloads.js";
import { draw } from "./drawing.js";
import { make } from "./element.js";
import * as map from "./map.js";
import * as ranking from "./ranking.js";
import * as scatter from "./scatter.js";
import { grouped } from "./figures.js";
import { table } from "./table.js";
import * as trend from "./trend.js";

const VIEWS = {
  trend,
  ranking,
  map,
  scatter,
  table: { select: trend.select, drawn: () => null },
};

/** Publications that are named at once; more are folded. */
const NAMED = 4;

export class Result {
  /** Write into a section; `root` knows where the site is, and has a line for news. */
  constructor(section, edition, library, root) {
    Object.assign(this, { section, edition, library });
    this.site = root.dataset.site;
    this.news = root.querySelector(".explore-news");
  }

  address(kind, id) {
    return new URL(`${this.site}${kind}/${id}/`, location.href).href;
  }

  /** Write everything around the drawing, for which there is room then. */
  write(context, remarks) {
    this.context = context;
    this.view = VIEWS[context.choice.view];
    this.selection = this.view.select(context);
    this.canvas = make("div", { class: "explore-drawing" });
    this.width = 0;
    const said = remarks.map((text) => make("p", { class: "explore-remark" }, text));
    this.section.replaceChildren(...said, this.figure());
    const { title } = this.selection;
    const updated = this.edition.word("explore_updated", { title });
    this.news.textContent = [...remarks, updated].join(" ");
  }

  figure() {
    const { title, about, facts, message } = this.selection;
    const isTable = this.context.choice.view === "table";
    const heading = make("strong", { class: "headline" }, title);
    const subtitle = make("span", { class: "subtitle" }, about.join("; "));
    return make(
      "figure",
      { class: "figure explored" },
      make("figcaption", {}, heading, subtitle),
      !facts.length && make("p", { class: "gap" }, this.edition.word(message)),
      !isTable && facts.length > 0 && this.canvas,
      this.notes(),
      this.sources(),
      facts.length > 0 && this.table(isTable),
      this.actions(),
    );
  }

  notes() {
    const { missing = [], notes } = this.selection;
    const items = notes.map((text) => make("li", {}, text));
    const list = items.length > 0 && make("ul", { class: "explore-notes" }, items);
    if (!missing.length) return [list];
    const isPair = this.context.choice.view === "scatter";
    const name = isPair ? "explore_missing_both" : "explore_missing_count";
    const summary = this.edition.word(name, { count: missing.length });
    const names = make("p", {}, this.edition.list(missing));
    return [list, folded(summary, "explore-missing", names)];
  }

  sources() {
    const { edition } = this;
    const ids = this.cited();
    if (!ids.length) return null;
    const day = (id) => edition.sources[id][2];
    const newest = ids.reduce((a, b) => (day(b) > day(a) ? b : a));
    const when = edition.sources[newest][1];
    const marks = (some) => this.marks(some);
    const others = ids.slice(NAMED);
    return [
      make(
        "p",
        { class: "aside" },
        `${edition.word("sources")}: `,
        marks(ids.slice(0, NAMED)),
        ". ",
        edition.word("figure_as_of", { when }),
      ),
      others.length > 0 &&
        folded(
          edition.word("more_sources", { count: others.length }),
          "",
          make("p", { class: "aside" }, marks(others)),
        ),
    ];
  }

  /** Link publications; those that are cited in the same words once, and by numbers. */
  marks(ids) {
    const alike = grouped(ids, (id) => this.edition.citation(id));
    return [...alike].flatMap(([citation, [one, ...others]], n) => [
      n ? "; " : "",
      this.mark(one, citation),
      ...others.flatMap((id, m) => [
        ", ",
        this.mark(id, String(m + 2), `${citation} (${m + 2})`),
      ]),
    ]);
  }

  mark(id, text, label = null) {
    const href = this.address("sources", id);
    return make("a", { class: "source-mark", href, "aria-label": label }, text);
  }

  /** Return the publications of all figures, those that state most of them first. */
  cited() {
    const counts = new Map();
    for (const { source } of this.selection.facts) {
      counts.set(source, (counts.get(source) ?? 0) + 1);
    }
    return [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a));
  }

  table(isOpen) {
    const { choice } = this.context;
    const address = (...way) => this.address(...way);
    const made = table(this.edition, choice, this.selection, address);
    return isOpen ? made : folded(this.edition.word("figure_table"), "", made);
  }

  actions() {
    const { edition } = this;
    const { choice } = this.context;
    const hasFacts = this.selection.facts.length > 0;
    const about = [choice.indicator, choice.with].filter(Boolean).map((indicator) => {
      const named = { indicator: edition.indicators[indicator].short };
      const href = this.address("indicators", indicator);
      return make("a", { href }, edition.word("explore_about_indicator", named));
    });
    const data = new URL(`${this.site}data/`, location.href).href;
    return make(
      "p",
      { class: "figure-actions" },
      hasFacts && button("CSV", () => this.saveFacts()),
      hasFacts && choice.view !== "table" && button("SVG", () => this.saveDrawing()),
      make("a", { href: data }, edition.word("explore_all_data")),
      about,
    );
  }

  get fileName() {
    const { view, indicator } = this.context.choice;
    return `${view}-${indicator}`;
  }

  saveFacts() {
    const address = (...way) => this.address(...way);
    const text = csv(this.edition, this.selection.facts, address);
    save(`${this.fileName}.csv`, "text/csv", text);
  }

  saveDrawing() {
    const svg = this.canvas.querySelector("svg");
    if (!svg) return;
    const { edition, selection } = this;
    const marks = this.cited().map((id) => edition.citation(id));
    const alone = standingAlone(svg, {
      title: selection.title,
      about: selection.about.join("; "),
      foot: [
        ...selection.notes,
        `${edition.word("sources")}: ${[...new Set(marks)].join("; ")}.`,
        edition.word("figure_origin", { address: decodeURI(location.href) }),
      ],
    });
    const text = new XMLSerializer().serializeToString(alone);
    save(`${this.fileName}.svg`, "image/svg+xml", text);
  }

  /** Draw for the width that there is, unless it is drawn so already. */
  async draw() {
    const width = Math.floor(this.canvas?.clientWidth ?? 0);
    if (!width || width === this.width) return;
    this.width = width;
    const { canvas, context, selection, view } = this;
    const specifications = await this.library.specifications();
    // Words are measured in the page's own font.
    await document.fonts.ready;
    if (canvas !== this.canvas || width !== this.width) return;
    const drawing = view.drawn(context, selection, width);
    if (drawing) await draw(canvas, specifications, drawing, selection.title);
    else canvas.textContent = this.edition.word("explore_nothing_drawn");
  }
}

function folded(summary, name, content) {
  const named = ["figure-table", name].filter(Boolean).join(" ");
  return make("details", { class: named }, make("summary", {}, summary), content);
}

function button(text, act) {
  const made = make("button", { type: "button" }, text);
  made.addEventListener("click", act);
  return made;
}
