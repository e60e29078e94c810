// Shows and hides passwords. Without it everything still works.
const words = document.currentScript.dataset;

for (const input of document.querySelectorAll("input[type=password]")) {
  const reveal = document.createElement("button");
  reveal.type = "button";
  reveal.className = "linkish reveal";
  reveal.setAttribute("aria-controls", input.id);
  const say = () => { reveal.textContent = input.type === "password" ? words.show : words.hide; };
  reveal.addEventListener("click", () => {
    input.type = input.type === "password" ? "text" : "password";
    say();
  });
  input.form.addEventListener("submit", () => { input.type = "password"; });
  say();
  input.after(reveal);
}
