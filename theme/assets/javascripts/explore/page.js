// One explore page: from the address to the form and the figure, and back.
import { read, write } from "./address.js";
import { first, fit, kept } from "./choice.js";
import { prepare } from "./drawing.js";
import { make } from "./element.js";
import { Form } from "./form.js";
import { Library } from "./library.js";
import { Result } from "./result.js";

/** Start the page in an element that `macros.explore` wrote. */
export async function start(root) {
  root.dataset.started = "";
  const page = new Page(root);
  try {
    await page.begin();
  } catch (error) {
    page.fail(error);
  }
}

class Page {
  constructor(root) {
    this.root = root;
    this.library = new Library(root.dataset);
    this.section = root.querySelector(".explore-result");
    this.path = location.pathname;
    this.leaving = new AbortController();
    this.turn = 0;
  }

  async begin() {
    prepare();
    this.edition = await this.library.edition();
    this.result = new Result(this.section, this.edition, this.library, this.root);
    const form = this.root.querySelector(".explore-form");
    const { signal } = this.leaving;
    const changed = (asked, then) => this.ask(asked, then);
    this.form = new Form(form, this.edition, changed, signal);
    window.addEventListener("popstate", () => this.revisit(), { signal });
    await this.see(read(location.search));
    this.root.querySelector(".explore-without").remove();
    form.hidden = false;
    this.section.hidden = false;
    this.attempt(() => this.shown());
    new ResizeObserver(() => this.attempt(() => this.result.draw())).observe(
      this.section,
    );
  }

  async attempt(act) {
    try {
      await act();
    } catch (error) {
      this.fail(error);
    }
  }

  fail(error) {
    console.error(error);
    this.root.classList.toggle("has-failed", this.section.hidden);
    if (this.section.hidden) return;
    const text = this.edition.word("explore_failed");
    this.section.replaceChildren(make("p", { class: "gap", role: "alert" }, text));
  }

  /** Go back or forth; where that leads to another page, this one is left. */
  revisit() {
    if (location.pathname !== this.path) this.leaving.abort();
    else this.attempt(() => this.return());
  }

  async return() {
    if (await this.see(read(location.search))) await this.shown();
  }

  /** Draw what is written, whose address is known now. */
  shown() {
    this.keepInLinks();
    return this.result.draw();
  }

  /** See what the form asks for, and keep it in the address. */
  ask(asked, then) {
    return this.attempt(async () => {
      if (!(await this.see(asked, { isAsked: true }))) return;
      const address = write(kept(this.choice));
      if (address !== location.search) {
        history.pushState(null, "", address + location.hash);
      }
      then?.();
      await this.shown();
    });
  }

  /** Show what is asked for; false where something else was asked for meanwhile. */
  async see(asked, { isAsked = false } = {}) {
    this.turn += 1;
    const { turn } = this;
    const strands = new Map();
    const isKnown = Object.hasOwn(this.edition.indicators, asked.indicator);
    await this.open(strands, isKnown ? asked.indicator : first(this.edition));
    const strandsOf = (indicator) => strands.get(indicator);
    let found = fit(this.edition, asked, strandsOf);
    await this.open(strands, found.choice.with);
    if (turn !== this.turn) return false;
    const remarks = this.remarksOn(found, isAsked);
    const { choice, refused } = found;
    const wanted = {
      view: refused ?? choice.view,
      places: choice.isSuggested ? null : choice.places,
      period: asked.period,
    };
    if (isAsked && hasNothing(found.choice, strands)) {
      found = fit(this.edition, { ...asked, places: null }, strandsOf);
      remarks.push(this.edition.word("explore_replaced"));
    }
    this.choice = found.choice;
    const { facts } = strands.get(this.choice.indicator).get(this.choice.strand);
    this.form.show(this.choice, facts, wanted);
    this.result.write({ edition: this.edition, choice: this.choice, strands }, remarks);
    return true;
  }

  async open(strands, indicator) {
    if (indicator && !strands.has(indicator)) {
      strands.set(indicator, await this.library.strands(indicator));
    }
  }

  remarksOn({ choice, ignored, refused }, isAsked) {
    const remarks = [];
    if (ignored.length && !isAsked) {
      const parts = ignored.join(", ");
      remarks.push(this.edition.word("explore_ignored", { parts }));
    }
    if (refused) {
      const name = (view) => this.edition.word(`explore_view_${view}`);
      const filled = { view: name(refused), other: name(choice.view) };
      remarks.push(this.edition.word("explore_view_replaced", filled));
    }
    return remarks;
  }

  /** The other language shows the same. */
  keepInLinks() {
    for (const link of document.querySelectorAll(".language-switch")) {
      const address = new URL(link.href);
      address.search = location.search;
      link.href = address;
    }
  }
}

/** Whether places are chosen, and none of them has a figure. */
function hasNothing({ view, indicator, strand, places }, strands) {
  if ((view !== "trend" && view !== "table") || !places.length) return false;
  const { facts } = strands.get(indicator).get(strand);
  return !facts.some(({ place }) => places.includes(place));
}
