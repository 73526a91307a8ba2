// One message of the stream. Drawn anew when the message, or what stands above it, changes.

import { drawCard } from "./card.js";
import { avatar, h, icon, name, newId, prose } from "./dom.js";
import { addressOf } from "./route.js";
import { enliven, messageTime } from "./times.js";

/** @param view { message, author, thread (to link to), isThreadUnread, isFirst (of its author's run), isMine, headingLevel } */
export function drawMessage(view, actions) {
  const { message, author } = view;
  const titleId = newId("card");
  const label = `${author?.name ?? "StudyBot"}${message.isPrivate ? ", only you can see this" : ""}`;
  const article = h("article", {
    class: classes(view),
    tabindex: "-1",
    "aria-label": message.card ? null : label,
    "aria-labelledby": message.card ? titleId : null,
    "data-id": message.id,
  },
    view.isFirst ? avatar(author) : h("span", { class: "message-gutter" }, messageTime(message.sentAt)),
    h("div", { class: "message-body" },
      view.isFirst && drawHead(message, author),
      drawContent(view, titleId, actions),
      message.isPrivate && message.card && drawPrivateNote(message, actions),
      view.thread && drawThreadLink(view.thread, view.isThreadUnread)),
    view.isMine && !message.isPrivate && drawTools(message, actions));
  enliven(article);
  return article;
}

function classes({ message, isFirst }) {
  return ["message", isFirst && "is-first", message.isPrivate && "is-private"].filter(Boolean).join(" ");
}

function drawHead(message, author) {
  return h("p", { class: "message-head" },
    name(author?.name ?? "StudyBot"),
    !author && h("span", { class: "tag" }, "Bot"),
    author?.isModerator && h("span", { class: "tag" }, "Moderator"),
    messageTime(message.sentAt));
}

function drawContent({ message, headingLevel }, titleId, actions) {
  if (message.card) {
    return drawCard(
      message.card, titleId, headingLevel, tag => actions.pictureUrl(message, tag), buttonId => actions.press(message, buttonId));
  }

  if (message.isPrivate) {
    return h("div", { class: "command-echo" }, h("code", { dir: "auto" }, message.text), drawPrivateNote(message, actions));
  }

  const body = prose(message.html);
  if (message.editedAt) {
    body.append(h("span", { class: "edited", title: new Date(message.editedAt).toLocaleString() }, "(edited)"));
  }

  return body;
}

function drawPrivateNote(message, actions) {
  return h("p", { class: "private-note" },
    icon("private"), "Only you can see this",
    h("button", { class: "link-button", type: "button", "data-key": "dismiss", onclick: () => actions.dismiss(message) },
      "Dismiss"));
}

function drawThreadLink(thread, isUnread) {
  const replies = thread.replies === 0 ? "Answer in the thread" : `${thread.replies} ${thread.replies === 1 ? "reply" : "replies"}`;
  return h("a", {
    class: `thread-link${isUnread ? " is-unread" : ""}`,
    href: addressOf({ channelId: thread.channelId, threadId: thread.id }),
    "data-key": "thread",
    "aria-label": `${replies}${isUnread ? ", unread" : ""}: open the thread ${thread.title}`,
  },
    icon("thread"),
    h("span", { class: "thread-link-count" }, replies),
    thread.lastReplyAt && h("span", { class: "thread-link-last" }, "last ", messageTime(thread.lastReplyAt)),
    isUnread && h("span", { class: "unread", title: "Unread" }));
}

function drawTools(message, actions) {
  const tool = (label, key, onclick) =>
    h("button", { class: "icon-button", type: "button", "aria-label": label, title: label, "data-key": key, onclick }, icon(key));
  return h("div", { class: "message-tools", role: "group", "aria-label": "Your message" },
    tool("Edit", "edit", () => actions.edit(message)),
    tool("Delete", "delete", () => actions.remove(message)));
}
