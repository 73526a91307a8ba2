// The calls the bot makes, on emulate: what it answers is what somebody else reads in Slack's documentation.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { startEmulate } from "./support/emulate.mjs";

const section = text => ({ type: "section", text: { type: "mrkdwn", text } });

let emulate;
let channel;

/** As the bot's client does it: reads as a form, writes as JSON. */
async function call(method, given = {}, { isWrite = false } = {}) {
  const response = await fetch(emulate.api + method, {
    method: "POST",
    headers: {
      authorization: `Bearer ${emulate.token}`,
      "content-type": isWrite ? "application/json; charset=utf-8" : "application/x-www-form-urlencoded",
    },
    body: isWrite ? JSON.stringify(given) : new URLSearchParams(given),
  });
  return response.json();
}

async function done(...args) {
  const answer = await call(...args);
  assert.ok(answer.ok, `${args[0]}: ${JSON.stringify(answer)}`);
  return answer;
}

const write = (method, given) => done(method, given, { isWrite: true });

before(async () => {
  emulate = await startEmulate();
});

after(() => emulate?.stop());

describe("the Web API of emulate", () => {
  it("tells who the bot is and what channels there are", async () => {
    assert.ok((await done("auth.test")).user_id);
    const { channels } = await done("conversations.list", { limit: "200" });
    channel = channels.find(({ name }) => name === "questions").id;
    await write("conversations.join", { channel });
    assert.equal((await done("conversations.info", { channel })).channel.name, "questions");
    assert.ok((await done("conversations.members", { channel })).members.length > 0);
  });

  it("posts with blocks and metadata, replies, edits and deletes", async () => {
    const metadata = { event_type: "studybot_post", event_payload: { marker: "q1" } };
    const { ts } = await write("chat.postMessage", { channel, text: "Question", blocks: [section("*Question*")], metadata });
    const reply = await write("chat.postMessage", { channel, text: "Closed", thread_ts: ts });
    await write("chat.update", { channel, ts, text: "Better", blocks: [section("Better")] });
    const { messages } = await done("conversations.replies", { channel, ts });
    assert.deepEqual(messages.map(message => message.text), ["Better", "Closed"]);
    assert.ok((await done("chat.getPermalink", { channel, message_ts: ts })).permalink);
    await write("chat.delete", { channel, ts: reply.ts });
    assert.equal((await done("conversations.history", { channel, limit: "1" })).messages[0].ts, ts);
  });

  it("takes files in three steps", async () => {
    const { upload_url, file_id } = await done("files.getUploadURLExternal", { filename: "board.png", length: "7" });
    assert.equal((await fetch(upload_url, { method: "POST", body: "picture" })).status, 200);
    await write("files.completeUploadExternal", { files: [{ id: file_id, title: "Board" }], channel_id: channel });
  });

  it("knows the members", async () => {
    const { members } = await done("users.list");
    const ada = members.find(({ name }) => name === "ada");
    assert.equal((await done("users.info", { user: ada.id })).user.real_name, "Ada");
    assert.ok((await write("conversations.open", { users: ada.id })).channel.id);
    await write("chat.postEphemeral", { channel, user: ada.id, text: "Psst" });
  });

  it("publishes App Homes", async () => {
    const { user_id } = await done("auth.test");
    const { view } = await write("views.publish", { user_id, view: { type: "home", blocks: [section("12 answers")] } });
    assert.equal(view.type, "home");
  });

  it("refuses in Slack's words", async () => {
    assert.equal((await call("chat.postMessage", { channel: "C0NONE", text: "x" }, { isWrite: true })).error, "channel_not_found");
    assert.equal((await call("chat.postMessage", { channel }, { isWrite: true })).error, "no_text");
  });
});
