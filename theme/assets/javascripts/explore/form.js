// The form: says what is asked for, and shows what can be.
import { VIEWS } from "./address.js";
import { MOST, partners, periods, viewsOf } from "./choice.js";
import { make, makeSvg } from "./element.js";
import { sizeOf } from "./library.js";
import { styleOf } from "./look.js";

/** Take the marks off letters, as a reader may type them. */
export function folded(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase();
}

export class Form {
  /** Follow a form; `changed` is called with what is asked for. */
  constructor(form, edition, changed, signal) {
    this.form = form;
    this.edition = edition;
    this.list = form.querySelector(".explore-list");
    this.boxes = [...form.querySelectorAll('[name="place"]')];
    this.names = new Map(this.boxes.map((box) => [box, namesOf(box)]));
    this.places = [];
    form.addEventListener("change", (event) => this.heard(event, changed), { signal });
    form.addEventListener(
      "input",
      ({ target }) => target.name === "find" && this.find(),
      {
        signal,
      },
    );
    form.addEventListener("click", (event) => this.clicked(event, changed), { signal });
    form.addEventListener("submit", (event) => event.preventDefault(), { signal });
    form.addEventListener("keydown", (event) => this.pressed(event), { signal });
  }

  field(name) {
    return this.form.elements.namedItem(name);
  }

  heard({ target }, changed) {
    if (target.name === "find") return;
    if (target.name === "place") {
      const others = this.places.filter((id) => id !== target.value);
      changed({
        ...this.asked(),
        places: target.checked ? [...others, target.value] : others,
      });
    } else {
      changed(this.asked(target.name));
    }
  }

  clicked({ target }, changed) {
    const button = target.closest("button");
    if (!button) return;
    const { name, value } = button;
    if (name === "clear") changed({ ...this.asked(), places: [] });
    if (name !== "remove") return;
    const place = this.places.indexOf(value);
    changed(
      { ...this.asked(), places: this.places.filter((id) => id !== value) },
      () => {
        // The next one has the focus, or what comes after all of them.
        const buttons = this.form.querySelectorAll('[name="remove"]');
        (
          buttons[Math.min(place, buttons.length - 1)] ??
          this.form.querySelector("summary")
        ).focus();
      },
    );
  }

  /** Enter chooses the only name that is found; it sends nothing. */
  pressed(event) {
    if (event.key !== "Enter" || event.target.name !== "find") return;
    event.preventDefault();
    const found = this.boxes.filter((box) => !box.disabled && !labelOf(box).hidden);
    if (found.length === 1) found[0].click();
  }

  /** Return what the form says; what depends on a field that *changed* is left open. */
  asked(changed) {
    const text = (name) => this.field(name).value || null;
    const isNew = (...names) => names.includes(changed);
    return {
      view: isNew("view") ? this.view : this.wanted.view,
      indicator: text("indicator"),
      strand: isNew("indicator") ? null : this.field("strand").value,
      with: text("with"),
      "with-strand": isNew("with", "indicator")
        ? null
        : this.field("with-strand").value,
      period: isNew("period") ? text("period") : this.wanted.period,
      from: isNew("indicator", "strand") ? null : this.kept("from"),
      to: isNew("indicator", "strand") ? null : this.kept("to"),
      places: this.wanted.places,
    };
  }

  get view() {
    return this.form.querySelector('[name="view"]:checked').value;
  }

  /** Return a year unless it is the end of all years. */
  kept(name) {
    const { options, selectedIndex } = this.field(name);
    const isEnd = selectedIndex === (name === "from" ? 0 : options.length - 1);
    return isEnd || selectedIndex < 0 ? null : options[selectedIndex].value;
  }

  /**
   * Show a choice, and of every part what else it could be.
   *
   * `wanted` has the view, the places and the period that were asked for, and that come
   * back with an indicator that has them: keys that look for one pass over others.
   */
  show(choice, facts, wanted) {
    const { edition } = this;
    this.places = choice.places;
    this.wanted = wanted;
    this.showViews(choice);
    this.field("indicator").value = choice.indicator;
    const { strands } = edition.indicators[choice.indicator];
    this.showOptions(
      "strand",
      strands.map(({ id, name }) => [id, name]),
      choice.strand,
    );
    this.showPartners(choice);
    const cohorts = periods(edition, choice).map((each) => [
      each.id,
      this.cohortName(each),
    ]);
    this.showOptions("period", cohorts.reverse(), choice.period);
    const years = choice.years.map((year) => [year, year]);
    this.showOptions("from", years, choice.from);
    this.showOptions("to", years, choice.to);
    const isSeries = choice.view === "trend" || choice.view === "table";
    this.toggle("strand", strands.length > 1);
    this.toggle("scatter", choice.view === "scatter" && choice.with);
    this.toggle("period", cohorts.length);
    this.toggle("years", isSeries && years.length > 1);
    this.showPlaces(choice, facts, isSeries);
  }

  toggle(name, isShown) {
    this.form.querySelector(`[data-for="${name}"]`).hidden = !isShown;
  }

  hint(name, text) {
    const hint = this.form.querySelector(`[data-hint="${name}"]`);
    hint.hidden = !text;
    if (text !== true) hint.textContent = text || "";
  }

  showViews(choice) {
    const there = viewsOf(this.edition, choice);
    for (const radio of this.form.querySelectorAll('[name="view"]')) {
      radio.checked = radio.value === choice.view;
      radio.disabled = !there.includes(radio.value);
    }
    const lacking = VIEWS.filter((view) => !there.includes(view)).map((view) =>
      this.edition.word(`explore_view_${view}`),
    );
    const views = this.edition.list(lacking.map((name) => name.toLowerCase()));
    this.hint(
      "views",
      lacking.length ? this.edition.word("explore_view_none", { views }) : "",
    );
  }

  showOptions(name, options, chosen) {
    const select = this.field(name);
    const written = JSON.stringify(options);
    // A list that stays as it is keeps its place under the reader's keys.
    if (select.dataset.written !== written) {
      const made = options.map(([value, text]) =>
        make("option", { value }, String(text)),
      );
      select.replaceChildren(...made);
      select.dataset.written = written;
    }
    select.value = chosen ?? "";
  }

  showPartners(choice) {
    if (choice.view !== "scatter" || !choice.with)
      return this.toggle("with-strand", false);
    for (const option of this.field("with").options) {
      option.disabled = !partners(this.edition, choice, option.value).length;
    }
    this.field("with").value = choice.with;
    const strands = partners(this.edition, choice, choice.with);
    const options = strands.map(({ id, name }) => [id, name]);
    this.showOptions("with-strand", options, choice["with-strand"]);
    return this.toggle("with-strand", strands.length > 1);
  }

  cohortName({ time, group, known }) {
    const size = sizeOf(group);
    return this.edition.word("explore_period_known", {
      when: this.edition.when({ id: time }),
      group: this.edition.groupName(group),
      known: size === null ? known : `${known}/${size}`,
    });
  }

  showPlaces(choice, facts, isSeries) {
    const known = new Set(facts.map(({ place }) => place));
    const isFull = choice.places.length >= MOST;
    for (const box of this.boxes) {
      box.checked = choice.places.includes(box.value);
      box.disabled = !box.checked && (isFull || !known.has(box.value));
      labelOf(box).classList.toggle("is-unknown", !known.has(box.value));
      const said = known.has(box.value) ? "" : this.edition.word("explore_no_data");
      noteOf(box).textContent = said && ` (${said})`;
    }
    const count = { count: choice.places.length, most: MOST };
    this.form.querySelector(".explore-count").textContent = this.edition.word(
      "explore_chosen",
      count,
    );
    this.hint("full", isFull);
    this.field("clear").disabled = !choice.places.length;
    const chips = choice.places.map((id, n) =>
      this.chip(id, isSeries && choice.view === "trend" && styleOf(n)),
    );
    this.form.querySelector(".explore-chosen").replaceChildren(...chips);
  }

  chip(id, style) {
    const name = this.edition.name(id);
    const label = this.edition.word("explore_remove", { name });
    const button = { type: "button", name: "remove", value: id, "aria-label": label };
    const sample = style ? sampleOf(style) : null;
    const cross = make("span", { "aria-hidden": "true", class: "explore-cross" }, "×");
    return make("li", {}, make("button", button, sample, name, cross));
  }

  find() {
    const wanted = folded(this.field("find").value.trim());
    let count = 0;
    for (const box of this.boxes) {
      const isFound = this.names.get(box).includes(wanted);
      labelOf(box).hidden = !isFound;
      count += isFound;
    }
    for (const group of this.list.querySelectorAll("fieldset")) {
      group.hidden = !group.querySelector("label:not([hidden])");
    }
    this.hint("found", wanted && this.edition.word("explore_found", { count }));
  }
}

const labelOf = (box) => box.closest("label");

function namesOf(box) {
  const label = labelOf(box);
  return folded(`${label.textContent} ${label.dataset.names}`);
}

/** Return where a name says that nothing is known of it. */
function noteOf(box) {
  const label = labelOf(box);
  const found = label.querySelector(".explore-unknown");
  if (found) return found;
  const made = make("span", { class: "explore-unknown" });
  label.querySelector("span").append(made);
  return made;
}

/** Draw the mark of a place as it is in the figure. */
function sampleOf({ stroke, shape, dash }) {
  const paths = {
    circle: "M0-1A1 1 0 0 1 0 1A1 1 0 0 1 0-1Z",
    square: "M-.9-.9H.9V.9H-.9Z",
    diamond: "M0-1.2L1.2 0L0 1.2L-1.2 0Z",
  };
  const line = { x1: 0, x2: 28, y1: 8, y2: 8, stroke, "stroke-width": 2.5 };
  return makeSvg(
    "svg",
    { width: 28, height: 16, viewBox: "0 0 28 16", "aria-hidden": "true" },
    makeSvg("line", { ...line, "stroke-dasharray": dash.join(" ") || "none" }),
    makeSvg("path", {
      d: paths[shape] ?? shape,
      fill: stroke,
      transform: "translate(14 8) scale(4.6)",
    }),
  );
}
