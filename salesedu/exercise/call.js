// A call with the simulated buyer, as a field of a form. What was said is the answer: a list of lines. Python plays
// it again and sends a view of it: replies, mood, who talks. Until that view is there, a new line stands alone.

function icon(drawing) {
  const holder = make("span", { class: "se-icon", "aria-hidden": "true" });
  holder.innerHTML = `<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round">${drawing}</svg>`;
  return holder;
}

/** A face whose mouth follows the mood, 0 to 10. */
const face = (mood) =>
  icon(`<circle cx="12" cy="12" r="9.5"/><path d="M8.5 9v.5M15.5 9v.5M8 ${17 - mood / 5} Q12 ${12.5 + mood * 0.7} 16 ${17 - mood / 5}"/>`);

/** How many entries two lists begin with alike. */
function shared(one, other) {
  const differ = one.findIndex((entry, place) => entry !== other[place]);
  return differ < 0 ? one.length : differ;
}

/** A line as Python keeps it: without marks that nobody can see or type, and without space around it. */
const clean = (text) => text.replace(/(?!\n)[\p{Cc}\ufeff]/gu, " ").trim();

class CallField {
  constructor(question, change, ids, words, drafts) {
    Object.assign(this, { question, change, ids, words, drafts, lines: [], view: null, rows: [], earlier: null });
    this.grouped = true;
    this.alive = true; // replies arrive while someone is typing the next line
    this.draw();
  }

  draw() {
    const { words } = this;
    this.card = make("div", { class: "se-call-card" });
    this.gauges = make("div", { class: "se-call-gauges" });
    this.log = make("div", { class: "se-call-log", role: "log", "aria-relevant": "additions", tabindex: 0, "aria-label": words.call_log });
    this.back = make("button", { type: "button", class: "se-button", onclick: () => this.bringBack() });
    this.backRow = make("div", { class: "se-call-back", hidden: true }, this.back);
    this.area = make("textarea", {
      id: this.ids.field,
      dir: "auto",
      rows: 2,
      placeholder: words.call_placeholder,
      "aria-label": words.call_say,
      "aria-describedby": `${this.ids.name}-how`,
      oninput: () => this.keepTyped(),
      onkeydown: (event) => this.key(event),
    });
    const send = make("button", { type: "button", class: "se-button se-button-main", onclick: () => this.say() }, words.call_send);
    this.offers = make("ul", { class: "se-call-offers", "aria-label": words.call_offers });
    const how = make("p", { class: "se-quiet", id: `${this.ids.name}-how` }, words.call_how);
    this.composer = make("div", { class: "se-call-composer" }, make("div", { class: "se-call-field" }, this.area, send), how, this.offers);
    this.result = make("div", { class: "se-call-result" });
    this.node = make("div", { class: "se-call" }, this.card, this.gauges, this.log, this.backRow, this.composer, this.result);
    this.area.value = this.kept("typed") ?? "";
  }

  // - what the learner does

  key(event) {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.say();
  }

  say() {
    const text = clean(this.area.value);
    this.area.focus({ preventScroll: true });
    if (!text || !this.view || this.isOver) return;
    this.type("");
    this.set([...this.lines, text]);
  }

  /** The first press puts a line into the field, where it can be changed; the second says it. */
  take(text) {
    if (this.area.value === text) return this.say();
    this.type(text);
    this.area.focus({ preventScroll: true });
  }

  undo(place) {
    const line = this.lines[place];
    this.remember(this.lines);
    if (!this.area.value.trim()) this.type(line);
    this.set(this.lines.slice(0, place));
    this.area.focus({ preventScroll: true });
  }

  bringBack() {
    const lines = this.earlier;
    if (lines.includes(this.area.value)) this.type("");
    this.remember(shared(this.lines, lines) < this.lines.length ? this.lines : null);
    this.set(lines);
    (this.composer.hidden ? this.result.firstElementChild : this.area).focus({ preventScroll: true });
  }

  set(lines) {
    this.lines = lines;
    this.update();
    this.change(lines, true);
  }

  // - what stays through a reload: the line being typed, and the lines taken back

  kept(what) {
    return this.drafts.read(`${this.question.id}.${what}`)?.value;
  }

  keepTyped() {
    this.area.style.blockSize = "auto";
    if (this.area.scrollHeight) this.area.style.blockSize = `${this.area.scrollHeight + 2}px`;
    this.drafts.keep(`${this.question.id}.typed`, this.area.value);
  }

  type(text) {
    this.area.value = text;
    this.keepTyped();
  }

  remember(lines) {
    this.earlier = lines;
    this.drafts.keep(`${this.question.id}.earlier`, lines);
  }

  // - what the form asks of every field, and the view that a call has besides

  read() {
    return this.lines;
  }

  write(value) {
    this.lines = (Array.isArray(value) ? value : []).filter((line) => typeof line === "string" && line.trim());
    this.earlier ??= this.kept("earlier");
    if (this.view) this.update();
  }

  show(view) {
    if (!view || same(view, this.view)) return;
    const first = !this.view;
    this.view = view;
    if (first) this.drawCard();
    this.area.maxLength = view.longest;
    this.update();
  }

  /** Whether the view is of all that was said here, and of nothing else. */
  get isCurrent() {
    return shared(this.lines, this.view.lines) === Math.max(this.lines.length, this.view.lines.length);
  }

  /** An end that was taken back is none, also while the new view is still on its way. */
  get isOver() {
    return this.view.is_over && this.isCurrent;
  }

  update() {
    const over = this.isOver;
    this.node.classList.toggle("se-waits", !this.isCurrent);
    this.drawLog();
    if (this.isCurrent) this.drawGauges();
    const hadFocus = this.composer.contains(document.activeElement);
    this.drawResult(over);
    this.composer.hidden = over;
    if (over && hadFocus) this.result.firstElementChild.focus({ preventScroll: true });
    this.drawOffers();
    const isPart = !this.earlier || shared(this.earlier, this.lines) === this.earlier.length;
    this.backRow.hidden = isPart;
    if (!isPart) this.back.textContent = fill(this.words.call_back, { n: this.earlier.length });
  }

  // - what is seen

  drawCard() {
    const { buyer } = this.view;
    const initials = buyer.name.split(/\s+/).map((name) => [...name][0]).slice(0, 2).join("");
    this.card.replaceChildren(
      make("span", { class: "se-call-portrait", "aria-hidden": "true" }, initials),
      make(
        "div",
        {},
        make("div", { class: "se-call-name", dir: "auto" }, buyer.name),
        make("div", { class: "se-quiet", dir: "auto" }, buyer.role),
        make("p", { dir: "auto" }, buyer.brief),
        labelled(this.words.call_sell, buyer.product),
        labelled(this.words.call_aim, buyer.aim),
      ),
    );
  }

  drawGauges() {
    const { mood, mood_word, mood_text, seller_share, share_text } = this.view;
    const meter = make(
      "span",
      {
        class: `se-call-meter se-mood-${mood <= 3 ? "low" : mood >= 7 ? "high" : "middle"}`,
        role: "meter",
        "aria-label": this.words.call_mood,
        "aria-valuemin": 0,
        "aria-valuemax": 10,
        "aria-valuenow": mood,
        "aria-valuetext": mood_word,
      },
      make("span", { class: "se-call-fill", style: `inline-size:${mood * 10}%` }),
    );
    const bar = make(
      "span",
      { class: "se-call-meter se-call-talk", "aria-hidden": "true" },
      make("span", { class: "se-call-fill", style: `inline-size:${seller_share * 100}%` }),
    );
    this.gauges.replaceChildren(
      make("div", {}, make("div", { class: "se-call-gauge" }, face(mood), make("span", {}, mood_text)), meter),
      make("div", {}, make("div", { class: "se-call-gauge" }, make("span", {}, share_text)), bar),
    );
  }

  /** What the log should hold: of the view as much as is still said here, then the lines without a reply yet. */
  wanted() {
    const known = shared(this.lines, this.view.lines);
    const rows = [{ who: "buyer", text: this.view.opening }];
    this.view.turns.slice(0, known).forEach((turn, place) => {
      rows.push({ who: "seller", text: turn.said, place, told: turn.told });
      rows.push({ who: "buyer", text: turn.reply });
    });
    this.lines.slice(known).forEach((text, more) => rows.push({ who: "seller", text, place: known + more }));
    return this.lines.length > known ? [...rows, { who: "buyer", text: "…", waits: true }] : rows;
  }

  /** Only what is new is added, so that only that is read out. */
  drawLog() {
    const wanted = this.wanted();
    const stays = shared(this.rows.map((row) => row.who + row.text), wanted.map((row) => row.who + row.text));
    this.rows.splice(stays).forEach((row) => row.node.remove());
    wanted.forEach((row, place) => {
      const node = this.rows[place]?.node ?? this.drawLine(row);
      node.querySelector(".se-call-told")?.replaceChildren(row.told ?? "");
      if (place < stays) return;
      this.rows.push({ ...row, node });
      this.log.append(node);
    });
    if (stays < wanted.length) this.log.scrollTop = this.log.scrollHeight;
  }

  drawLine({ who, text, place, waits }) {
    const isOwn = who === "seller";
    const name = make("span", { class: "se-call-who" }, isOwn ? this.words.call_you : this.view.buyer.first);
    const bubble = make("div", { class: "se-call-bubble", dir: "auto" }, text);
    if (!isOwn) return make("div", { class: `se-call-line${waits ? " se-call-thinks" : ""}`, "aria-hidden": waits ? "true" : null }, name, bubble);
    const undo = make(
      "button",
      {
        type: "button",
        class: "se-call-undo",
        "aria-label": fill(this.words.call_undo_named, { line: text }),
        onclick: () => this.undo(place),
      },
      this.words.call_undo,
    );
    const told = make("span", { class: "se-call-told" });
    return make("div", { class: "se-call-line se-call-own" }, name, bubble, make("div", { class: "se-call-under" }, told, undo));
  }

  drawOffers() {
    const offers = this.isCurrent ? this.view.suggestions : [];
    if (!this.isCurrent || same(offers, this.offered)) return;
    this.offered = offers;
    this.offers.replaceChildren(
      ...offers.map((text) =>
        make("li", {}, make("button", { type: "button", class: "se-call-offer", dir: "auto", onclick: () => this.take(text) }, text)),
      ),
    );
  }

  drawResult(over) {
    const shown = over ? this.view : null;
    if (shown === this.told) return;
    this.told = shown;
    this.result.hidden = !over;
    this.result.replaceChildren(...(over ? this.drawOutcome() : []));
  }

  drawOutcome() {
    const { outcome, debrief } = this.view;
    const look = outcome.success ? "se-right" : "se-not-yet";
    const message = make(
      "div",
      { class: `se-message ${look}`, tabindex: -1 },
      make("span", { class: "se-title" }, outcome.title),
      make("p", {}, outcome.sentence),
    );
    return debrief ? [message, ...scoreCard(debrief, this.words)] : [message];
  }
}

const call = (...all) => new CallField(...all);
