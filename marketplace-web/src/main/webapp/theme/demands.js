// Suggestions while one types, and skills that are added one by one. Without it skills are typed one a line.
(() => {
  const PAUSE = 150;
  const FEWEST = 2;

  function offer(list, items) {
    list.replaceChildren(
      ...items.map((item) => {
        const option = document.createElement("option");
        option.value = item.label || item.name;
        return option;
      }));
  }

  function suggest(input) {
    let timer;
    let latest = 0;
    input.addEventListener("input", () => {
      clearTimeout(timer);
      const typed = input.value.trim();
      if (typed.length < FEWEST) return;
      timer = setTimeout(async () => {
        const mine = ++latest;
        const query = new URLSearchParams({ q: typed, lang: document.documentElement.lang });
        try {
          const answer = await fetch(`${input.dataset.suggest}?${query}`, { headers: { Accept: "application/json" } });
          // Answers may overtake one another.
          if (answer.ok && mine === latest) offer(input.list, (await answer.json()).items);
        } catch {
          // Without a connection one types on.
        }
      }, PAUSE);
    });
  }

  function adder(row) {
    const text = document.getElementById(row.dataset.adds);
    const input = row.querySelector("input");
    const level = row.querySelector("select");
    const add = () => {
      const skill = input.value.replace(/[;\n]/g, " ").trim();
      if (skill) {
        const line = level.value ? `${skill}: ${level.value}` : skill;
        text.value = text.value.trim() ? `${text.value.trim()}\n${line}` : line;
        row.querySelector("[role=status]").textContent = row.dataset.added.replace("{0}", line);
        input.value = "";
        level.value = "";
      }
      input.focus();
    };
    row.hidden = false;
    row.querySelector("button").addEventListener("click", add);
    input.addEventListener("keydown", (event) => {
      // Enter adds the skill; it does not send the form.
      if (event.key === "Enter") {
        event.preventDefault();
        add();
      }
    });
  }

  document.querySelectorAll("[data-suggest]").forEach(suggest);
  document.querySelectorAll("[data-adds]").forEach(adder);
})();
