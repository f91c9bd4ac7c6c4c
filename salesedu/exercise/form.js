// A live form. It draws what Python describes, sends each change at once and shows what came of it.
// Typing never waits: an answer that is not on disk yet is kept in the browser and sent again.
// The page writes no words of its own: they all come with the form, in the learner's language.

const TYPING_PAUSE = 300; // milliseconds after the last key before a text is sent
const PATIENCE = 4000; // milliseconds without a reply before the form says so and tries again

const START = 12000; // milliseconds in which a lesson that never answered is only starting

const FOCUSABLE = ["input", "select", "textarea", "button"];
const FIRST = "input, select, textarea, button:not([hidden] *)"; // where a new variant begins

/** Make an element; `on…` attributes are listeners, empty values are left out. */
function make(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  // JupyterLab's one-key commands (such as "delete this cell") must not hear what is pressed here;
  // it asks the focused element itself, not its parents
  if (FOCUSABLE.includes(tag) || "tabindex" in attributes) node.setAttribute("data-lm-suppress-shortcuts", "true");
  node.append(...children.filter((child) => child !== null));
  return node;
}

/** Put values into the {fields} of a sentence. */
const fill = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);

/** The same content in the same form: the order of keys and all kinds of empty don't matter. */
function canonical(value) {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== "object") return value;
  return Object.keys(value).sort().map((key) => [key, canonical(value[key])]);
}

const print = (value) => (["", undefined, null].includes(value) ? "[]" : JSON.stringify(canonical(value)));
const same = (one, other) => print(one) === print(other);

// --- the nine kinds of question (a call is in call.js): each gives a node, reads a value and takes one ----

function choices(question, change, ids) {
  const many = question.kind === "choose_many";
  const inputs = question.options.map((option) =>
    make("input", {
      type: many ? "checkbox" : "radio",
      name: ids.name,
      value: option.id,
      onchange: () => change(read(), true),
    }),
  );
  const chosen = () => inputs.filter((input) => input.checked).map((input) => input.value);
  const read = () => (many ? chosen() : (chosen()[0] ?? ""));
  const rows = question.options.map((option, place) =>
    make("label", { class: "se-option" }, inputs[place], make("span", {}, option.text)),
  );
  return {
    grouped: true,
    node: make("div", {}, ...rows),
    read,
    write: (value) => inputs.forEach((input) => (input.checked = [value ?? []].flat().includes(input.value))),
  };
}

function order(question, change, ids, words) {
  const texts = Object.fromEntries(question.items.map((item) => [item.id, item.text]));
  const list = make("ol", { class: "se-order", "aria-describedby": `${ids.name}-help` });
  const voice = make("div", { class: "se-unseen", "aria-live": "polite" });
  const read = () => [...list.children].map((row) => row.dataset.item);
  let dragged = null;

  function number() {
    [...list.children].forEach((row, place) => (row.querySelector(".se-place").textContent = `${place + 1}.`));
  }
  function settle(row, focus) {
    number();
    focus?.focus();
    const place = [...list.children].indexOf(row) + 1;
    voice.textContent = fill(words.moved, { item: texts[row.dataset.item], place, all: list.children.length });
    change(read(), true);
  }
  function move(row, step, focus) {
    const rows = [...list.children];
    const other = rows[rows.indexOf(row) + step];
    if (!other) return;
    step < 0 ? other.before(row) : other.after(row);
    settle(row, focus);
  }
  function line(item) {
    const arrow = (step, sign, words) =>
      make("button", {
        type: "button",
        "aria-label": fill(words, { item: texts[item] }),
        onclick: (event) => move(row, step, event.currentTarget),
      }, sign);
    const row = make(
      "li",
      {
        tabindex: 0,
        draggable: true,
        "data-item": item,
        onkeydown: (event) => {
          const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
          if (!event.altKey || !step) return;
          event.preventDefault();
          move(row, step, row);
        },
        ondragstart: (event) => {
          dragged = row;
          row.classList.add("se-dragged");
          event.dataTransfer.effectAllowed = "move";
          event.dataTransfer.setData("text/plain", texts[item]);
          event.stopPropagation();
        },
        ondragover: (event) => {
          if (!dragged || dragged === row) return;
          event.preventDefault();
          const below = event.offsetY > row.offsetHeight / 2;
          below ? row.after(dragged) : row.before(dragged);
        },
        ondrop: (event) => event.preventDefault(),
        ondragend: () => {
          row.classList.remove("se-dragged");
          dragged = null;
          settle(row);
        },
      },
      make("span", { class: "se-place", "aria-hidden": "true" }),
      make("span", { class: "se-name" }, texts[item]),
      arrow(-1, "▲", words.up),
      arrow(1, "▼", words.down),
    );
    return row;
  }
  function write(value) {
    const known = (value ?? []).filter((item) => item in texts);
    const shown = known.length === question.items.length ? known : question.items.map((item) => item.id);
    list.replaceChildren(...shown.map(line));
    number();
  }
  const help = make("p", { class: "se-quiet", id: `${ids.name}-help` }, words.order_help);
  return { grouped: true, node: make("div", {}, help, list, voice), read, write };
}

function match(question, change, ids, words) {
  const fields = question.items.map((item, place) =>
    make(
      "select",
      { id: `${ids.name}-${place}`, onchange: () => change(read(), true) },
      make("option", { value: "" }, words.choose),
      ...question.options.map((option) => make("option", { value: option.id }, option.text)),
    ),
  );
  const read = () =>
    Object.fromEntries(question.items.map((item, place) => [item.id, fields[place].value]).filter(([, value]) => value));
  const rows = question.items.map((item, place) =>
    make(
      "tr",
      {},
      make("th", { scope: "row" }, make("label", { for: fields[place].id }, item.text)),
      make("td", {}, fields[place]),
    ),
  );
  const head = make("tr", {}, make("th", { scope: "col" }, words.item), make("th", { scope: "col" }, words.answer));
  return {
    grouped: true,
    node: make("table", { class: "se-match" }, make("thead", {}, head), make("tbody", {}, ...rows)),
    read,
    write: (value) => question.items.forEach((item, place) => (fields[place].value = value?.[item.id] ?? "")),
  };
}

function table(question, change, ids) {
  const cells = [];
  const read = () => {
    const value = {};
    for (const { row, column, input } of cells) if (input.value.trim()) (value[row] ??= {})[column] = input.value;
    return value;
  };
  function step(event, row, column) {
    const [down, across] = { ArrowUp: [-1, 0], ArrowDown: [1, 0], Enter: [1, 0] }[event.key] ?? [0, 0];
    const place = (list, id) => list.findIndex((entry) => entry.id === id);
    const target = cells.find(
      (cell) =>
        place(question.rows, cell.row) === place(question.rows, row) + down &&
        place(question.columns, cell.column) === place(question.columns, column) + across,
    );
    if (!down || !target) return;
    event.preventDefault();
    target.input.focus();
  }
  function cell(row, column) {
    const given = question.given[row.id]?.[column.id];
    if (given !== undefined) return make("td", {}, given);
    const input = make("input", {
      type: "text",
      inputmode: "decimal",
      dir: "auto",
      autocomplete: "off",
      "aria-label": `${row.text}, ${column.text}`,
      oninput: () => change(read(), false),
      onkeydown: (event) => step(event, row.id, column.id),
    });
    cells.push({ row: row.id, column: column.id, input });
    return make("td", {}, input);
  }
  const heads = question.columns.map((column) => make("th", { scope: "col" }, column.text));
  const rows = question.rows.map((row) =>
    make("tr", {}, make("th", { scope: "row" }, row.text), ...question.columns.map((column) => cell(row, column))),
  );
  return {
    grouped: true,
    node: make("table", {}, make("thead", {}, make("tr", {}, make("td"), ...heads)), make("tbody", {}, ...rows)),
    read,
    write: (value) => cells.forEach(({ row, column, input }) => (input.value = value?.[row]?.[column] ?? "")),
  };
}

function line(question, change, ids) {
  const isNumber = question.kind === "number";
  const input = make("input", {
    type: "text",
    id: ids.field,
    class: isNumber ? "se-number" : "se-short",
    inputmode: isNumber ? "decimal" : null,
    dir: "auto",
    autocomplete: "off",
    "aria-describedby": ids.told,
    oninput: () => change(input.value, false),
    onkeydown: (event) => event.key === "Enter" && change(input.value, true),
  });
  const unit = question.unit ? make("span", { class: "se-unit" }, question.unit) : null;
  return {
    node: make("div", {}, input, unit),
    read: () => input.value,
    write: (value) => (input.value = value ?? ""),
  };
}

function text(question, change, ids, words) {
  const count = make("div", { class: "se-quiet", id: `${ids.name}-count` });
  function measure() {
    const n = area.value.trim() ? area.value.trim().split(/\s+/).length : 0;
    count.textContent = fill(question.max_words ? words.words_of : words.words, { n, all: question.max_words });
    area.style.blockSize = "auto";
    if (area.scrollHeight) area.style.blockSize = `${area.scrollHeight + 4}px`;
  }
  const area = make("textarea", {
    id: ids.field,
    dir: "auto",
    rows: 5,
    "aria-describedby": `${ids.told} ${ids.name}-count`,
    oninput: () => {
      measure();
      change(area.value, false);
    },
  });
  return {
    node: make("div", {}, area, count),
    read: () => area.value,
    write: (value) => {
      area.value = value ?? "";
      measure();
    },
  };
}

const KINDS = {
  choose: choices,
  choose_many: choices,
  order,
  match,
  table,
  number: line,
  short_text: line,
  long_text: text,
  call,
};

/** Whether someone is in a text of this field just now: then nothing is written into it. */
function isTypedIn(node) {
  const active = document.activeElement;
  return document.hasFocus() && node.contains(active) && active.matches('input[type="text"], textarea');
}

// --- answers that are not on disk yet --------------------------------------------------------------------

/** Keep unsaved answers in the browser; without its storage the form still works. */
class Drafts {
  constructor(definition) {
    this.prefix = `salesedu/${definition.draft}/${definition.seed}/`;
  }
  read(question) {
    try {
      return JSON.parse(localStorage.getItem(this.prefix + question));
    } catch {
      return null;
    }
  }
  /** `follows`: what was on disk, or on its way there, when this was typed. */
  keep(question, value, follows) {
    try {
      localStorage.setItem(this.prefix + question, JSON.stringify({ value, follows }));
    } catch {
      // a full or forbidden storage: the page itself still holds the answer
    }
  }
  drop(question) {
    try {
      localStorage.removeItem(this.prefix + question);
    } catch {
      // nothing was kept there
    }
  }
}

// --- the form --------------------------------------------------------------------------------------------

class FormView {
  constructor(model, root) {
    this.model = model;
    this.root = root;
    this.name = Math.random().toString(36).slice(2);
    this.count = 0;
    this.drawn = performance.now();
    this.met = false; // whether the kernel has answered yet
    this.pending = new Map();
    this.waiting = new Map();
    this.listeners = {
      "change:definition": () => this.draw(),
      "change:answers": () => this.takeAnswers(),
      "change:verdicts": () => this.showVerdicts(),
      "change:views": () => this.showViews(),
      "change:summary": () => this.showFoot(),
      "change:problem": () => this.showFoot(),
      "msg:custom": (reply) => this.take(reply),
    };
    for (const [event, listener] of Object.entries(this.listeners)) model.on(event, listener);
    this.flush = () => this.flushAll();
    window.addEventListener("pagehide", this.flush);
    // another page may have saved something while this one was out of sight
    this.look = () => this.send({ type: "look" });
    window.addEventListener("focus", this.look);
    this.draw();
  }

  remove() {
    this.flushAll();
    for (const [event, listener] of Object.entries(this.listeners)) this.model.off(event, listener);
    window.removeEventListener("pagehide", this.flush);
    window.removeEventListener("focus", this.look);
    for (const { timer } of this.pending.values()) clearTimeout(timer);
  }

  get words() {
    return this.definition.words;
  }

  draw() {
    this.definition = this.model.get("definition");
    this.drafts = new Drafts(this.definition);
    this.fields = new Map();
    this.waiting.forEach((timer) => clearTimeout(timer));
    this.waiting.clear();
    this.status = make("span", { class: "se-status", role: "status" });
    this.alert = make("div", { class: "se-alert", role: "alert" });
    this.summary = make("span", {});
    const questions = this.definition.questions.map((question) => this.drawQuestion(question));
    const card = make("form", {
      class: "se se-form se-card",
      dir: this.definition.direction,
      "data-form": this.definition.id,
      novalidate: true,
      onsubmit: (event) => event.preventDefault(),
    });
    const foot = make("div", { class: "se-foot" }, this.alert, this.summary, this.status);
    card.append(...questions, this.drawAnother(), foot);
    this.root.replaceChildren(card);
    this.takeAnswers();
    this.showViews();
    this.showVerdicts();
    this.showFoot();
    this.sendDrafts();
  }

  drawQuestion(question) {
    const name = `${this.name}-${question.id}`;
    const ids = { name, field: `${name}-field`, told: `${name}-told` };
    const change = (value, now) => this.change(question.id, value, now);
    const field = KINDS[question.kind](question, change, ids, this.words, this.drafts);
    const points = this.definition.practice || !question.points ? null : fill(this.words.points, { n: question.points });
    const prompt = [question.prompt, points ? " " : null, points ? make("span", { class: "se-points" }, points) : null];
    const note = question.note ? make("p", { class: "se-note" }, question.note) : null;
    const reading = make("div", { class: "se-reading se-quiet", "aria-live": "polite" });
    const verdict = make("div", { "aria-live": "polite" });
    const told = make("div", { id: ids.told }, reading, verdict);
    const actions = make("div", { class: "se-actions" });
    field.node.addEventListener("focusout", () => {
      this.flushOne(question.id);
      queueMicrotask(() => this.takeAnswers());
    });
    this.fields.set(question.id, Object.assign(field, { question, reading, verdict, actions }));
    const rest = [note, field.node, told, actions];
    return field.grouped
      ? make("fieldset", { class: "se-question", "aria-describedby": ids.told }, make("legend", { class: "se-prompt" }, ...prompt), ...rest)
      : make("div", { class: "se-question" }, make("label", { class: "se-prompt", for: ids.field }, ...prompt), ...rest);
  }

  drawAnother() {
    if (!this.definition.renewable) return "";
    const ask = () => this.send({ type: "another" });
    const isCall = this.definition.questions.some((question) => question.kind === "call");
    const words = isCall ? this.words.call_again : this.words.another;
    const button = make("button", { type: "button", class: "se-button", onclick: ask }, words);
    return make("div", { class: "se-actions", style: "margin-block-end:10px" }, button);
  }

  // - answers: from the learner to disk

  change(question, value, now) {
    this.keep(question, value);
    this.forget(question);
    clearTimeout(this.waiting.get(question));
    this.waiting.set(question, setTimeout(() => this.flushOne(question), now ? 0 : TYPING_PAUSE));
  }

  keep(question, value) {
    const field = this.fields.get(question);
    this.drafts.keep(question, value, [field.stored ?? null, ...(field.sent ?? [])]);
  }

  /** A verdict is about the answer that was checked; it goes when the answer changes. */
  forget(question) {
    const { verdict, reading } = this.fields.get(question);
    verdict.querySelector("[data-result]")?.remove();
    reading.textContent = "";
  }

  flushOne(question) {
    if (!this.waiting.has(question)) return;
    clearTimeout(this.waiting.get(question));
    this.waiting.delete(question);
    this.save(question, this.fields.get(question).read());
  }

  flushAll() {
    [...this.waiting.keys()].forEach((question) => this.flushOne(question));
  }

  save(question, value, type = "answer") {
    clearTimeout(this.pending.get(question)?.timer);
    const field = this.fields.get(question);
    // a reply can get lost after the disk took the answer: a later draft follows any of the last ones sent
    field.sent = [...(field.sent ?? []).filter((one) => !same(one, value)), value].slice(-10);
    this.keep(question, field.read());
    const seq = this.send({ type, question, value });
    const timer = setTimeout(() => this.tryAgain(question, value), PATIENCE);
    this.pending.set(question, { seq, timer });
    if (!this.alert.textContent) this.status.textContent = this.words.saving;
  }

  tryAgain(question, value) {
    const isStarting = !this.met && performance.now() - this.drawn < START;
    if (!isStarting) this.showAlert(this.words.waiting);
    this.save(question, value);
    if (isStarting) this.status.textContent = this.words.starting;
  }

  send(message) {
    const seq = `${this.name}-${++this.count}`;
    try {
      this.model.send({ ...message, seq });
    } catch {
      // no connection: the reply stays out, and the answer is sent again
    }
    return seq;
  }

  take(reply) {
    if (!reply.seq?.startsWith(this.name)) return; // a reply to another tab
    this.met = true;
    if (reply.type === "renewed") this.root.querySelector(FIRST)?.focus();
    const waiting = this.pending.get(reply.question);
    const isLatest = waiting?.seq === reply.seq;
    if (reply.type === "not_saved") {
      this.showAlert(reply.why);
      if (!isLatest) return;
      // tried again until the disk takes it; the reason stays in sight meanwhile
      clearTimeout(waiting.timer);
      waiting.timer = setTimeout(() => this.save(reply.question, this.fields.get(reply.question).read()), PATIENCE);
      return;
    }
    if (reply.type !== "saved" || !isLatest) return;
    clearTimeout(waiting.timer);
    this.pending.delete(reply.question);
    const field = this.fields.get(reply.question);
    field.stored = field.sent.at(-1);
    field.sent = [];
    if (this.waiting.has(reply.question)) this.keep(reply.question, field.read());
    else this.drafts.drop(reply.question);
    field.reading.textContent = reply.note;
    if (!this.pending.size) this.showSaved(reply.at);
  }

  /** Send what an earlier page could not save, unless something newer is on disk. */
  sendDrafts() {
    const answers = this.model.get("answers");
    for (const [question, field] of this.fields) {
      const draft = this.drafts.read(question);
      if (!draft) continue;
      // anything else on disk was saved by another page after this was typed
      const isNewer = (draft.follows ?? [null]).some((value) => same(value, answers[question]));
      if (!isNewer || same(draft.value, answers[question])) {
        this.drafts.drop(question);
        continue;
      }
      field.write(draft.value);
      field.sent = (draft.follows ?? []).slice(1);
      this.save(question, draft.value);
    }
  }

  // - what Python says: answers of other pages, verdicts, the line at the foot

  takeAnswers() {
    const answers = this.model.get("answers");
    for (const [question, field] of this.fields) {
      const busy = this.pending.has(question) || this.waiting.has(question);
      const known = field.shown && same(field.shown.value, answers[question]);
      if (busy || known || (!field.alive && isTypedIn(field.node))) continue;
      field.stored = answers[question];
      // only a changed answer is written: the cursor stays where it is
      if (!field.shown || !same(field.read(), answers[question])) field.write(answers[question]);
      field.shown = { value: answers[question] };
    }
  }

  showViews() {
    const views = this.model.get("views");
    for (const [question, field] of this.fields) field.show?.(views[question]);
  }

  showVerdicts() {
    const verdicts = this.model.get("verdicts");
    for (const [id, field] of this.fields) {
      const verdict = verdicts[id];
      field.verdict.replaceChildren(...(verdict ? this.drawVerdict(verdict, field.question) : []));
      this.drawActions(id, field, verdict);
    }
  }

  drawVerdict(verdict, question) {
    const parts = [];
    if (verdict.outcome) {
      const reasons = verdict.because.map((sentence) => make("li", {}, sentence));
      const list = reasons.length ? make("ul", {}, ...reasons) : null;
      const look = `se-message se-${verdict.outcome.replace("_", "-")}`;
      parts.push(make("div", { class: look, "data-result": verdict.outcome }, make("span", { class: "se-title" }, verdict.title), list));
    }
    verdict.hints.forEach((hint, place) => {
      const title = fill(this.words.hint_title, { n: place + 1, all: question.hints });
      parts.push(make("div", { class: "se-message" }, make("strong", {}, title), make("p", {}, hint)));
    });
    if (verdict.solution) {
      const title = make("strong", {}, this.words.solution_title);
      parts.push(make("div", { class: "se-message" }, title, make("p", {}, verdict.solution)));
    }
    return parts;
  }

  drawActions(id, field, verdict) {
    const hadFocus = field.actions.contains(document.activeElement) ? document.activeElement.dataset.does : null;
    const button = (does, words, action, main) =>
      make(
        "button",
        { type: "button", class: `se-button${main ? " se-button-main" : ""}`, "data-does": does, onclick: action },
        words,
      );
    const buttons = [];
    if (this.definition.practice && !["long_text", "call"].includes(field.question.kind))
      buttons.push(button("check", this.words.check, () => this.check(id), true));
    if (field.question.hints > (verdict?.hints.length ?? 0))
      buttons.push(button("hint", this.words.hint, () => this.send({ type: "hint", question: id })));
    if (verdict?.can_solve && !verdict.solution)
      buttons.push(button("solution", this.words.solution, () => this.send({ type: "solution", question: id })));
    field.actions.replaceChildren(...buttons);
    if (hadFocus) (buttons.find((one) => one.dataset.does === hadFocus) ?? buttons[0])?.focus();
  }

  check(question) {
    clearTimeout(this.waiting.get(question));
    this.waiting.delete(question);
    const field = this.fields.get(question);
    const value = field.read();
    // an order that nobody touched is not an answer
    const untouched = field.question.kind === "order" && !this.model.get("answers")[question] && !this.drafts.read(question);
    this.save(question, untouched ? [] : value, "check");
  }

  showFoot() {
    this.summary.textContent = this.model.get("summary");
    if (this.model.get("problem")) this.showAlert(this.model.get("problem"));
  }

  showSaved(words) {
    this.alert.textContent = this.model.get("problem");
    this.status.textContent = words;
  }

  showAlert(words) {
    this.status.textContent = "";
    this.alert.textContent = words;
  }
}

function render({ model, el }) {
  // JupyterLab forbids a new line in every cell, and outputs lie in cells, too: it never hears of ours
  el.addEventListener("beforeinput", (event) => event.inputType === "insertLineBreak" && event.stopPropagation(), true);
  const view = new FormView(model, el);
  return () => view.remove();
}

export default { render };
