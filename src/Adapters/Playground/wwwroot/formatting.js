import { make } from "./dom.js";

const elements = {
  bold: "strong", italic: "em", strikethrough: "s", code: "code", block: "pre", quote: "blockquote", link: "a",
};

// Spans may nest or overlap: the one that begins first holds the others, and what reaches beyond it goes on after it.
export function formatted(text, spans = []) {
  const known = spans
    .filter((span) => elements[span.style] && span.length > 0)
    .sort((one, other) => one.offset - other.offset || other.length - one.length);
  return build(text, 0, text.length, known);
}

function build(text, from, to, spans) {
  const fragment = document.createDocumentFragment();
  let at = from;
  let left = spans;
  while (at < to) {
    const [span, ...others] = left;
    const start = span ? Math.max(at, Math.min(to, span.offset)) : to;
    if (start > at) fragment.append(text.slice(at, start));
    const end = span ? Math.min(to, span.offset + span.length) : to;
    if (end > start) fragment.append(wrapped(span, build(text, start, end, others)));
    at = Math.max(start, end);
    left = others.filter((other) => other.offset + other.length > at);
  }
  return fragment;
}

function wrapped(span, content) {
  const isAddress = span.style === "link" && /^https?:\/\//i.test(span.address ?? "");
  if (span.style === "link" && !isAddress) return content;
  const properties = isAddress ? { href: span.address, target: "_blank", rel: "noopener noreferrer" } : {};
  return make(elements[span.style], properties, content);
}
