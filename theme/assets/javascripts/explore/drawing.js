// Draws a figure with Vega's runtime, by its expression interpreter: nothing is evaluated.
import { family } from "./look.js";

const runtime = () => import("../vega/runtime.js");

/** Begin to fetch the runtime, which is needed as soon as the facts are there. */
export function prepare() {
  runtime().catch(() => {});
}

/**
 * Draw into an element; return the SVG.
 *
 * `drawing` has the name of a specification, its data and frame, and its size; `label`
 * is what readers' aids call it.
 */
export async function draw(element, specifications, drawing, label) {
  const { View, expressionInterpreter, parse } = await runtime();
  const specification = filled(specifications[drawing.name], drawing);
  const view = new View(parse(specification, {}, { ast: true }), {
    container: element,
    expr: expressionInterpreter,
    hover: false,
    renderer: "svg",
  });
  await view.runAsync();
  const svg = element.querySelector("svg");
  named(element, svg, label);
  view.finalize();
  return svg;
}

function filled(specification, { data, frame, width, height, padding }) {
  // Vega measures words with a canvas, which knows no variables of stylesheets.
  const font = JSON.stringify(family()).slice(1, -1);
  const text = JSON.stringify(specification).replaceAll("var(--chart-font)", font);
  const made = JSON.parse(text);
  for (const each of made.data) if (data[each.name]) each.values = data[each.name];
  made.signals.find(({ name }) => name === "frame").value = frame;
  return Object.assign(made, { width, height, padding });
}

/** Leave only what readers' aids shall say: the figure's name, and its marks' labels. */
function named(element, svg, label) {
  for (const name of ["role", "aria-label", "aria-roledescription"])
    element.removeAttribute(name);
  element.querySelector("form")?.remove();
  for (const each of svg.querySelectorAll("[aria-roledescription]")) {
    each.removeAttribute("aria-roledescription");
    if (each.getAttribute("role") === "graphics-object") each.removeAttribute("role");
  }
  svg.setAttribute("role", "graphics-document");
  svg.setAttribute("aria-label", label);
  svg.setAttribute("font-family", family());
}
