// Building elements without a framework. Text always goes in as text; only HTML that the server drew goes in as HTML.

const svgNamespace = "http://www.w3.org/2000/svg";

/** h("p", { class: "x", onclick: f }, "text", child): properties by name, children in order, nothing for null and false. */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) {
      continue;
    }

    if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
    } else {
      element.setAttribute(name, value === true ? "" : value);
    }
  }

  element.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

export function icon(name) {
  const svg = document.createElementNS(svgNamespace, "svg");
  const use = document.createElementNS(svgNamespace, "use");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", "icon");
  use.setAttribute("href", `#icon-${name}`);
  svg.append(use);
  return svg;
}

/** What the server drew from Markdown: it holds no markup of a person (the server's tests and the page's policy see to it). */
export function prose(html, className = "prose") {
  const element = h("div", { class: className, dir: "auto" });
  element.innerHTML = html;
  for (const code of element.querySelectorAll("pre, table")) {
    code.tabIndex = 0; // What is too wide scrolls, by keyboard too.
  }

  return element;
}

/** A name somebody chose, kept from turning the text around it. */
export function name(text, className = "name") {
  return h("bdi", { class: className }, text);
}

/** A square with an initial; the colour goes by the order of joining, which is the same in every tab. */
export function avatar(member, className = "") {
  if (!member) {
    return h("span", { class: `avatar avatar-bot ${className}`, "aria-hidden": "true" }, icon("bot"));
  }

  const initial = [...member.name][0].toUpperCase();
  return h("span", { class: `avatar avatar-${member.place % 6} ${className}`, "aria-hidden": "true" }, initial);
}

let lastId = 0;

export function newId(prefix) {
  lastId += 1;
  return `${prefix}-${lastId}`;
}
