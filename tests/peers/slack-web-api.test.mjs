// @slack/web-api and @slack/socket-mode, below bolt, judge pages, uploads, limits and errors of the loopback Slack.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { SocketModeClient } from "@slack/socket-mode";
import { WebClient } from "@slack/web-api";
import { next, startLoopbackSlack } from "./support/loopback.mjs";

let server;
let client;
const of = (token, more = {}) => new WebClient(token, { slackApiUrl: server.api, logLevel: "error", ...more });
const post = text => client.chat.postMessage({ channel: server.channel, text });

before(async () => {
  server = await startLoopbackSlack();
  client = of(server.botToken);
});

after(() => server?.stop());

describe("methods", () => {
  it("tell who one is", async () => {
    const { user_id, team_id } = await client.auth.test();
    assert.deepEqual([user_id, team_id], [server.bot, server.team]);
  });

  it("give lists in pages that fit together", async () => {
    await server.tell("members", { count: 12 });
    const seen = [];
    for await (const page of client.paginate("users.list", { limit: 5 })) {
      assert.ok(page.members.length <= 5);
      seen.push(...page.members.map(member => member.id));
    }

    assert.equal(new Set(seen).size, seen.length);
    assert.ok(seen.length >= 14);
    const { members } = await client.conversations.members({ channel: server.channel });
    assert.ok(members.includes(server.bot));
  });

  it("give threads in pages", async () => {
    const { ts } = await post("Question");
    for (let number = 1; number <= 4; number++) {
      await client.chat.postMessage({ channel: server.channel, text: `Reply ${number}`, thread_ts: ts });
    }

    const texts = [];
    for await (const page of client.paginate("conversations.replies", { channel: server.channel, ts, limit: 2 })) {
      texts.push(...page.messages.map(message => message.text));
    }

    assert.deepEqual(texts, ["Question", "Reply 1", "Reply 2", "Reply 3", "Reply 4"]);
  });

  it("take files in three steps", async () => {
    await client.filesUploadV2({ channel_id: server.channel, filename: "board.png", title: "Board", file: Buffer.from("picture") });
    const { messages } = await client.conversations.history({ channel: server.channel, limit: 1 });
    assert.equal(messages[0].files[0].title, "Board");
    assert.equal((await client.files.info({ file: messages[0].files[0].id })).file.size, 7);
  });

  it("whisper", async () => {
    await client.chat.postEphemeral({ channel: server.channel, user: server.users.Ada, text: "Psst" });
    assert.equal((await server.tell("until-sees", { user: "Ada", text: "Psst" })).text, "Psst");
    assert.ok(!(await server.tell("sees", { user: "Ben" })).some(message => message.text === "Psst"));
  });

  it("open a direct conversation", async () => {
    const { channel } = await client.conversations.open({ users: server.users.Ada });
    assert.ok((await client.chat.postMessage({ channel: channel.id, text: "Hello" })).ok);
  });

  it("refuse what is wrong with the platform's words", async () => {
    await assert.rejects(client.chat.postMessage({ channel: "C0NONE", text: "x" }), /channel_not_found/);
    await assert.rejects(of("nonsense").auth.test(), /invalid_auth/);
    const blocks = Array.from({ length: 51 }, () => ({ type: "divider" }));
    await assert.rejects(client.chat.postMessage({ channel: server.channel, text: "x", blocks }), /invalid_blocks/);
  });
});

describe("limits", () => {
  it("are waited out", async () => {
    await server.tell("api/limit", { seconds: 1, method: "chat.postMessage" });
    const started = performance.now();
    await post("after 429");
    assert.ok(performance.now() - started >= 1000);
  });

  it("are told to who does not wait", async () => {
    await server.tell("api/limit", { seconds: 7, method: "auth.test" });
    await assert.rejects(of(server.botToken, { rejectRateLimitedCalls: true }).auth.test(), error => error.retryAfter === 7);
  });

  it("a server error is tried again", async () => {
    await server.tell("api/fail", { status: 502, method: "auth.test" });
    assert.ok((await of(server.botToken, { retryConfig: { retries: 2, minTimeout: 1 } }).auth.test()).ok);
  });
});

describe("Socket Mode", () => {
  it("keeps several connections, each event on one of them", async () => {
    const clients = [1, 2].map(() => new SocketModeClient({
      appToken: server.appToken, logLevel: "error", clientOptions: { slackApiUrl: server.api },
    }));
    const texts = [];
    const all = new Promise(resolve => clients.forEach(socket => socket.on("message", async ({ ack, event }) => {
      await ack();
      texts.push(event.text);
      if (texts.length === 4) {
        resolve();
      }
    })));
    await Promise.all(clients.map(socket => socket.start()));
    for (const text of ["1", "2", "3", "4"]) {
      await server.tell("say", { user: "Ada", text });
    }

    await all;
    assert.deepEqual(texts.sort(), ["1", "2", "3", "4"]);
    await Promise.all(clients.map(socket => socket.disconnect()));
  });

  it("is greeted before anything else", async () => {
    const socket = new SocketModeClient({ appToken: server.appToken, logLevel: "error", clientOptions: { slackApiUrl: server.api } });
    const connected = next(socket, "connected");
    await socket.start();
    await connected;
    await socket.disconnect();
  });
});
