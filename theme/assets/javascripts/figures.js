/*
 * Figures alive: labels of marks on hover, tap and keyboard focus; other years in
 * place. A drawing is one tab stop, whose marks arrows, Home and End walk. Without
 * this, figures are whole and years are links. Listeners are the document's, so that
 * figures may come later.
 */
{
  const DRAWING = "figure.figure svg";
  const MARK = `${DRAWING} [role="graphics-symbol"][aria-label]`;
  const SUBJECT = `${MARK}:is([fill="var(--chart-1)"], [stroke="var(--chart-1)"])`;

  // Pixels: within REACH of a mark that is SMALL one need not hit it.
  const REACH = 16;
  const SMALL = 24;
  const GAP = 8;

  const label = document.createElement("div");
  const news = document.createElement("p");
  const view = window.visualViewport;
  const wanted = new WeakMap();
  let pointerX = 0;
  let pointerY = 0;
  let pointed, focused, dismissed, shown, isBehind;

  const all = (where, what) => [...where.querySelectorAll(what)];
  const boxOf = (element) => element.getBoundingClientRect();
  const within = (least, value, most) => Math.max(least, Math.min(value, most));
  const isSmall = ({ width, height }) => Math.min(width, height) < SMALL;
  const centreOf = (mark) => {
    const { x, y, width, height } = boxOf(mark);
    return { x: x + width / 2, y: y + height / 2 };
  };
  const isWide = (drawing) => boxOf(drawing).width > boxOf(drawing).height;
  const isPlain = (event) =>
    !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey);

  const awayFrom = (mark, box, x, y) => {
    const { left, right, top, bottom, width, height } = box;
    const aside = Math.hypot(x - within(left, x, right), y - within(top, y, bottom));
    if (isSmall(box)) return aside || 1;
    // In the box of a large shape one may be far from it; of a line it is known how far.
    const { x2, y2 } = mark;
    if (!x2) return aside || Infinity;
    const down = x2.baseVal.value * y2.baseVal.value < 0 ? bottom - y : y - top;
    const offLine = Math.abs(down * width - (x - left) * height);
    return Math.max(aside, offLine / Math.hypot(width, height));
  };

  const markAt = ({ target, clientX, clientY }) => {
    const drawing = target.closest?.(DRAWING);
    const hit = target.closest?.(MARK);
    let found = null;
    let least = 2 * REACH;
    for (const mark of drawing ? all(drawing, MARK) : []) {
      const box = boxOf(mark);
      const away = mark === hit ? 0 : awayFrom(mark, box, clientX, clientY);
      const cost = isSmall(box) ? away : away + REACH;
      if (away <= REACH && cost < least) [found, least] = [mark, cost];
    }
    return found;
  };

  const place = () => {
    if (!shown) return;
    const { left, right, top, bottom } = boxOf(shown);
    const { offsetLeft, offsetTop, width, height } = view;
    label.hidden = bottom < offsetTop || top > offsetTop + height;
    // Of a large mark, what is near the place that is pointed at.
    const y = within(top, pointerY, bottom);
    const far = shown === pointed ? 2 * SMALL : Infinity;
    const above = Math.max(top, y - far) - GAP - label.offsetHeight;
    const below = Math.min(bottom, y + far) + GAP;
    const lowest = offsetTop + height - label.offsetHeight;
    const isBelow = (isBehind || above < offsetTop) && below <= lowest;
    const x = shown === pointed ? within(left, pointerX, right) : (left + right) / 2;
    const last = offsetLeft + width - GAP - label.offsetWidth;
    label.style.left = `${within(offsetLeft + GAP, x - label.offsetWidth / 2, last)}px`;
    label.style.top = `${within(offsetTop, isBelow ? below : above, lowest)}px`;
  };

  const show = () => {
    const mark = pointed || focused;
    if (mark !== dismissed) dismissed = null;
    shown?.classList.remove("is-shown");
    shown = dismissed ? null : mark;
    label.hidden = !shown;
    if (!shown) return;
    shown.classList.add("is-shown");
    label.textContent = shown.getAttribute("aria-label");
    place();
  };

  const point = (mark, { clientX, clientY }) => {
    // Behind a pointer that moves up, the label covers nothing ahead of it.
    const isUp = clientY < pointerY;
    [pointerX, pointerY] = [clientX, clientY];
    if (mark === pointed) return;
    isBehind = isUp;
    pointed = mark;
    show();
  };

  // Sideways to the next place along x, where time runs; up and down in a column, or
  // else to the next place along y. There, to the nearest mark.
  const neighbour = (marks, mark, key) => {
    const sign = /Right|Down/.test(key) ? 1 : -1;
    const isSideways = /Left|Right/.test(key);
    const { x, y } = centreOf(mark);
    const here = marks.indexOf(mark);
    const ways = marks.map((other, index) => {
      const centre = centreOf(other);
      const steps = [centre.x - x, centre.y - y];
      const [along, across] = isSideways ? steps : steps.reverse();
      const aside = Math.round(Math.abs(across));
      // Marks at one place follow as they were drawn.
      const ahead = sign * (aside ? along : along + (index - here) / 1e4);
      return { other, ahead, aside };
    });
    const ahead = ways.filter((way) => way.ahead > (way.aside && 1));
    const column = ahead.filter((way) => !isSideways && !way.aside);
    const open = column.length ? column : ahead;
    const least = Math.min(...open.map((way) => way.ahead));
    const next = open.filter((way) => way.ahead < least + 1);
    next.sort((one, two) => one.aside - two.aside || one.ahead - two.ahead);
    return next[0]?.other;
  };

  const endOf = (drawing, marks, index) => {
    const way = isWide(drawing) ? "x" : "y";
    return marks.sort((one, two) => centreOf(one)[way] - centreOf(two)[way]).at(index);
  };

  const stopAt = (mark) => {
    for (const other of all(mark.closest(DRAWING), "[tabindex]")) {
      if (other !== mark) other.removeAttribute("tabindex");
    }
    mark.tabIndex = 0;
  };

  const enliven = () => {
    if (!label.isConnected) document.body.append(label, news);
    for (const drawing of all(document, DRAWING)) {
      if (drawing.querySelector("[tabindex]")) continue;
      // First what the figure is about: the latest, or the top of a list.
      const subject = all(drawing, SUBJECT);
      const marks = subject.length ? subject : all(drawing, MARK);
      const first = endOf(drawing, marks, isWide(drawing) ? -1 : 0);
      if (first) stopAt(first);
    }
    if (shown && !shown.isConnected) {
      pointed = focused = null;
      show();
    }
  };

  const fetched = async (address) => {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(answer.status);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const figure = page.querySelector("figure.figure");
    for (const link of all(figure, '[href]:not([href^="#"])')) {
      link.setAttribute("href", new URL(link.getAttribute("href"), answer.url));
    }
    return figure;
  };

  const exchange = async (link) => {
    const old = link.closest("figure");
    wanted.set(old, link);
    try {
      const figure = await fetched(link.href);
      // Meanwhile another year may have been chosen, or another page.
      if (wanted.get(old) !== link || !old.isConnected) return;
      const chosen = figure.querySelector(".figure-years [aria-current]");
      const table = figure.querySelector("details");
      if (table) table.open = old.querySelector("details")?.open ?? false;
      const isFocused = old.contains(document.activeElement);
      const top = boxOf(link).top;
      old.replaceWith(figure);
      if (isFocused) chosen.focus({ preventScroll: true });
      window.scrollBy({ top: boxOf(chosen).top - top, behavior: "instant" });
      news.textContent = figure.querySelector("figcaption").textContent;
    } catch {
      window.location.assign(link.href);
    }
  };

  const on = (names, listener, where = document) => {
    for (const name of names.split(" ")) where.addEventListener(name, listener, true);
  };

  on("pointermove", (event) => {
    const { clientX, clientY, pointerType, target } = event;
    // A finger that moves scrolls; under a still pointer it is the page that moves.
    const isStill = clientX === pointerX && clientY === pointerY;
    if (isStill || pointerType === "touch" || label.contains(target)) return;
    point(markAt(event), event);
  });
  on("pointerout", (event) => {
    if (event.pointerType !== "touch" && !event.relatedTarget) point(null, event);
  });
  on("pointerup", (event) => {
    if (event.pointerType !== "touch" || label.contains(event.target)) return;
    pointerY = 0;
    point(markAt(event), event);
  });

  on("focusin", ({ target }) => {
    const mark = target.closest(MARK);
    if (mark) stopAt(mark);
    // One that is clicked has shown its label already.
    focused = mark?.matches(":focus-visible") ? mark : null;
    if (focused) pointed = isBehind = null;
    if (target.matches("textarea[readonly]")) target.select();
    show();
  });
  on("focusout", () => {
    focused = null;
    show();
  });

  on("keydown", (event) => {
    const { key, target } = event;
    if (key === "Escape" && shown) {
      dismissed = shown;
      show();
    }
    const mark = target.closest(MARK);
    if (!mark || !isPlain(event) || !/^(Arrow|Home|End)/.test(key)) return;
    event.preventDefault();
    const drawing = mark.closest(DRAWING);
    const marks = all(drawing, MARK);
    const next = key.startsWith("Arrow")
      ? neighbour(marks, mark, key)
      : endOf(drawing, marks, key === "Home" ? 0 : -1);
    if (!next) return;
    next.tabIndex = 0;
    next.focus();
  });

  on("click", (event) => {
    const link = event.target.closest(".figure-years a");
    // A figure's own page cites it, too, and is left for that of another year.
    if (!link || !isPlain(event) || document.body.matches(".bare")) return;
    event.preventDefault();
    exchange(link);
  });

  on("scroll resize", place, window);
  on("scroll resize", place, view);

  label.className = "figure-label";
  label.hidden = true;
  // Readers' aids have it from the mark itself.
  label.setAttribute("aria-hidden", "true");
  news.className = "figure-news";
  news.setAttribute("role", "status");
  new MutationObserver(enliven).observe(document, { childList: true, subtree: true });
  enliven();
}
