// Forms with a file, of a submission or of publications: drop a file, see it go, keep the page when it is refused. Without this
// script the same form works as a plain one.
(() => {
  // What the server said was said of the file before.
  function choose(form, file) {
    for (const answer of form.parentElement.querySelectorAll("[data-answer]")) answer.hidden = true;
    return name(form, file);
  }

  function name(form, file) {
    const chosen = form.querySelector("[data-chosen]");
    chosen.textContent = file ? file.name + " · " + size(file.size) : "";
    const tooLarge = file && file.size > Number(form.dataset.maxBytes);
    refuse(form, tooLarge ? form.dataset.tooLarge : "");
    return Boolean(file) && !tooLarge;
  }

  function size(bytes) {
    const french = document.documentElement.lang === "fr";
    const units = french ? ["o", "ko", "Mo", "Go"] : ["B", "kB", "MB", "GB"];
    const step = Math.min(units.length - 1, Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(1000)));
    const number = (bytes / 1000 ** step).toLocaleString(french ? "fr" : "en", { maximumFractionDigits: 1 });
    return number + " " + units[step];
  }

  function refuse(form, words) {
    const place = form.querySelector("[data-refusal]");
    place.hidden = !words;
    place.textContent = words;
  }

  // The answer is the same form anew: the file that was checked or refused stays chosen. One that was
  // accepted does not, so that one more click submits nothing twice.
  function keep(files) {
    const form = document.querySelector("form[data-upload]");
    if (!form || !files.length) return;
    form.querySelector("input[type=file]").files = files;
    name(form, files[0]);
  }

  function send(form, button) {
    const bar = form.querySelector("progress");
    const request = new XMLHttpRequest();
    const data = new FormData(form);
    data.append(button.name, button.value);
    bar.hidden = false;
    bar.removeAttribute("value");
    form.classList.add("sending");
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) bar.value = (100 * event.loaded) / event.total;
    };
    const end = (words) => {
      bar.hidden = true;
      form.classList.remove("sending");
      refuse(form, words);
    };
    const chosen = form.querySelector("input[type=file]").files;
    request.onload = () => {
      if (request.status !== 200) return end(form.dataset.failed);
      window.hub.show(request.responseText, request.responseURL);
      const done = new URL(request.responseURL).searchParams.has("accepted") || form.hasAttribute("data-once");
      if (!done) keep(chosen);
    };
    request.onerror = () => end(form.dataset.lost);
    request.open("POST", form.action);
    request.send(data);
  }

  function begin(form) {
    const input = form.querySelector("input[type=file]");
    const drop = form.querySelector(".drop");
    input.addEventListener("change", () => choose(form, input.files[0]));
    for (const over of ["dragenter", "dragover"]) {
      drop.addEventListener(over, (event) => {
        event.preventDefault();
        drop.classList.add("over");
      });
    }
    drop.addEventListener("dragleave", () => drop.classList.remove("over"));
    drop.addEventListener("drop", (event) => {
      event.preventDefault();
      drop.classList.remove("over");
      if (event.dataTransfer.files.length !== 1) return refuse(form, form.dataset.oneFile);
      input.files = event.dataTransfer.files;
      choose(form, input.files[0]);
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (form.classList.contains("sending")) return;
      if (!input.files.length) return refuse(form, form.dataset.noFile);
      if (choose(form, input.files[0])) send(form, event.submitter || form.querySelector("[type=submit]"));
    });
  }

  const all = (within) => within.querySelectorAll("form[data-upload]").forEach(begin);
  document.addEventListener("hub:shown", (event) => all(event.detail));
  all(document);
})();
