// Keeps what is typed into a long form (data-keep), in this tab only, until it was sent: a session that
// ended, the other language or a step back lose nothing.
(() => {
  const KEPT = /^(text|search|url|number|date|email|textarea|select-one|checkbox|radio)$/;
  const PREFIX = "hub.kept.";
  const SENT = "hub.sent";

  const path = location.pathname.replace(/^\/(fr|en)/, "");
  const key = PREFIX + path;
  const form = document.querySelector("form[data-keep]");

  const isChoice = (field) => field.type === "checkbox" || field.type === "radio";
  const fields = () => [...form.elements].filter((field) => field.name && KEPT.test(field.type));
  const values = () => fields().map((field) => [field.name, isChoice(field) ? field.checked : field.value]);
  const text = (kept) => JSON.stringify(kept);

  function fill(kept) {
    fields().forEach((field, i) => {
      field[isChoice(field) ? "checked" : "value"] = kept[i][1];
      field.dispatchEvent(new Event("change"));
    });
  }

  function bringBack(kept) {
    const before = values();
    const note = document.createElement("p");
    note.className = "message good row";
    note.setAttribute("role", "status");
    const forget = document.createElement("button");
    forget.type = "button";
    forget.className = "linkish";
    forget.textContent = form.dataset.forget;
    forget.addEventListener("click", () => {
      fill(before);
      sessionStorage.removeItem(key);
      note.remove();
    });
    note.append(form.dataset.kept + " ", forget);
    form.before(note);
    fill(kept);
  }

  // Whoever was led to the sign-in page sent nothing; a form that comes back with an alert was refused.
  const sent = sessionStorage.getItem(SENT);
  sessionStorage.removeItem(SENT);
  const led = path === "/sign-in";
  const refused = sent === key && document.querySelector("main [role=alert], main [aria-invalid=true]");
  if (sent && !led && !refused) sessionStorage.removeItem(sent);

  if (form) {
    const kept = JSON.parse(sessionStorage.getItem(key) || "[]");
    const now = values();
    const fits = text(kept.map(([name]) => name)) === text(now.map(([name]) => name));
    if (fits && text(kept) !== text(now)) bringBack(kept);
    form.addEventListener("input", () => sessionStorage.setItem(key, text(values())));
    form.addEventListener("submit", () => sessionStorage.setItem(SENT, key));
  }
  document.getElementById("out")?.addEventListener("submit", () =>
    Object.keys(sessionStorage).filter((one) => one.startsWith(PREFIX)).forEach((one) => sessionStorage.removeItem(one)));
})();
