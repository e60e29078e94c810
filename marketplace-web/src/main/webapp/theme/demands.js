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

  // The text stays what is sent: a skill a line, its level behind a colon.
  function adder(row) {
    const text = document.getElementById(row.dataset.adds);
    const input = row.querySelector("input");
    const level = row.querySelector("select");
    const status = row.querySelector("[role=status]");
    const chosen = row.querySelector(".chosen");
    const lines = () => text.value.split(/[;\n]/).map((line) => line.trim()).filter((line) => line);
    const levelled = (line) => {
      const [, skill, number] = line.match(/^(.*?)\s*[:\uFF1A]\s*([1-4])$/) || [, line, ""];
      return number ? `${skill} · ${level.options[number].text}` : skill;
    };

    function write(all, said) {
      text.value = all.join("\n");
      status.textContent = said;
      // Whoever keeps what was typed hears of it, too.
      text.dispatchEvent(new Event("input", { bubbles: true }));
    }

    function remove(index) {
      const all = lines();
      const [gone] = all.splice(index, 1);
      write(all, row.dataset.removed.replace("{0}", levelled(gone)));
      (chosen.querySelectorAll("button")[Math.min(index, all.length - 1)] || input).focus();
    }

    function item(line, index) {
      const one = document.createElement("li");
      const button = document.createElement("button");
      const label = row.dataset.remove.replace("{0}", levelled(line));
      button.type = "button";
      button.textContent = "×";
      button.title = label;
      button.setAttribute("aria-label", label);
      button.addEventListener("click", () => remove(index));
      one.className = "pill";
      one.append(levelled(line), button);
      return one;
    }

    function add() {
      const skill = input.value.replace(/[;\n]/g, " ").trim();
      if (skill) {
        const line = level.value ? `${skill}: ${level.value}` : skill;
        input.value = "";
        level.value = "";
        write([...lines(), line], row.dataset.added.replace("{0}", levelled(line)));
      }
      input.focus();
    }

    const show = () => chosen.replaceChildren(...lines().map(item));
    row.hidden = false;
    text.hidden = true;
    row.parentElement.querySelector(".of-lines").hidden = true;
    text.labels.forEach((label) => { label.htmlFor = input.id; });
    ["aria-invalid", "aria-describedby"].filter((name) => text.hasAttribute(name)).forEach((name) => input.setAttribute(name, text.getAttribute(name)));
    if (text.hasAttribute("autofocus")) input.focus();
    show();
    ["input", "change"].forEach((event) => text.addEventListener(event, show));
    row.querySelector("button.quiet").addEventListener("click", add);
    input.addEventListener("keydown", (event) => {
      // Enter adds the skill; it does not send the form.
      if (event.key === "Enter") {
        event.preventDefault();
        add();
      }
    });
    // A skill that was typed and not added is meant all the same.
    row.closest("form").addEventListener("submit", () => input.value.trim() && add(), { capture: true });
  }

  document.querySelectorAll("[data-suggest]").forEach(suggest);
  document.querySelectorAll("[data-adds]").forEach(adder);
})();
