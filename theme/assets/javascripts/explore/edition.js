// The index of one language: names, numbers and sentences as readers have them.
// What is written here of figures is what `reform.edition` writes (tested).

const NBSP = "\u00a0";
const MINUS = "\u2212";

/** What many are counted in: the word for it, and its number. */
export const SCALES = [
  ["billion", 1_000_000_000],
  ["million", 1_000_000],
];

export class Edition {
  constructor(index) {
    Object.assign(this, index);
    this.locale = { vi: "vi", en: "en-GB" }[index.language];
    [this.decimalSign, this.groupSign] =
      index.language === "vi" ? [",", "."] : [".", ","];
  }

  word(name, filled = {}) {
    const text = this.words[name];
    if (text === undefined) throw new Error(`no word ${name}`);
    return text.replace(/\{(\w+)\}/g, (_, blank) => filled[blank] ?? "");
  }

  /** Write a number, given as a text of digits, with the reader's separators. */
  number(text) {
    const [whole, decimals] = String(text).replace("-", MINUS).split(".");
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, this.groupSign);
    return decimals ? `${grouped}${this.decimalSign}${decimals}` : grouped;
  }

  /** Write round millions and billions in words, as publications do. */
  amount(text) {
    const value = Number(text);
    for (const [name, size] of SCALES) {
      if (Math.abs(value) >= size && value % (size / 10) === 0) {
        return this.counted(name, this.number(value / size));
      }
    }
    return this.number(text);
  }

  /** Write so many millions or billions, in words that stay together. */
  counted(name, number) {
    return this.word(name, { number }).replaceAll(" ", NBSP);
  }

  unitOf(indicator) {
    return this.units[this.indicators[indicator].unit];
  }

  /** Return how a unit is called in a heading. */
  unitName(indicator) {
    const unit = this.unitOf(indicator);
    return unit.symbol ?? unit.name;
  }

  quantity(text, indicator) {
    const unit = this.unitOf(indicator);
    if (unit.symbol) {
      return `${this.number(text)}${this.language === "vi" ? NBSP : ""}${unit.symbol}`;
    }
    const name = unit.one && Number(text) === 1 ? unit.one : unit.name;
    return `${this.amount(text)}${NBSP}${name}`;
  }

  /** Write what a fact states: qualifier, number, whole and unit; or its rank. */
  figure(fact) {
    if (fact.value === null) return this.rank(fact);
    return this.word(fact.precision, { figure: this.stated(fact) });
  }

  stated(fact) {
    if (fact.whole === null) return this.quantity(fact.text, fact.indicator);
    const [number, whole] = [this.amount(fact.text), this.amount(fact.whole)];
    const unit = this.unitOf(fact.indicator);
    return `${this.word("out_of", { number, whole })}${NBSP}${unit.name}`;
  }

  rank({ rank, of }) {
    if (rank === null) return "";
    return of === null
      ? this.word("rank", { rank })
      : this.word("rank_of", { rank, of });
  }

  figureAndRank(fact) {
    const rank = fact.value === null ? "" : this.rank(fact);
    return [this.figure(fact), rank].filter(Boolean).join(", ");
  }

  when(time) {
    return this.times[time.id][0];
  }

  brief(time) {
    return this.times[time.id].at(-1);
  }

  name(place) {
    return this.places[place].name;
  }

  /** Return the short name that a place bore at the time of a fact. */
  nameThen(fact) {
    const styles = (this.places[fact.place].styles ?? []).filter(
      ([group, since]) =>
        group === fact.group && (since === null || since <= fact.time.end),
    );
    return styles.at(-1)?.[2] ?? this.name(fact.place);
  }

  /** Return a fact's place, with the name it bore then if another. */
  placeOf(fact) {
    const then = this.nameThen(fact);
    const name = this.name(fact.place);
    return then === name ? name : `${name} ${this.word("named_then", { name: then })}`;
  }

  strand(indicator, strand) {
    return this.indicators[indicator].strands.find(({ id }) => id === strand);
  }

  /** Return what is measured: indicator, and the strand where it is not the whole. */
  what(indicator, strand) {
    const { name } = this.indicators[indicator];
    if (!strand) return name;
    const filled = { indicator: name, strand: this.strand(indicator, strand).name };
    return this.word("explore_of_strand", filled);
  }

  groupName(group) {
    return this.word(`explore_group_name_${group}`);
  }

  /** Write names one after another. */
  list(names) {
    return new Intl.ListFormat(this.locale, { type: "conjunction" }).format(names);
  }

  citation(source) {
    const [publisher, when] = this.sources[source];
    return `${publisher}, ${when}`;
  }
}
