// Who this tab is. The choice is the tab's own, so that several tabs are several members.

import { addMember } from "./api.js";
import { openDialog } from "./dialogs.js";
import { avatar, h, icon, name, newId } from "./dom.js";
import { store } from "./store.js";

const button = document.getElementById("who");
const popover = document.getElementById("members");
const storageKey = "member";

/** Another tab can be opened as somebody: ?as=birch. */
export function rememberedMember() {
  const address = new URL(location.href);
  const asked = address.searchParams.get("as");
  if (asked) {
    sessionStorage.setItem(storageKey, asked);
  }

  // Neither the member nor a token that let the browser in stays in the address.
  if (asked || address.searchParams.has("token")) {
    address.searchParams.delete("as");
    address.searchParams.delete("token");
    history.replaceState(null, "", address);
  }

  return sessionStorage.getItem(storageKey) ?? "";
}

export function rememberMember(memberId) {
  sessionStorage.setItem(storageKey, memberId);
}

let drawn = "";

export function drawMembers(onPick) {
  // Drawn only for a reason: somebody may be walking through the list.
  const signature = [store.me, ...store.members.keys()].join();
  if (signature === drawn) {
    return;
  }

  drawn = signature;
  const me = store.members.get(store.me);
  button.setAttribute("aria-label", `You are ${me.name}${me.isModerator ? " (moderator)" : ""}. Change member`);
  button.replaceChildren(
    avatar(me, "avatar-small"),
    h("span", { class: "who-text" },
      h("span", { class: "who-aside" }, "You are "),
      name(me.name),
      me.isModerator && h("span", { class: "who-aside" }, " (moderator)")),
    icon("down"));
  popover.replaceChildren(
    h("p", { class: "members-title" }, "In this tab, you are"),
    h("ul", { class: "members-list" }, [...store.members.values()].map(member => drawMember(member, onPick))),
    h("button", { class: "member-add", type: "button", onclick: () => openAddMember(onPick) }, icon("add"), "Add a member"));
}

function drawMember(member, onPick) {
  const isMe = member.id === store.me;
  const pick = () => {
    popover.hidePopover();
    button.focus();
    onPick(member.id);
  };
  return h("li", { class: "member" },
    h("button", { class: "member-pick", type: "button", "aria-current": isMe ? "true" : null, onclick: pick },
      avatar(member, "avatar-small"),
      name(member.name),
      member.isModerator && h("span", { class: "tag" }, "Moderator"),
      isMe && icon("check")),
    !isMe && h("a", {
      class: "icon-button", href: `/?as=${encodeURIComponent(member.id)}${location.hash}`, target: "_blank", rel: "noopener",
      "aria-label": `Open a new tab as ${member.name}`, title: `Open a new tab as ${member.name}`,
    }, icon("tab")));
}

function openAddMember(onPick) {
  popover.hidePopover();
  const inputId = newId("name");
  const problem = h("p", { class: "problem", id: newId("problem"), role: "alert" });
  const input = h("input", {
    class: "input", id: inputId, type: "text", maxlength: "40", autocomplete: "off", "aria-describedby": problem.id,
  });
  const onsubmit = async event => {
    event.preventDefault();
    try {
      const change = await addMember(input.value);
      store.apply(change);
      dialog.close();
      onPick(change.member.id);
    } catch (error) {
      problem.textContent = error.message;
      input.setAttribute("aria-invalid", "true");
      input.focus();
    }
  };
  const dialog = openDialog("Add a member",
    h("form", { class: "form", novalidate: true, onsubmit },
      h("div", { class: "field" }, h("label", { for: inputId }, "Name"), input, problem),
      h("div", { class: "dialog-buttons" },
        h("button", { class: "button", type: "button", onclick: () => dialog.close() }, "Cancel"),
        h("button", { class: "button button-primary", type: "submit" }, "Add and become"))));
  input.focus();
}
