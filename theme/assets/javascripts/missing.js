/*
 * An address that leads nowhere: what it says is searched for, and pages with like
 * addresses or titles are offered, in the language of the address.
 */
{
  const LIKE = 0.5;
  const MOST = 5;

  const all = (where, what) => [...where.querySelectorAll(what)];
  const words = (text) =>
    text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d")
      .split(/[^a-z0-9]+/).filter(Boolean).join(" ");
  const pairs = (text) =>
    new Set([...` ${text}`].map((letter, index) => letter + (text[index] ?? " ")));

  // Pairs of letters that two texts share: 0 of none, 1 of all.
  const likeness = (one, two) => {
    const [first, second] = [pairs(one), pairs(two)];
    const shared = [...first].filter((pair) => second.has(pair));
    return (2 * shared.length) / (first.size + second.size);
  };

  const lastOf = (path) =>
    path.replace(/(index|404)?\.html?$/, "").split("/").filter(({ length }) => length > 2)
      .at(-1) ?? "";

  const titleOf = ({ title }) =>
    new DOMParser().parseFromString(title, "text/html").body.textContent;

  const near = (wanted, pages) =>
    pages
      .filter(({ location }) => location && !location.includes("#"))
      .map((page) => {
        const names = [words(lastOf(page.location)), words(titleOf(page))];
        return { page, like: Math.max(...names.map((name) => likeness(wanted, name))) };
      })
      .filter(({ like }) => like >= LIKE)
      .sort((one, two) => two.like - one.like)
      .slice(0, MOST)
      .map(({ page }) => page);

  const offer = async (section, wanted) => {
    const { base } = section.dataset;
    const answer = await fetch(`${base}search/search_index.json`);
    if (!answer.ok) return;
    const links = near(wanted, (await answer.json()).docs).map((page) => {
      const link = document.createElement("a");
      link.href = base + page.location;
      link.textContent = titleOf(page);
      return link;
    });
    for (const link of links) {
      const item = document.createElement("li");
      item.append(link);
      section.querySelector(".missing-near ul").append(item);
    }
    section.querySelector(".missing-near").hidden = !links.length;
  };

  const sections = all(document, ".missing");
  const [first] = sections;
  const spoken = sections
    .filter(({ dataset }) => location.pathname.startsWith(dataset.base))
    .sort((one, two) => two.dataset.base.length - one.dataset.base.length)[0] ?? first;
  for (const section of sections) section.hidden = section !== spoken;
  if (spoken !== first) {
    const heading = spoken.querySelector("h2");
    const main = document.querySelector("article h1");
    main.lang = spoken.lang;
    main.textContent = document.title = heading.textContent;
    heading.hidden = true;
  }

  const wanted = words(lastOf(decodeURIComponent(location.pathname)));
  if (wanted) {
    const form = spoken.querySelector("form");
    form.hidden = false;
    form.elements.q.value = wanted;
    offer(spoken, wanted);
  }
}
