"use strict";
(() => {
  const idleBeforeWarning = 90_000;
  const timeToAnswerWarning = 60_000;

  const root = document.documentElement;
  const form = document.getElementById("form");
  const warning = document.getElementById("warning");
  const steps = [...document.querySelectorAll(".step")];
  const questions = [...form.querySelectorAll(".question")];
  const languages = [...document.querySelectorAll("button[data-language]")];

  // Questions: what is ticked, and what that means.

  const inputs = (question) => [...question.querySelectorAll("input")];
  const ticked = (question) => inputs(question).filter((input) => input.checked);
  const isMissing = (input) => "missing" in input.dataset;
  const chosen = (question) => ticked(question).filter((input) => !isMissing(input));
  const named = (id) => questions.find((question) => question.dataset.question === id);

  const clear = (question) => {
    for (const input of inputs(question)) input.checked = false;
  };

  /** The codes of the answer: one, a list where several are allowed, or why there is none. */
  const answer = (question) => {
    const codes = ticked(question).map((input) => input.value);
    const isList = "several" in question.dataset && chosen(question).length > 0;
    return isList ? codes : codes[0];
  };

  const isAsked = (question) => {
    if (!("when" in question.dataset)) return true;
    const earlier = named(question.dataset.when);
    const wanted = question.dataset.is.split("|");
    return chosen(earlier).some((option) => wanted.includes(option.value));
  };

  /** Shows what is to be asked; a question that no longer is loses its answer. Earlier first. */
  const refresh = () => {
    for (const question of questions) {
      question.hidden = !isAsked(question);
      if (question.hidden) clear(question);
      const remove = question.querySelector(".clear");
      if (remove) remove.hidden = ticked(question).length === 0;
    }
  };

  /** An answer that stands alone unticks the others, and they untick it. */
  const untickOthers = (input) => {
    if (input.type !== "checkbox" || !input.checked) return;
    for (const other of inputs(input.closest(".question"))) {
      const clash = "alone" in input.dataset || "alone" in other.dataset;
      if (other !== input && clash) other.checked = false;
    }
  };

  // Steps: one part of the form at a time.

  let position = 0;

  const show = (chosen) => {
    position = chosen;
    steps.forEach((step, index) => step.classList.toggle("current", index === position));
    window.scrollTo(0, 0);
  };

  /** The heading is focused, so that whoever listens hears where the form now is. */
  const go = (chosen) => {
    show(chosen);
    steps[position].querySelector("h2").focus();
  };

  const speak = (language) => {
    root.lang = language;
    for (const button of languages) {
      const isChosen = button.dataset.language === language;
      button.setAttribute("aria-pressed", String(isChosen));
      if (isChosen) document.title = button.dataset.title;
    }
  };

  // The file: made once when the person saves, and forgotten with the person. A page is not told
  // whether the browser has kept what it was given: so it says where to look, and can save again.

  let file = null;

  const month = () => {
    const now = new Date();
    return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}`;
  };

  /**
   * Tells files apart, so that two people who answer alike are two, and one file read twice is one;
   * nobody can find out the answers from a digest of the file by trying them all.
   */
  const randomID = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(10));
    return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  };

  const unit = () => {
    const asked = questions.find((question) => "unit" in question.dataset);
    return (asked && chosen(asked)[0]?.value) ?? form.dataset.unit ?? null;
  };

  const response = (id) => {
    const answers = {};
    for (const question of questions) {
      const codes = answer(question);
      if ("question" in question.dataset && codes !== undefined) {
        Object.defineProperty(
          answers, question.dataset.question, { value: codes, enumerable: true });
      }
    }
    return {
      jamlik: "response",
      format: 1,
      id,
      wave: form.dataset.wave,
      questionnaire: Number(form.dataset.questionnaire),
      language: root.lang,
      month: month(),
      unit: unit(),
      answers,
    };
  };

  const download = () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([file.text], { type: "application/json" }));
    link.download = file.name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  };

  const empty = () => {
    for (const question of questions) clear(question);
    refresh();
  };

  const save = () => {
    const id = randomID();
    file = { name: `svar-${id}.json`, text: JSON.stringify(response(id)) };
    download();
    empty();
    document.getElementById("file").textContent = file.name;
    go(position + 1);
  };

  // The next person finds nothing of the one before.

  let clock;

  const forget = () => {
    clearTimeout(clock);
    if (warning.open) warning.close();
    file = null;
    document.getElementById("file").textContent = "";
    empty();
    speak(form.dataset.language);
    show(0);
  };

  const startAnew = () => {
    forget();
    go(0);
  };

  /** Nobody is hurried who has not begun, nor who has saved: the file waits for the next person. */
  const warn = () => {
    if (file || (position === 0 && !questions.some(answer))) return;
    if (!warning.open) warning.showModal();
    clock = setTimeout(startAnew, timeToAnswerWarning);
  };

  const waitAnew = () => {
    clearTimeout(clock);
    clock = setTimeout(warn, idleBeforeWarning);
  };

  /** The warning is answered on purpose: a mouse that is bumped into is no answer. */
  const stay = () => {
    warning.close();
    waitAnew();
  };

  const stillHere = () => {
    if (!warning.open) waitAnew();
  };

  const actions = {
    next: () => go(position + 1),
    back: () => go(position - 1),
    save,
    again: download,
    restart: startAnew,
    stay,
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.dataset.language) speak(button.dataset.language);
    if (button.dataset.action) actions[button.dataset.action]();
    if (button.classList.contains("clear")) {
      clear(button.closest(".question"));
      button.closest(".question").querySelector("input").focus();
      refresh();
    }
  });
  form.addEventListener("change", (event) => {
    untickOthers(event.target);
    refresh();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  warning.addEventListener("cancel", (event) => {
    event.preventDefault();
    stay();
  });
  for (const sign of ["keydown", "pointerdown", "pointermove", "scroll", "wheel"]) {
    addEventListener(sign, stillHere, { passive: true });
  }
  addEventListener("pageshow", forget);
  root.classList.add("live");
})();
