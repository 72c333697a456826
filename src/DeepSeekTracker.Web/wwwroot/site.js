// Nothing here is needed to read: the theme button, the keys, and steps from hit to hit.
(() => {
  "use strict";

  const root = document.documentElement;
  const themes = ["system", "light", "dark"];
  const button = document.querySelector("[data-theme-switch]");
  const keys = document.getElementById("keys");

  const nextTheme = () => {
    const next = themes[(themes.indexOf(root.dataset.theme) + 1) % themes.length];
    root.dataset.theme = next;
    document.cookie = `theme=${next}; path=/; max-age=31536000; samesite=lax`;
    button.title = button.dataset[next];
    button.setAttribute("aria-label", button.title);
  };

  button.hidden = false;
  button.addEventListener("click", nextTheme);
  document.querySelectorAll("[data-keys]").forEach((part) => (part.hidden = false));
  document.querySelectorAll("[data-keys-open]").forEach((open) => open.addEventListener("click", () => keys.showModal()));

  const rows = [...document.querySelectorAll("article.row")];
  let at = -1;
  const select = (index) => {
    if (rows.length === 0) {
      return;
    }
    rows[at]?.classList.remove("here");
    at = Math.max(0, Math.min(rows.length - 1, index));
    rows[at].classList.add("here");
    rows[at].querySelector("h3 a").focus();
    rows[at].scrollIntoView({ block: "nearest" });
  };

  // Hits are targets of plain links; a step replaces the last one in the history, so that "back" leaves the article.
  const hits = Number(document.querySelector("[data-hits]")?.dataset.hits ?? 0);
  const step = (by) => {
    if (hits === 0) {
      return;
    }
    const now = Number(/^#hit-(\d+)$/.exec(location.hash)?.[1] ?? (by > 0 ? 0 : 1));
    const next = ((now - 1 + by + hits) % hits) + 1;
    location.replace(`#hit-${next}`);
    const place = document.querySelector("[data-hit-at]");
    place.textContent = place.dataset.hitAt.replace("{0}", next).replace("{1}", hits);
  };
  document.querySelectorAll("[data-hit]").forEach((hit) => hit.addEventListener("click", () => step(Number(hit.dataset.hit))));

  // The article that a key speaks of: the chosen row, or the one that the page is about.
  const link = (selector) => (rows[at] ?? document.querySelector("[data-article]"))?.querySelector(selector);
  const day = () => rows[at]?.closest(".day")?.querySelector("h2 a") ?? link('a[href^="/days/"]');
  const outlet = () => link('a[href^="/outlets/"]');
  const follow = (selector) => document.querySelector(selector)?.click();
  const places = { h: "/", a: "/articles", d: "/days", l: "/timeline", c: "/claims", t: "/topics", s: "/outlets", o: "/outlets", f: "/feeds" };
  const actions = {
    j: () => select(at + 1),
    k: () => select(at - 1),
    o: () => rows[at]?.querySelector("h3 a").click(),
    v: () => link("[data-original]")?.click(),
    n: () => step(1),
    N: () => step(-1),
    d: () => day()?.click(),
    s: () => outlet()?.click(),
    t: () => link('a[href^="/topics/"]')?.click(),
    c: () => outlet() && location.assign(outlet().getAttribute("href").replace("/outlets/", "/compare?outlet=")),
    h: () => follow(".pager [rel=prev]"),
    l: () => follow(".pager [rel=next]"),
    g: () => (going = true),
    ".": nextTheme,
    "?": () => keys.showModal(),
    "/": () => document.getElementById("find")?.focus(),
  };
  let going = false;
  document.addEventListener("keydown", (event) => {
    const target = event.target;
    const writing = target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]");
    if (event.key === "Escape" && writing) {
      target.blur();
    }
    if (writing || keys.open || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const action = going ? places[event.key] && (() => location.assign(places[event.key])) : actions[event.key];
    going = false;
    if (action) {
      event.preventDefault();
      action();
    }
  });
})();
