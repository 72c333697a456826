// Nothing here is needed to read: the theme button, the keys, steps from hit to hit, and filters without a new page.
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

  // Any other click on a link is the browser's own, such as one for a new tab.
  const isPlain = (event) =>
    event.isTrusted && event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
  const rows = () => [...document.querySelectorAll("article.row")];
  let at = -1;
  const select = (index) => {
    const all = rows();
    if (all.length === 0) {
      return;
    }
    all[at]?.classList.remove("here");
    at = Math.max(0, Math.min(all.length - 1, index));
    all[at].classList.add("here");
    all[at].querySelector("h3 a")?.focus();
    all[at].scrollIntoView({ block: "nearest" });
  };

  // In the list of articles a limit, an order or a part of the list takes the place of the present one, without a new page:
  // what was unfolded stays so, and the keyboard stays where it was.
  const list = "/articles";
  const main = document.getElementById("main");
  const placeOf = (address) => address.pathname + address.search;
  let shown = placeOf(location);
  let asked = null;
  let askedFrom = shown;
  // Of all ways to read a page only this one needs no exception from the content policy, which takes no text for markup.
  const read = (address) =>
    new Promise((done, failed) => {
      asked?.abort();
      asked = new XMLHttpRequest();
      askedFrom = placeOf(location);
      asked.responseType = "document";
      asked.onload = (event) => done(event.target);
      asked.onerror = () => failed(new Error(address));
      asked.open("GET", address);
      asked.send();
    });
  // What the page came with in a field, whatever has been typed since.
  const given = (field) =>
    field.defaultValue ?? ([...field.options].find((option) => option.defaultSelected) ?? field.options[0])?.value ?? "";
  const show = async (address, way) => {
    main.ariaBusy = "true";
    const fields = () => [...main.querySelectorAll(":is(input:not([type=hidden]), select)[id]")];
    const before = new Map(fields().map((field) => [field.id, way.sends ? field.value : given(field)]));
    const answer = await read(address);
    const found = answer.response;
    const next = found?.getElementById("main");
    if (answer.status !== 200 || !next || new URL(answer.responseURL).pathname !== list) {
      throw new Error(`${answer.status}`);
    }
    const place = document.activeElement;
    const wasHere = main.contains(place);
    const typed = fields()
      .filter((field) => field.value !== before.get(field.id))
      .map((field) => ({ id: field.id, value: field.value, was: given(field) }));
    for (const opened of ["panel", "builder"]) {
      const fold = next.querySelector(`details.${opened}`);
      if (fold) {
        fold.open = main.querySelector(`details.${opened}`)?.open ?? fold.open;
      }
    }
    if (!way.isBack) {
      // The place of the list that is left stays with its address: what comes may be too short for it.
      history.replaceState({ y: scrollY }, "");
      history.pushState(null, "", answer.responseURL);
    }
    main.replaceChildren(...next.childNodes);
    main.ariaBusy = null;
    document.title = found.title;
    const feed = "link[rel=alternate]";
    document.querySelector(feed)?.remove();
    document.head.append(...found.querySelectorAll(feed));
    at = -1;
    for (const { id, value, was } of typed) {
      const field = fields().find((one) => one.id === id);
      // A link that itself changes what a field asks for, such as one that clears all, counts before what was typed.
      if (field && (way.sends || given(field) === was)) {
        field.value = value;
      }
    }
    if (wasHere) {
      // These stand where they stood; what has the same words elsewhere is something else.
      const lasting = ".panel :is(a, button, summary), .listhead a";
      const said = (control) => control.textContent.replace("✓", "").trim();
      const twin =
        fields().find((one) => one.id === place.id) ??
        (place.matches(lasting) ? [...main.querySelectorAll(lasting)].find((one) => said(one) === said(place)) : null);
      (twin ?? main).focus({ preventScroll: true });
    }
    if (way.y !== undefined) {
      scrollTo(0, way.y);
    }
    shown = placeOf(new URL(answer.responseURL));
  };
  const go = (address, way) => show(address, way).catch(() => location.assign(address));
  if (location.pathname === list) {
    document.addEventListener("click", (event) => {
      const link = event.target.closest?.("a");
      if (!isPlain(event) || !link || !main.contains(link) || link.hasAttribute("download") || link.pathname !== list || link.hash) {
        return;
      }
      event.preventDefault();
      go(link.href, link.closest(".pager") ? { y: 0 } : {});
    });
    document.addEventListener("submit", (event) => {
      const form = event.target;
      const action = new URL(event.submitter?.hasAttribute("formaction") ? event.submitter.formAction : form.action);
      if (event.isTrusted && main.contains(form) && form.method === "get" && action.pathname === list) {
        event.preventDefault();
        const said = [...new FormData(form, event.submitter)].filter(([, value]) => value !== "");
        go(`${list}?${new URLSearchParams(said)}`, { sends: true });
      }
    });
    addEventListener("popstate", () => {
      // A jump within the page comes here too: it takes nobody away from what was asked for.
      if (placeOf(location) !== askedFrom) {
        asked?.abort();
        main.ariaBusy = null;
      }
      if (placeOf(location) !== shown) {
        show(location.href, { isBack: true, y: history.state?.y }).catch(() => location.reload());
      }
    });
  }

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
  const link = (selector) => (rows()[at] ?? document.querySelector("[data-article]"))?.querySelector(selector);
  const day = () => rows()[at]?.closest(".day")?.querySelector("h2 a") ?? link('a[href^="/days/"]');
  const outlet = () => link('a[href^="/outlets/"]');
  // Kept articles are numbers in a cookie, which the page that lists them reads and writes as well. The page says how it is
  // called; where it is missing, what had a former name counts.
  const mostKept = 200;
  const [notes, ...formerNotes] = root.dataset.keptIn.split(" ");
  const noted = (name) => new RegExp(`(?:^|; )${name}=([\\d.]*)`).exec(document.cookie)?.[1];
  const keptNow = () => ([notes, ...formerNotes].map(noted).find((ids) => ids !== undefined) ?? "").split(".").filter(Boolean);
  const keepLink = document.querySelector("[data-keep]");
  const tellKept = () => {
    if (keepLink) {
      const isKept = keptNow().includes(/\d+$/.exec(location.pathname)?.[0]);
      document.querySelector("[data-is-kept]").hidden = !isKept;
      keepLink.textContent = isKept ? keepLink.dataset.letGo : keepLink.dataset.keep;
    }
  };
  const keep = () => {
    const row = rows()[at];
    const address = row ? row.querySelector("h3 a") : document.querySelector("[data-article]") && location;
    // What was set aside leads to its outlet, whose addresses have numbers too.
    const id = address?.origin === location.origin ? /^\/articles\/(\d+)$/.exec(address.pathname)?.[1] : null;
    if (!id) {
      return;
    }
    const said = document.querySelector("[data-said]");
    const before = keptNow();
    const had = before.includes(id);
    const others = before.filter((one) => one !== id);
    if (!had && others.length >= mostKept) {
      said.textContent = said.dataset.full.replace("{0}", mostKept);
      return;
    }
    const kept = had ? others : [id, ...others];
    const safe = location.protocol === "https:" ? "; secure" : "";
    const ends = `path=/; samesite=lax${safe}`;
    // An empty note hides what has the former name, which another tracker on the host may still want.
    document.cookie = `${notes}=${kept.join(".")}; max-age=${kept.length + formerNotes.length > 0 ? 34560000 : 0}; ${ends}`;
    said.textContent = (had ? said.dataset.gone : said.dataset.kept).replace("{0}", kept.length);
    tellKept();
  };
  keepLink?.addEventListener("click", (event) => {
    if (isPlain(event)) {
      event.preventDefault();
      // The second click of a double one means the same as the first.
      if (event.detail < 2) {
        keep();
      }
    }
  });
  // A page that "back" brings again may be from before.
  addEventListener("pageshow", tellKept);
  // Rows stay light: where an article stands at its outlet, its own page says.
  const original = () => {
    const row = rows()[at]?.querySelector("h3 a");
    if (!row) {
      link("[data-original]")?.click();
    } else if (row.origin === location.origin) {
      const open = (address) => location.assign(address ?? row.href);
      read(row.href).then(
        (answer) => open(answer.response?.querySelector("[data-original]")?.href),
        () => open(),
      );
    }
  };
  const follow = (selector) => document.querySelector(selector)?.click();
  // The pages of a list come before the days or months that stand above it.
  const turn = (way) => follow(`${document.querySelector("[data-pages]") ? "[data-pages]" : ".pager"} [rel=${way}]`);
  const places = { h: "/", a: "/articles", d: "/days", l: "/timeline", c: "/claims", t: "/topics", s: "/outlets", o: "/outlets", f: "/feeds", e: "/articles?q=is:edited", k: "/kept" };
  const actions = {
    j: () => select(at + 1),
    k: () => select(at - 1),
    o: () => rows()[at]?.querySelector("h3 a")?.click(),
    v: original,
    n: () => step(1),
    N: () => step(-1),
    d: () => day()?.click(),
    s: () => outlet()?.click(),
    t: () => link('a[href^="/topics/"]')?.click(),
    c: () => outlet() && location.assign(outlet().getAttribute("href").replace("/outlets/", "/compare?outlet=")),
    f: keep,
    h: () => turn("prev"),
    l: () => turn("next"),
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
