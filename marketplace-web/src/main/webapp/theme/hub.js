// What all pages share: theme, times relative to now, copying, and waiting for work that goes on.
(() => {
  const root = document.documentElement;
  const language = root.lang;

  const isDark = () =>
    (root.dataset.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";

  function showTheme() {
    for (const button of document.querySelectorAll("[data-theme-switch]")) {
      button.setAttribute("aria-pressed", String(isDark()));
    }
  }

  function switchTheme() {
    root.dataset.theme = isDark() ? "light" : "dark";
    localStorage.setItem("hub.theme", root.dataset.theme);
    showTheme();
    document.dispatchEvent(new CustomEvent("hub:theme"));
  }

  const STEPS = [["day", 86400], ["hour", 3600], ["minute", 60]];
  const relative = new Intl.RelativeTimeFormat(language, { numeric: "auto" });

  function sayWhen(seconds) {
    for (const [unit, size] of STEPS) {
      if (Math.abs(seconds) >= size) return relative.format(Math.trunc(seconds / size), unit);
    }
    return relative.format(Math.trunc(seconds), "second");
  }

  // The exact instant, which the server wrote, moves into the title.
  function showTimes(within = document) {
    for (const time of within.querySelectorAll("time[data-relative]")) {
      if (!time.title) time.title = time.textContent;
      time.textContent = sayWhen((Date.parse(time.dateTime) - Date.now()) / 1000);
    }
  }

  async function copy(button) {
    const source = document.getElementById(button.dataset.copy);
    await navigator.clipboard.writeText(source.textContent.trim());
    const words = button.textContent;
    button.textContent = button.dataset.copied;
    setTimeout(() => (button.textContent = words), 2000);
  }

  /** Puts another page's main part in place of this one's, as a visit would, without the blink. */
  function show(html, url) {
    const page = new DOMParser().parseFromString(html, "text/html");
    const main = page.querySelector("main");
    if (!main) return location.reload();
    // A chart is drawn by a script of its page, which only a true visit runs.
    if (main.querySelector("script")) return location.assign(url || location.href);
    document.querySelector("main").replaceWith(main);
    document.querySelector("header").replaceWith(page.querySelector("header"));
    document.title = page.title;
    if (url && url !== location.href) history.pushState(null, "", url);
    begin(main);
    const words = main.querySelector("[role=alert], [role=status]");
    if (words) {
      words.tabIndex = -1;
      words.focus();
    }
  }

  const FINAL = ["SCORED", "FAILED", "DONE", "CANCELLED"];

  // What waits for work names the address of its state; when that is final the page is fetched anew.
  async function awaitState(element) {
    for (let pause = 500; element.isConnected; pause = Math.min(pause * 1.5, 5000)) {
      await new Promise((done) => setTimeout(done, pause));
      try {
        const answer = await fetch(element.dataset.await, { headers: { Accept: "application/json" } });
        if (!answer.ok) continue;
        const { status, progress, rows } = await answer.json();
        if (progress !== undefined && "value" in element) element.value = progress;
        document.querySelectorAll("[data-rows]").forEach((one) => { one.textContent = one.dataset.rows.replace("{0}", (rows ?? 0).toLocaleString(document.documentElement.lang)); });
        if (FINAL.includes(status)) {
          const page = await fetch(location.href);
          if (page.ok && element.isConnected) show(await page.text());
          return;
        }
      } catch {
        // The connection is away for a while; the next look may find it.
      }
    }
  }

  function begin(within) {
    showTimes(within);
    showTheme();
    within.querySelector(".tabs [aria-current=page]")?.scrollIntoView({ inline: "center", block: "nearest" });
    within.querySelectorAll("[data-await]").forEach(awaitState);
    document.dispatchEvent(new CustomEvent("hub:shown", { detail: within }));
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if ("themeSwitch" in button.dataset) switchTheme();
    if (button.dataset.copy) copy(button);
  });
  addEventListener("popstate", () => location.reload());
  setInterval(() => showTimes(), 30000);
  window.hub = { show };
  begin(document);
})();
