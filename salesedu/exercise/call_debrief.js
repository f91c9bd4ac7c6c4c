// What a call was worth: lines said better, the score card, the moments that decided.

/** A text that runs in its own direction, after a label. */
const labelled = (label, text) => make("p", {}, make("strong", {}, label), " ", make("span", { dir: "auto" }, text));

function scoreCard(debrief, words) {
  const quotes = (texts) => texts.map((text) => make("blockquote", { dir: "auto" }, text));
  const fact = ({ met, sign, text, said }) =>
    make("li", { class: met ? "se-met" : null }, make("span", { class: "se-call-sign" }, sign), make("div", {}, text, ...quotes(said)));
  const criterion = ({ title, facts }) => make("section", {}, make("h5", {}, title), make("ul", { class: "se-call-facts" }, ...facts.map(fact)));
  const better = ({ said, better, why }) =>
    make(
      "li",
      {},
      labelled(words.call_said, said),
      labelled(words.call_better, better),
      make("p", { class: "se-quiet" }, why),
    );
  const part = (title, node) => (node.children.length ? [make("h4", {}, title), node] : []);
  return [
    make("p", { class: "se-call-share" }, debrief.share),
    make("p", {}, debrief.style),
    ...part(words.call_better_title, make("ol", { class: "se-call-better" }, ...debrief.better.map(better))),
    ...part(words.call_card, make("div", { class: "se-call-criteria" }, ...debrief.criteria.map(criterion))),
    ...part(words.call_moments, make("ul", { class: "se-call-facts" }, ...debrief.moments.map(fact))),
  ];
}
