// The shape skeletons of what Slack sends (specs/slack): values are blanked, fields are all there.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What the app itself wrote, or what depends on it; tsc judges that. */
const free = new Set(["blocks", "attachments", "event_payload", "values", "state", "elements", "event"]);

/** Newer than the skeletons, and in the vendor's documentation and SDK types. */
const newer = {
  "view_submission.view": ["blocks"],
  "view_closed.view": ["blocks"],
  "block_suggestion": ["action_id", "block_id", "value"],
  "block_suggestion.view": ["blocks"],
  "block_actions.view": ["blocks"],
  "conversations.history.messages[].root": ["user", "team", "bot_profile"],
};

/** What bots read; it must be there. */
const needed = {
  envelope: ["envelope_id", "type", "payload", "accepts_response_payload"],
  event_callback: ["type", "team_id", "api_app_id", "event", "event_id", "event_time"],
  message: ["type", "channel", "ts", "event_ts", "channel_type"],
  app_mention: ["type", "user", "text", "ts", "channel", "event_ts"],
  app_home_opened: ["type", "user", "channel", "tab", "event_ts"],
  member_joined_channel: ["type", "user", "channel", "channel_type", "team", "event_ts"],
  slash_commands: ["command", "text", "user_id", "channel_id", "team_id", "response_url", "trigger_id"],
  block_actions: ["type", "user", "team", "container", "trigger_id", "actions"],
  view_submission: ["type", "user", "team", "view", "trigger_id"],
  view_closed: ["type", "user", "team", "view", "is_cleared"],
  block_suggestion: ["type", "user", "team", "action_id", "block_id", "value"],
  shortcut: ["type", "user", "team", "callback_id", "trigger_id"],
  message_action: ["type", "user", "team", "callback_id", "trigger_id", "channel", "message", "response_url"],
};

const isObject = value => value !== null && typeof value === "object" && !Array.isArray(value);

function merge(first, second) {
  if (Array.isArray(first) || Array.isArray(second)) {
    return [[first, second].flat().filter(isObject).reduce(merge, {})];
  }

  if (!isObject(first) || !isObject(second)) {
    return isObject(second) ? second : first ?? second;
  }

  return Object.fromEntries([...new Set([...Object.keys(first), ...Object.keys(second)])].map(
    key => [key, key in first && key in second ? merge(first[key], second[key]) : first[key] ?? second[key]]));
}

export class SlackShapes {
  #folder;
  #known = new Map();

  constructor(folder) {
    this.#folder = folder;
  }

  /** What is wrong with the answer to a method. */
  judgeAnswer(method, answer) {
    const file = join(this.#folder, "json-logs/api", `${method}.json`);
    return existsSync(file) ? this.#strangers(answer, this.#read(method, [file]), method) : [];
  }

  /** What is wrong with a frame of Socket Mode. */
  judgeFrame(frame) {
    if (frame.type === "hello" || frame.type === "disconnect") {
      return this.#strangers(frame, this.#fixture(frame.type), frame.type);
    }

    return [...this.#missing("envelope", frame), ...this.#judgePayload(frame)];
  }

  #judgePayload({ type, payload }) {
    if (type === "slash_commands") {
      const skeleton = this.#read(type, [join(this.#folder, "json-logs/app-backend/slash-commands/SlashCommandPayload.json")]);
      return [...this.#strangers(payload, skeleton, type), ...this.#missing(type, payload)];
    }

    return type === "interactive" ? this.#judgeInteraction(payload) : this.#judgeEvent(payload);
  }

  #judgeEvent(payload) {
    const { type } = payload.event;
    const pattern = type === "message" ? /^Message.*Payload/ : new RegExp(`^${type.split("_").map(capital).join("")}Payload`);
    const skeleton = this.#read(`event ${type}`, this.#files("json-logs/events", pattern));
    const shape = type === "message" ? { ...skeleton, event: merge(skeleton.event, this.#storedMessage()) } : skeleton;
    return [
      ...this.#strangers({ ...payload, event: null }, shape, "event_callback"),
      ...this.#strangers(payload.event, shape.event, type),
      ...this.#missing("event_callback", payload),
      ...this.#missing(type, payload.event),
    ];
  }

  #judgeInteraction(payload) {
    const folder = "json-logs/app-backend";
    const files = {
      block_actions: ["interactive-components/BlockActionPayload.json"],
      block_suggestion: ["interactive-components/BlockActionPayload.json"],
      message_action: ["interactive-components/MessageShortcutPayload.json"],
      view_submission: ["views/ViewSubmissionPayload.json"],
      view_closed: ["views/ViewClosedPayload.json"],
    }[payload.type];
    const skeleton = files ? this.#read(payload.type, files.map(file => join(this.#folder, folder, file))) : this.#fixture("shortcut").payload;
    return [...this.#strangers(payload, skeleton, payload.type), ...this.#missing(payload.type, payload)];
  }

  /** A message as the Web API gives it: later than the skeletons of events, and the same object. */
  #storedMessage() {
    const files = ["history", "replies"].map(name => join(this.#folder, `json-logs/api/conversations.${name}.json`));
    const [message] = this.#read("stored message", files).messages;
    return merge(message, { message, previous_message: message, root: message });
  }

  #fixture(name) {
    return this.#read(`fixture ${name}`, this.#files("fixtures", new RegExp(`_${name}\\.json$`)));
  }

  #files(folder, pattern) {
    const path = join(this.#folder, folder);
    return readdirSync(path).filter(name => pattern.test(name)).map(name => join(path, name));
  }

  #read(key, files) {
    if (!this.#known.has(key)) {
      this.#known.set(key, files.map(file => JSON.parse(readFileSync(file, "utf8"))).reduce(merge, {}));
    }

    return this.#known.get(key);
  }

  #strangers(value, skeleton, place) {
    if (Array.isArray(value)) {
      return value.flatMap(item => this.#strangers(item, Array.isArray(skeleton) ? skeleton[0] : undefined, `${place}[]`));
    }

    if (!isObject(value) || !isObject(skeleton)) {
      return [];
    }

    return Object.entries(value).flatMap(([key, item]) =>
      key in skeleton ? free.has(key) ? [] : this.#strangers(item, Array.isArray(skeleton[key]) ? merge([], skeleton[key]) : skeleton[key], `${place}.${key}`)
        : newer[place]?.includes(key) ? []
        : [`${place}.${key} is in no sample`]);
  }

  #missing(name, value) {
    return (needed[name] ?? []).filter(key => !(key in value)).map(key => `${name}.${key} is missing`);
  }
}

const capital = word => word[0].toUpperCase() + word.slice(1);
