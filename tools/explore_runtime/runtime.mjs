// What the explore page imports of Vega. Transforms are registered by hand, so that
// only those that our specifications compile to are in the bundle.
import { transforms } from "vega-dataflow";
import { axisticks, datajoin, encode, scale } from "vega-encode";
import { collect, filter, proxy, relay, sieve } from "vega-transforms";
import { bound, mark, overlap, render, viewlayout } from "vega-view-transforms";

Object.assign(transforms, {
  axisticks,
  bound,
  collect,
  datajoin,
  encode,
  filter,
  mark,
  overlap,
  proxy,
  relay,
  render,
  scale,
  sieve,

  viewlayout,
});

export { expressionInterpreter } from "vega-interpreter";
export { parse } from "vega-parser";
export { View } from "vega-view";
