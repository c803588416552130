// Tables alive: see theme/partials/table_words.html.
{
  const { lang } = document.documentElement;
  const { compare } = new Intl.Collator(lang, { numeric: true });
  const [grouping, point] = lang === "vi" ? [/\./g, ","] : [/,/g, "."];
  const words = document.querySelector("#table-words");

  const fold = (text) =>
    text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d");

  const keyOf = (row, { cellIndex, className }) => {
    const cell = (row.rows?.[0] ?? row).cells[cellIndex];
    const { sort } = cell.dataset;
    const text = sort ?? cell.textContent.trim();
    if (!/figure|rank|count/.test(className)) return !cell.querySelector(".gap") && text;
    const plain = sort ?? text.replace(grouping, "").replace(point, ".");
    return /-?\d[\d.]*/.exec(plain)?.[0];
  };

  const sort = (rows, head) => {
    const ways = ["ascending", "descending"];
    const step = ways.indexOf(head.ariaSort) + 1;
    const sign = [1, -1, 0][step];
    for (const each of head.parentNode.cells) each.ariaSort = null;
    head.ariaSort = ways[step];
    const sorted = [...rows].sort((row, other) => {
      const [one, two] = [keyOf(row, head), keyOf(other, head)];
      return sign && (!one - !two || sign * (one - two || compare(one, two)));
    });
    rows[0].parentNode.append(...sorted);
    const said = words.dataset.ways.split("|")[step];
    words.firstElementChild.value = `${head.textContent}: ${said}`;
  };

  const search = (rows, bar) => {
    const given = [...bar.querySelectorAll("input, select")];
    const wanted = given.flatMap(({ value }) => fold(value).split(" "));
    for (const row of rows) {
      const text = fold(`${row.textContent} ${row.dataset.is ?? ""}`);
      row.hidden = !wanted.every((word) => text.includes(word));
    }
    const found = rows.filter((row) => !row.hidden);
    bar.querySelector("output").value = `${found.length}/${rows.length}`;
  };

  const enliven = (table) => {
    const bodies = [...table.tBodies];
    const rows = bodies[1] ? bodies : [...bodies[0].rows];
    if (!rows[4] || table.querySelector("thead button")) return;
    for (const head of table.querySelectorAll("thead th:not([data-sort])")) {
      const button = document.createElement("button");
      const link = head.querySelector("a");
      button.ariaLabel = head.textContent;
      button.onclick = () => sort(rows, head);
      if (!link) button.append(...head.childNodes);
      head.insertBefore(button, link?.nextSibling);
    }
    if (!rows[12]) return;
    const box = table.parentNode;
    const bar = words.lastElementChild.content.firstElementChild.cloneNode(true);
    bar.append(box.querySelector("template")?.content ?? "");
    bar.oninput = () => search(rows, bar);
    bar.querySelector("output").value = `${rows.length}/${rows.length}`;
    box.before(bar);
  };

  const enlivenAll = () =>
    document.querySelectorAll(".table-box > table").forEach(enliven);

  if (words) {
    new MutationObserver(enlivenAll).observe(document, { childList: true, subtree: true });
    enlivenAll();
  }
}
