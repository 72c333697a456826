// Nothing here is needed to read: the theme button and the keys of the list.
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
    button.setAttribute("aria-label", `Theme: ${next}`);
    button.title = `Theme: ${next}`;
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

  const follow = (selector) => document.querySelector(selector)?.click();
  const places = { a: "/articles", d: "/days", t: "/topics", o: "/outlets", f: "/feeds", h: "/" };
  let going = false;
  document.addEventListener("keydown", (event) => {
    const target = event.target;
    const writing = target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]");
    if (writing || keys.open || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (going) {
      going = false;
      if (places[event.key]) {
        location.href = places[event.key];
      }
      return;
    }
    const actions = {
      j: () => select(at + 1),
      k: () => select(at - 1),
      o: () => rows[at]?.querySelector("h3 a").click(),
      v: () => follow("[data-original]"),
      h: () => follow(".pager [rel=prev]"),
      l: () => follow(".pager [rel=next]"),
      g: () => (going = true),
      ".": nextTheme,
      "?": () => keys.showModal(),
      "/": () => document.getElementById("find").focus(),
    };
    if (actions[event.key]) {
      event.preventDefault();
      actions[event.key]();
    }
  });
})();
