// Plain HTML inputs for lesson widgets: every input has its label, its problem and its arrow keys.

// every widget loads its own copy of this file, so a counter would give the same id twice
const unique = (name) => `${name}-${Math.random().toString(36).slice(2)}`;

function make(tag, traits = {}, ...children) {
  const node = Object.assign(document.createElement(tag), traits);
  node.append(...children);
  return node;
}

function follow(model, trait, show) {
  model.on(`change:${trait}`, () => show(model.get(trait)));
  show(model.get(trait));
}

function send(model, value) {
  model.set("value", value);
  model.save_changes();
}

function Field(model, box) {
  typed(model, box, make("input", { type: "text" }));
}

function LongField(model, box) {
  box.classList.add("se-field");
  // JupyterLab forbids a new line in every cell, and outputs lie in cells, too: it never hears of ours
  box.addEventListener("beforeinput", (event) => event.inputType === "insertLineBreak" && event.stopPropagation(), true);
  typed(model, box, make("textarea", { rows: model.get("rows") }));
}

function typed(model, box, input) {
  const id = unique("se-field");
  let waiting = null; // the timer of a change that is not sent yet
  Object.assign(input, { id, autocomplete: "off", dir: "auto" });
  const label = make("label", { htmlFor: id });
  const problem = make("div", { id: `${id}-problem`, className: "se-problem" });
  problem.setAttribute("aria-live", "polite");
  box.append(label, input, problem);
  follow(model, "label", (text) => (label.textContent = text));
  label.classList.toggle("se-unseen", model.get("label_hidden"));
  // a value that comes back from the kernel must not undo what was typed meanwhile
  follow(model, "value", (text) => { if (waiting === null && input.value !== text) input.value = text; });
  follow(model, "problem", (text) => {
    problem.textContent = text;
    input.setAttribute("aria-invalid", String(Boolean(text)));
    text ? input.setAttribute("aria-describedby", problem.id) : input.removeAttribute("aria-describedby");
  });
  model.on("msg:custom", (message) => { if (message.do === "focus") input.focus(); });
  const now = () => { clearTimeout(waiting); waiting = null; if (input.value !== model.get("value")) send(model, input.value); };
  input.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(now, 400); });
  input.addEventListener("change", now);
}

function Slider(model, box) {
  const id = unique("se-slider");
  const input = make("input", { type: "range", id });
  const label = make("label", { htmlFor: id });
  const shown = make("output", { htmlFor: id });
  box.append(label, make("div", { className: "se-slide" }, input, shown));
  follow(model, "label", (text) => (label.textContent = text));
  for (const [trait, name] of [["low", "min"], ["high", "max"], ["step", "step"]])
    follow(model, trait, (number) => { input[name] = number; input.value = model.get("value"); });
  let held = false;
  follow(model, "value", (number) => { if (!held) input.value = number; });
  follow(model, "shown", (text) => { shown.textContent = text; input.setAttribute("aria-valuetext", text); });
  input.addEventListener("pointerdown", () => (held = true));
  input.addEventListener("pointerup", () => (held = false));
  input.addEventListener("input", () => send(model, Number(input.value)));
}

function Choice(model, box) {
  return model.get("in_sight") ? buttons(model, box, "radio") : list(model, box);
}

function list(model, box) {
  const id = unique("se-choice");
  const input = make("select", { id });
  const label = make("label", { htmlFor: id });
  box.append(label, input);
  follow(model, "label", (text) => (label.textContent = text));
  follow(model, "options", (options) => {
    input.replaceChildren(...options.map(([value, text]) => make("option", { value, textContent: text })));
    input.value = model.get("value");
  });
  follow(model, "value", (value) => (input.value = value));
  input.addEventListener("change", () => send(model, input.value));
}

function Ticks(model, box) {
  buttons(model, box, "checkbox");
}

function buttons(model, box, type) {
  const name = unique("se-group");
  const legend = make("legend", { textContent: model.get("label") });
  const inputs = model.get("options").map(([value]) => make("input", { type, name, value }));
  const labels = model.get("options").map(([, text], i) => make("label", {}, inputs[i], make("span", { textContent: text })));
  box.append(make("fieldset", {}, legend, ...labels));
  follow(model, "value", (value) => inputs.forEach((input) => (input.checked = [value].flat().includes(input.value))));
  const chosen = () => inputs.filter((input) => input.checked).map((input) => input.value);
  box.addEventListener("change", () => send(model, type === "radio" ? chosen()[0] : chosen()));
}

function Press(model, box) {
  const button = make("button", { type: "button", className: model.get("main") ? "se-button se-button-main" : "se-button" });
  box.append(button);
  follow(model, "label", (text) => (button.textContent = text));
  follow(model, "meaning", (text) => { button.title = text; text && button.setAttribute("aria-label", text); });
  follow(model, "disabled", (disabled) => (button.disabled = disabled));
  button.addEventListener("click", () => { model.set("pressed", model.get("pressed") + 1); model.save_changes(); });
}

function Upload(model, box) {
  const input = make("input", { type: "file", accept: model.get("accept"), hidden: true });
  const button = make("button", { type: "button", className: "se-button", textContent: model.get("label") });
  box.append(button, input);
  button.addEventListener("click", () => input.click());
  input.addEventListener("change", async () => {
    const [file] = input.files;
    if (!file) return;
    const content = await file.slice(0, model.get("most") + 1).arrayBuffer();
    input.value = ""; // so that the same file can be chosen again
    model.set("content", new DataView(content));
    model.set("chosen", model.get("chosen") + 1);
    model.save_changes();
  });
}

function Live(model, box) {
  box.setAttribute("aria-live", "polite");
  follow(model, "html", (html) => (box.innerHTML = html));
}

function Return(model, box) {
  const tell = () => { model.set("returns", model.get("returns") + 1); model.save_changes(); };
  window.addEventListener("focus", tell);
  return () => window.removeEventListener("focus", tell);
}

const draw = { Field, LongField, Slider, Choice, Ticks, Press, Upload, Live, Return };

export default {
  render({ model, el }) {
    el.classList.add("se-control");
    const box = make("div", { className: `se se-${model.get("kind").toLowerCase()}` });
    el.append(box);
    const leave = draw[model.get("kind")](model, box);
    // or JupyterLab takes the arrow keys and Enter for its own shortcuts; it looks at the focused element first
    box.querySelectorAll("input, textarea, select, button").forEach((node) => (node.dataset.lmSuppressShortcuts = "true"));
    return leave;
  },
};
