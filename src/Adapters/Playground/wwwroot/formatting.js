import { make } from "./dom.js";

const elements = { bold: "strong", italic: "em", code: "code", block: "pre", quote: "blockquote" };

// Spans may nest or overlap: the text is cut at every edge, and each piece is wrapped in the styles that cover it.
export function formatted(text, spans = []) {
  const known = spans.filter((span) => elements[span.style] && span.length > 0);
  const edges = new Set([0, text.length]);
  for (const span of known) {
    edges.add(Math.min(text.length, span.offset));
    edges.add(Math.min(text.length, span.offset + span.length));
  }
  const cuts = [...edges].sort((one, other) => one - other);
  const fragment = document.createDocumentFragment();
  for (let index = 0; index + 1 < cuts.length; index++) {
    const [from, to] = [cuts[index], cuts[index + 1]];
    let node = document.createTextNode(text.slice(from, to));
    for (const span of known) {
      if (span.offset <= from && span.offset + span.length >= to) node = make(elements[span.style], {}, node);
    }
    fragment.append(node);
  }
  return fragment;
}
