// Bolt, Slack's own framework, judges the loopback Slack over Socket Mode and over signed requests.

import assert from "node:assert/strict";
import { EventEmitter } from "node:events";
import { after, before, describe, it } from "node:test";
import bolt from "@slack/bolt";
import { next, startLoopbackSlack } from "./support/loopback.mjs";

const plain = text => ({ type: "plain_text", text });
const section = text => ({ type: "section", text: { type: "mrkdwn", text } });
const button = (text, action_id) => ({ type: "button", text: plain(text), action_id, value: "q1" });
const modal = {
  type: "modal",
  callback_id: "answer",
  title: plain("Answer"),
  submit: plain("Send"),
  notify_on_close: true,
  blocks: [
    { type: "input", block_id: "answer", label: plain("Your answer"), element: { type: "plain_text_input", action_id: "text" } },
    {
      type: "input", block_id: "about", optional: true, label: plain("Topic"),
      element: { type: "external_select", action_id: "topic", min_query_length: 1 },
    },
  ],
};

let server;
let app;
let client;

/** Everything the app hears, by name. */
const heard = new EventEmitter();

/** The same bot for both ways of delivery. */
function teach(bot) {
  bot.message(async ({ message }) => { heard.emit("message", message); });
  bot.event("app_mention", async ({ event }) => { heard.emit("mention", event); });
  bot.event("app_home_opened", async ({ event, client }) => {
    await client.views.publish({ user_id: event.user, view: { type: "home", blocks: [section("12 answers")] } });
  });
  bot.event("member_joined_channel", async ({ event }) => { heard.emit("joined", event); });
  bot.command("/study", async ({ command, ack, respond }) => {
    await ack(`Usage of ${command.text}`);
    await respond({ text: "And more" });
  });
  bot.action("open", async ({ ack, body, client }) => {
    await client.views.open({ trigger_id: body.trigger_id, view: modal });
    await ack();
  });
  bot.action("reveal", async ({ ack, respond }) => {
    await ack();
    await respond({ text: "Revealed", replace_original: true });
  });
  bot.options("topic", async ({ ack, payload }) => {
    await ack({ options: [{ text: plain(payload.value.toUpperCase()), value: payload.value }] });
  });
  bot.view({ callback_id: "answer", type: "view_submission" }, async ({ ack, view }) => {
    const { value } = view.state.values.answer.text;
    await (value.length < 10 ? ack({ response_action: "errors", errors: { answer: "Too short" } }) : ack());
    heard.emit("submitted", value);
  });
  bot.view({ callback_id: "answer", type: "view_closed" }, async ({ ack }) => {
    await ack();
    heard.emit("closed");
  });
  bot.shortcut("ask", async ({ ack, shortcut }) => {
    await ack();
    heard.emit("shortcut", shortcut);
  });
}

before(async () => {
  server = await startLoopbackSlack();
  app = new bolt.App({
    token: server.botToken, appToken: server.appToken, socketMode: true, logLevel: "error", clientOptions: { slackApiUrl: server.api },
  });
  teach(app);
  await app.start();
  client = app.client;
});

after(async () => {
  await app?.stop();
  await server?.stop();
});

const post = (text, more = {}) => client.chat.postMessage({ channel: server.channel, text, ...more });

describe("messages", () => {
  it("are heard as they were typed, escaped", async () => {
    const coming = next(heard, "message", message => message.user === server.users.Ada);
    await server.tell("say", { user: "Ada", text: "a < b & <@nobody>" });
    assert.equal((await coming).text, "a &lt; b &amp; &lt;@nobody&gt;");
  });

  it("mention the bot", async () => {
    const coming = next(heard, "mention");
    await server.tell("say", { user: "Ada", text: `<@${server.bot}> hello` });
    assert.equal((await coming).text, `<@${server.bot}> hello`);
  });

  it("are posted, replied to, edited and deleted", async () => {
    const { ts } = await post("Question", { blocks: [section("*Question*")] });
    const edited = next(heard, "message", message => message.subtype === "message_changed" && message.message.text === "Better");
    const reply = await server.tell("say", { user: "Ben", thread: ts, text: "My answer" });
    assert.equal(reply.thread_ts, ts);
    await server.tell("edit", { user: "Ben", ts: reply.ts, text: "Better" });
    assert.equal((await edited).previous_message.text, "My answer");

    const deleted = next(heard, "message", message => message.subtype === "message_deleted");
    await server.tell("delete", { user: "Ben", ts: reply.ts });
    assert.equal((await deleted).deleted_ts, reply.ts);

    const { message } = await client.chat.update({ channel: server.channel, ts, text: "Closed", blocks: [section("Closed")] });
    assert.equal(message.edited.user, server.bot);
    await client.chat.delete({ channel: server.channel, ts });
  });

  it("broadcast from a thread carry their root", async () => {
    const { ts } = await post("Root");
    const coming = next(heard, "message", message => message.subtype === "thread_broadcast");
    await server.tell("broadcast", { user: "Ada", thread: ts, text: "For all" });
    assert.equal((await coming).root.ts, ts);
  });

  it("are found again by their metadata", async () => {
    const metadata = { event_type: "studybot_post", event_payload: { marker: "q7" } };
    const { ts } = await post("Marked", { metadata });
    const { messages } = await client.conversations.history({ channel: server.channel, include_all_metadata: true, limit: 5 });
    assert.deepEqual(messages.find(message => message.metadata?.event_payload.marker === "q7").ts, ts);
  });

  it("bring snippets, which are downloaded with the token", async () => {
    const coming = next(heard, "message", message => message.subtype === "file_share");
    await server.tell("say", { user: "Ada", text: "Long", file: "answer.txt", content: "A long answer" });
    const [file] = (await coming).files;
    assert.equal(file.mode, "snippet");
    const content = await fetch(file.url_private, { headers: { authorization: `Bearer ${server.botToken}` } });
    assert.equal(await content.text(), "A long answer");
    assert.match(await (await fetch(file.url_private)).text(), /Sign in/);
  });
});

describe("interactions", () => {
  it("answer a command at once and later", async () => {
    const outcome = await server.tell("command", { user: "Ada", text: "/study help" });
    assert.equal(outcome.kind, "Message");
    assert.equal(outcome.message.text, "Usage of help");
    await server.tell("until-sees", { user: "Ada", text: "And more" });
  });

  it("open a modal, complain beside the field, and take the answer", async () => {
    const { ts } = await post("Question", { blocks: [{ type: "actions", elements: [button("Answer", "open")] }] });
    assert.equal((await server.tell("click", { user: "Ada", ts, action: "open" })).kind, "View");
    assert.equal((await server.tell("type", { user: "Ada", action: "topic", text: "gra" })).choices[0].text.text, "GRA");
    const wrong = await server.tell("submit", { user: "Ada", values: { text: "short" } });
    assert.deepEqual(wrong.errors, { answer: "Too short" });
    const submitted = next(heard, "submitted", value => value.length >= 10);
    assert.equal((await server.tell("submit", { user: "Ada", values: { text: "long enough" } })).kind, "Acknowledged");
    assert.equal(await submitted, "long enough");
  });

  it("tell of a modal that was closed", async () => {
    const { ts } = await post("Question", { blocks: [{ type: "actions", elements: [button("Answer", "open")] }] });
    await server.tell("click", { user: "Ben", ts, action: "open" });
    const closed = next(heard, "closed");
    await server.tell("close", { user: "Ben" });
    await closed;
  });

  it("replace the message that was clicked", async () => {
    const { ts } = await post("Hidden", { blocks: [{ type: "actions", elements: [button("Reveal", "reveal")] }] });
    await server.tell("click", { user: "Ada", ts, action: "reveal" });
    assert.equal((await server.tell("until-sees", { user: "Ada", text: "Revealed" })).ts, ts);
  });

  it("come from shortcuts, global and on a message", async () => {
    const first = next(heard, "shortcut", shortcut => shortcut.type === "shortcut");
    await server.tell("shortcut", { user: "Ada", callback: "ask" });
    assert.equal((await first).user.id, server.users.Ada);
    const second = next(heard, "shortcut", shortcut => shortcut.type === "message_action");
    const { ts } = await post("About this");
    await server.tell("shortcut", { user: "Ada", callback: "ask", ts });
    assert.equal((await second).message.text, "About this");
  });

  it("show the App Home", async () => {
    await server.tell("home", { user: "Ada" });
    await server.tell("until-home", { user: "Ada", text: "12 answers" });
  });
});

describe("connections", () => {
  for (const [name, end] of [
    ["dropped", "drop"], ["broken inside a frame", "half-frame"], ["announced to be refreshed", "refresh"], ["warned about", "warn"],
    ["that fell silent", "silence"],
  ]) {
    it(`${name} are opened again`, async () => {
      const { count } = await server.tell("socket/opened");
      await server.tell(`socket/${end}`);
      await server.tell("socket/until-open", { count: count + 1 });
      const coming = next(heard, "message", message => message.text === `after ${end}`);
      await server.tell("say", { user: "Ada", text: `after ${end}` });
      await coming;
    });
  }

  it("survive pings and messages in pieces", async () => {
    await server.tell("socket/fragments", { on: true });
    await server.tell("socket/ping");
    const text = "x".repeat(11_000);
    const coming = next(heard, "message", message => message.text === text);
    await server.tell("say", { user: "Ada", text });
    await coming;
    await server.tell("socket/fragments", { on: false });
  });
});

describe("signed requests", () => {
  it("carry events, commands and modals to a receiver that checks them", async t => {
    const receiver = new bolt.App({
      token: server.botToken, signingSecret: server.signingSecret, logLevel: "error", clientOptions: { slackApiUrl: server.api },
    });
    teach(receiver);
    const listening = await receiver.start({ port: 0, host: "127.0.0.1" });
    t.after(() => receiver.stop());
    await server.tell("deliver-to", { url: `http://127.0.0.1:${listening.address().port}/slack/events` });

    const coming = next(heard, "message", message => message.text === "signed");
    await server.tell("say", { user: "Ada", text: "signed" });
    await coming;
    assert.equal((await server.tell("command", { user: "Ada", text: "/study me" })).message.text, "Usage of me");
    const { ts } = await post("Question", { blocks: [{ type: "actions", elements: [button("Answer", "open")] }] });
    assert.equal((await server.tell("click", { user: "Ada", ts, action: "open" })).kind, "View");
    assert.deepEqual((await server.tell("submit", { user: "Ada", values: { text: "short" } })).errors, { answer: "Too short" });

    await server.tell("deliver-to-sockets");
  });
});
