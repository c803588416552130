// Makes theme/assets/javascripts/vega/runtime.js: the parts of Vega that the explore
// page draws with, as one ES module. Called by build.sh, in a folder with node_modules.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { gzipSync } from "node:zlib";

const [, , here, bundleFolder] = process.argv;
const { build } = createRequire(path.resolve("package.json"))("esbuild");
const PACKAGES = path.resolve("node_modules");

// Vega's packages are bundled from their sources: a whole package is one file
// otherwise, from which nothing can be dropped.
const FROM_SOURCE = new Set([
  "vega-dataflow",
  "vega-encode",
  "vega-event-selector",
  "vega-expression",
  "vega-format",
  "vega-functions",
  "vega-interpreter",
  "vega-parser",
  "vega-runtime",
  "vega-scale",
  "vega-scenegraph",
  "vega-selections",
  "vega-statistics",
  "vega-time",
  "vega-transforms",
  "vega-view",
  "vega-view-transforms",
]);

// Left out, though others import it: no specification of ours comes to it. Whatever
// does, by a later change, throws an error that names it.
const ABSENT = [
  // Maps of the earth, colours in between, dates, random numbers, files.
  "d3-color/",
  "d3-dsv/",
  "d3-ease/",
  "d3-geo/",
  "d3-scale-chromatic/",
  "d3-time-format/",
  "d3-time/",
  "topojson-client/",
  "vega-scale/src/palettes.js",
  "vega-selections/",
  "vega-statistics/",
  "vega-time/",
  // Expressions for gestures, geography, trees.
  "vega-functions/src/functions/geo.js",
  "vega-functions/src/functions/intersect.js",
  "vega-functions/src/functions/lasso.js",
  "vega-functions/src/functions/luminance.js",
  "vega-functions/src/functions/pinch.js",
  "vega-functions/src/functions/shape.js",
  "vega-functions/src/functions/tree.js",
  // Drawing on anything but SVG, and marks other than group, rect, rule, symbol, text.
  "vega-scenegraph/src/CanvasRenderer.js",
  "vega-scenegraph/src/HybridHandler.js",
  "vega-scenegraph/src/HybridRenderer.js",
  "vega-scenegraph/src/SVGStringRenderer.js",
  "vega-scenegraph/src/marks/arc.js",
  "vega-scenegraph/src/marks/area.js",
  "vega-scenegraph/src/marks/image.js",
  "vega-scenegraph/src/marks/line.js",
  "vega-scenegraph/src/marks/path.js",
  "vega-scenegraph/src/marks/shape.js",
  "vega-scenegraph/src/marks/trail.js",
  "vega-scenegraph/src/path/curves.js",
  // Guides and controls that the page has in HTML.
  "vega-parser/src/parsers/legend.js",
  "vega-parser/src/parsers/projection.js",
  "vega-parser/src/parsers/title.js",
  "vega-view-transforms/src/layout/grid.js",
  "vega-view-transforms/src/layout/legend.js",
  "vega-view/src/bind.js",
];

const SCALES = "vega-scale/src/scales.js";
const OTHER_SCALES = /^scale\((?!Linear|Ordinal|Identity|Band|Point).*\);$/gm;

const pieces = {
  name: "pieces",
  setup(build) {
    const pure = (file) => ({ path: file, sideEffects: false });
    build.onResolve({ filter: /^vega-/ }, ({ path: name }) =>
      FROM_SOURCE.has(name) ? pure(path.join(PACKAGES, name, "index.js")) : undefined,
    );
    build.onResolve({ filter: /^\./ }, ({ path: file, importer, resolveDir }) =>
      importer.startsWith(PACKAGES) ? pure(path.resolve(resolveDir, file)) : undefined,
    );
    build.onLoad({ filter: /node_modules/ }, ({ path: file }) => {
      const name = path.relative(PACKAGES, file);
      if (ABSENT.some((start) => name.startsWith(start))) {
        return { contents: absent(name, readFileSync(file, "utf8")) };
      }
      if (name === SCALES) {
        const contents = readFileSync(file, "utf8").replace(OTHER_SCALES, "");
        return { contents, resolveDir: path.dirname(file) };
      }
    });
  },
};

/** A module with the same exports, each of which throws an error when it is called. */
function absent(name, source) {
  const lines = [
    "const absent = (name) => function () {",
    "  throw new Error(`${name} is not in the explore page's bundle`);",
    "};",
  ];
  for (const exported of exportsOf(source)) {
    const start =
      exported === "default" ? "export default" : `export const ${exported} =`;
    lines.push(
      `${start} absent(${JSON.stringify(exported === "default" ? name : exported)});`,
    );
  }
  return lines.join("\n");
}

function exportsOf(source) {
  const names = new Set();
  const declared =
    /export\s+(?:async\s+)?(?:function\*?|class|const|let|var)\s+([\w$]+)/g;
  for (const [, name] of source.matchAll(declared)) names.add(name);
  for (const [, list] of source.matchAll(/export\s*\{([^}]*)\}/g)) {
    for (const each of list.split(",").filter((text) => text.trim())) {
      names.add(
        each
          .trim()
          .split(/\s+as\s+/)
          .pop(),
      );
    }
  }
  if (/export\s+default\b/.test(source)) names.add("default");
  return [...names].sort();
}

const digest = (content) => createHash("sha256").update(content).digest("hex");
const about = (name) =>
  JSON.parse(readFileSync(path.join(PACKAGES, name, "package.json"), "utf8"));

const made = await build({
  entryPoints: [path.join(here, "runtime.mjs")],
  nodePaths: [PACKAGES],
  bundle: true,
  charset: "ascii",
  format: "esm",
  legalComments: "none",
  metafile: true,
  minify: true,
  plugins: [pieces],
  target: "es2022",
  write: false,
  banner: {
    js: "/* Parts of Vega 6 and D3: see LICENSES.txt. Written by tools/explore_runtime: do not edit. */",
  },
});
const bundle = made.outputFiles[0].contents;
const inputs = Object.entries(Object.values(made.metafile.outputs)[0].inputs);
const used = new Set(
  inputs
    .filter(
      ([file, { bytesInOutput }]) => file.includes("node_modules/") && bytesInOutput,
    )
    .map(([file]) => file.split("node_modules/").pop().split("/")[0]),
);
const packages = [...used].sort();
const licences = new Map();
for (const name of packages) {
  const file = readdirSync(path.join(PACKAGES, name)).find((each) =>
    /^licen[cs]e/i.test(each),
  );
  const text = readFileSync(path.join(PACKAGES, name, file), "utf8").trim();
  licences.set(text, [...(licences.get(text) ?? []), `${name} ${about(name).version}`]);
}
const licenceTexts = [...licences]
  .map(([text, names]) => `${names.join(", ")}\n\n${text}\n`)
  .join(`\n${"-".repeat(72)}\n\n`);
const record = {
  "runtime.js": digest(bundle),
  "LICENSES.txt": digest(licenceTexts),
  madeFrom: Object.fromEntries(
    ["build.mjs", "package-lock.json", "runtime.mjs"].map((name) => [
      name,
      digest(readFileSync(path.join(here, name))),
    ]),
  ),
  packages: Object.fromEntries(packages.map((name) => [name, about(name).version])),
};
writeFileSync(path.join(bundleFolder, "runtime.js"), bundle);
writeFileSync(path.join(bundleFolder, "LICENSES.txt"), licenceTexts);
writeFileSync(path.join(here, "record.json"), `${JSON.stringify(record, null, 2)}\n`);
console.log(
  `runtime.js: ${bundle.length} bytes, ${gzipSync(bundle, { level: 9 }).length} gzip`,
);
