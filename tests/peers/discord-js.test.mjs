// discord.js, the library that most bots are written with, uses our loopback Discord as it would use the real one.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import {
  ActionRowBuilder, ButtonBuilder, ButtonStyle, Client, EmbedBuilder, Events, GatewayIntentBits, LabelBuilder, MessageFlags, ModalBuilder,
  Partials, SlashCommandBuilder, StringSelectMenuBuilder, TextDisplayBuilder, TextInputBuilder, TextInputStyle,
} from "discord.js";
import { next, opOf, startLoopback } from "./support/loopback.mjs";

const intents = [
  GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages, GatewayIntentBits.MessageContent,
];

let server;
let client;
let channel;

async function logIn(options = {}) {
  const bot = new Client({ intents, partials: [Partials.Channel], rest: { api: server.restWithoutVersion }, ...options });
  const ready = next(bot, Events.ClientReady);
  await bot.login(server.token);
  await ready;
  return bot;
}

before(async () => {
  server = await startLoopback(...(process.env.STUDYBOT_TRAFFIC ? ["--record", process.env.STUDYBOT_TRAFFIC] : []));
  client = await logIn();
  channel = await client.channels.fetch(server.channel);
});

after(async () => {
  await client?.destroy();
  await server?.stop();
});

describe("messages", () => {
  it("are heard with their words, edits and deletions", async () => {
    const heard = next(client, Events.MessageCreate);
    const sent = await server.tell("say", { user: "Ada", text: "Regularise first." });
    assert.equal((await heard).content, "Regularise first.");
    assert.equal((await heard).member.id, server.users.Ada);

    const edited = next(client, Events.MessageUpdate);
    await server.tell("edit", { user: "Ada", message: sent.id, text: "Look at the data first." });
    await edited;
    assert.equal((await channel.messages.fetch({ message: sent.id, force: true })).content, "Look at the data first.");

    const deleted = next(client, Events.MessageDelete);
    await server.tell("delete", { user: "Ada", message: sent.id });
    assert.equal((await deleted).id, sent.id);
    await assert.rejects(channel.messages.fetch({ message: sent.id, force: true }), { code: 10008 });
  });

  it("are posted with embeds, files and buttons, edited and deleted", async () => {
    const post = await channel.send({
      content: "Question of the day",
      embeds: [new EmbedBuilder().setTitle("Churn").setImage("attachment://board.png").addFields({ name: "Track", value: "ML engineer" })],
      files: [{ attachment: Buffer.from("not really a picture"), name: "board.png" }, { attachment: Buffer.from("more"), name: "notes.txt" }],
      components: [new ActionRowBuilder().addComponents(new ButtonBuilder().setCustomId("answer").setLabel("Answer").setStyle(ButtonStyle.Primary))],
    });

    assert.equal(post.attachments.size, 1, "the picture of the embed is not listed");
    assert.equal(await (await fetch(post.attachments.first().url)).text(), "more");
    assert.equal(await (await fetch(post.embeds[0].image.url)).text(), "not really a picture");
    assert.equal((await post.edit({ content: "Closed", components: [] })).content, "Closed");
    await post.delete();
  });

  it("made of components alone are taken, and refused beside a text", async () => {
    const components = [new TextDisplayBuilder().setContent("# Churn")];
    const post = await channel.send({ flags: MessageFlags.IsComponentsV2, components });
    assert.equal(post.components[0].content, "# Churn");
    await assert.rejects(channel.send({ flags: MessageFlags.IsComponentsV2, components, content: "no" }), { code: 50035 });
  });

  it("that break a limit are refused with the place of the mistake", async () => {
    await assert.rejects(channel.send("x".repeat(2001)), error => {
      assert.equal(error.code, 50035);
      assert.equal(error.rawError.errors.content._errors[0].code, "BASE_TYPE_MAX_LENGTH");
      return true;
    });
  });

  it("with the same enforced nonce are one message", async () => {
    const nonce = "round-17";
    const first = await channel.send({ content: "once", nonce, enforceNonce: true });
    const second = await channel.send({ content: "once", nonce, enforceNonce: true });
    assert.equal(second.id, first.id);
  });

  it("notify nobody unless they are meant to", async () => {
    const before = await server.tell("pings");
    await channel.send({ content: `@everyone <@${server.users.Ada}>`, allowedMentions: { parse: [] } });
    assert.deepEqual(await server.tell("pings"), before);
    await channel.send({ content: `<@${server.users.Ada}>`, allowedMentions: { users: [server.users.Ada] } });
    assert.equal((await server.tell("pings")).count, before.count + 1);
  });

  it("cannot be sent to somebody who closed their direct messages", async () => {
    const user = await client.users.fetch(server.users.Ben, { force: true });
    await user.send("Your answer was scored.");
    await server.tell("close-direct-messages", { user: "Ben" });
    await assert.rejects(user.send("Again."), { code: 50007 });
  });
});

describe("threads", () => {
  it("open from a message once, wake up by a message, and cannot be edited in their sleep", async () => {
    const post = await channel.send("Question");
    const thread = await post.startThread({ name: "Answers", autoArchiveDuration: 1440 });
    assert.equal(thread.id, post.id);
    await assert.rejects(channel.threads.create({ name: "Again", startMessage: post.id }), { code: 160004 });

    const heard = next(client, Events.MessageCreate, message => message.channelId === thread.id && !message.author.bot);
    await server.tell("say", { user: "Ada", channel: thread.id, text: "In the thread." });
    assert.equal((await heard).content, "In the thread.");

    const acknowledgement = await thread.send("Got it.");
    const asleep = next(client, Events.ThreadUpdate, (_, now) => now.archived);
    await server.tell("archive", { channel: thread.id });
    await asleep;
    await assert.rejects(acknowledgement.edit("8 of 10"), { code: 50083 });
    await thread.setArchived(false);
    assert.equal((await acknowledgement.edit("8 of 10")).content, "8 of 10");
    const active = await (await client.guilds.fetch(server.guild)).channels.fetchActiveThreads();
    assert.ok(active.threads.has(thread.id));
  });
});

describe("members", () => {
  it("are given roles and lose them", async () => {
    const guild = await client.guilds.fetch(server.guild);
    const member = await guild.members.fetch(server.users.Ada);
    await member.roles.add(server.role);
    assert.ok((await guild.members.fetch({ user: server.users.Ada, force: true })).roles.cache.has(server.role));
    await member.roles.remove(server.role);
  });
});

describe("interactions", () => {
  before(async () => {
    const track = new SlashCommandBuilder().setName("track").setDescription("Tracks")
      .addSubcommand(sub => sub.setName("pause").setDescription("Pauses a track")
        .addStringOption(option => option.setName("track").setDescription("Which").setRequired(true).setAutocomplete(true))
        .addIntegerOption(option => option.setName("days").setDescription("For how long")));
    await client.application.commands.set([track], server.guild);
    await client.application.commands.create(new SlashCommandBuilder().setName("me").setDescription("Where you stand"));
    assert.equal((await client.application.commands.fetch({ guildId: server.guild })).size, 1);
  });

  const answerWith = answer => client.once(Events.InteractionCreate, answer);

  it("commands arrive with their options, are deferred, answered and followed up", async () => {
    answerWith(async interaction => {
      assert.equal(interaction.options.getSubcommand(), "pause");
      assert.equal(interaction.options.getInteger("days"), 3);
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.editReply(`Paused ${interaction.options.getString("track")}.`);
      await interaction.followUp({ content: "See you.", flags: MessageFlags.Ephemeral });
    });
    const outcome = await server.tell("command", { user: "Ada", command: "track pause", options: { track: "ml-engineer", days: "3" } });
    assert.equal(outcome.kind, "Deferred");

    const wanted = new Set(["Paused ml-engineer.", "See you."]);
    for (let tries = 0; wanted.size > 0 && tries < 200; tries++) {
      (await server.tell("sees", { user: "Ada" })).forEach(message => wanted.delete(message.content));
    }

    assert.equal(wanted.size, 0, "Ada sees both");
    assert.ok(!(await server.tell("sees", { user: "Ben" })).some(message => message.content === "See you."), "Ben sees neither");
  });

  it("suggestions come while somebody types", async () => {
    answerWith(interaction => interaction.respond([{ name: "ML engineer", value: interaction.options.getFocused() }]));
    const outcome = await server.tell("type", { user: "Ada", command: "track pause", option: "track", text: "ml" });
    assert.deepEqual(outcome.choices.map(choice => choice.value), ["ml"]);
  });

  it("buttons open forms, and forms come back filled in", async () => {
    const post = await channel.send({
      components: [new ActionRowBuilder().addComponents(new ButtonBuilder().setCustomId("form").setLabel("Answer").setStyle(ButtonStyle.Primary))],
    });
    answerWith(interaction => {
      answerWith(form => form.reply({ content: `Got: ${form.fields.getTextInputValue("text")}`, flags: MessageFlags.Ephemeral }));
      const input = new TextInputBuilder().setCustomId("text").setStyle(TextInputStyle.Paragraph).setMaxLength(4000);
      return interaction.showModal(new ModalBuilder().setCustomId("answer").setTitle("Your answer")
        .addLabelComponents(new LabelBuilder().setLabel("Answer").setTextInputComponent(input)));
    });
    const outcome = await server.tell("fill", { user: "Ada", message: post.id, control: "form", text: "Leakage." });
    assert.equal(outcome.message.content, "Got: Leakage.");
  });

  it("a select changes the message it stands on", async () => {
    const select = new StringSelectMenuBuilder().setCustomId("level").addOptions({ label: "Easy", value: "1" }, { label: "Hard", value: "2" });
    const post = await channel.send({ content: "How hard?", components: [new ActionRowBuilder().addComponents(select)] });
    answerWith(interaction => interaction.update({ content: `Chosen: ${interaction.values[0]}`, components: [] }));
    const outcome = await server.tell("select", { user: "Ada", message: post.id, control: "level", value: "2" });
    assert.equal(outcome.message.content, "Chosen: 2");
  });

  it("an answer after three seconds is refused, a second first answer, too", async () => {
    const refused = new Promise(resolve => answerWith(async interaction => {
      await interaction.reply("Twice?");
      interaction.replied = false;
      resolve(await interaction.reply("Twice.").catch(error => error.code));
    }));
    await server.tell("command", { user: "Ada", command: "me" });
    assert.equal(await refused, 40060);

    let late;
    answerWith(interaction => { late = interaction; });
    assert.equal((await server.tell("command", { user: "Ada", command: "me" })).kind, "Failed");
    await assert.rejects(late.reply("Late."), { code: 10062 });
  });
});

describe("the gateway", () => {
  const countOf = async op => (await server.tell("gateway/received")).filter(received => received === op).length;

  for (const [name, path, body] of [
    ["a dropped connection", "gateway/drop", {}],
    ["half a frame", "gateway/half-frame", {}],
    ["close code 4000", "gateway/close", { code: 4000 }],
    ["a request to reconnect", "gateway/reconnect", {}],
    ["an invalid session that can be resumed", "gateway/invalidate", { resumable: true }],
  ]) {
    it(`after ${name} the session is resumed and the missed message replayed`, async () => {
      const [identified, resumed] = [await countOf(opOf.identify), await countOf(opOf.resume)];
      const resumedEvent = next(client, Events.ShardResume);
      const heard = next(client, Events.MessageCreate, message => message.content === `missed by ${name}`);
      await server.tell(path, body);
      await server.tell("say", { user: "Ada", text: `missed by ${name}` });
      await heard;
      await resumedEvent;
      assert.equal(await countOf(opOf.resume), resumed + 1);
      assert.equal(await countOf(opOf.identify), identified);
    });
  }

  it("a beat that the server asks for comes at once", async () => {
    const beats = await countOf(opOf.heartbeat);
    await server.tell("gateway/beat");
    for (let tries = 0; tries < 500 && await countOf(opOf.heartbeat) === beats; tries++);
    assert.ok(await countOf(opOf.heartbeat) > beats);
  });

  it("a session that cannot be resumed is begun anew", async () => {
    const identified = await countOf(opOf.identify);
    const ready = next(client, Events.ShardReady);
    await server.tell("gateway/invalidate", { resumable: false });
    await ready;
    assert.equal(await countOf(opOf.identify), identified + 1);
  });

  it("an intent that is not switched on is refused for good", async () => {
    const bot = new Client({ intents: [GatewayIntentBits.GuildPresences], rest: { api: server.restWithoutVersion } });
    bot.on(Events.Error, () => {});
    await assert.rejects(bot.login(server.token), /disallowed intents/);
    await bot.destroy();
  });

  it("a wrong token is refused", async () => {
    const bot = new Client({ intents, rest: { api: server.restWithoutVersion } });
    await assert.rejects(bot.login("wrong"), /invalid token/);
    await bot.destroy();
  });
});

describe("rate limits", () => {
  it("told truthfully are never run into", async () => {
    const before = await server.tell("rest/refused");
    await Promise.all(Array.from({ length: 12 }, (_, index) => channel.send(`Message ${index}`)));
    assert.deepEqual(await server.tell("rest/refused"), before);
  });

  for (const scope of ["User", "Global", "Shared"]) {
    it(`of the kind ${scope} are waited out`, async () => {
      await server.tell("rest/limit", { scope, seconds: 0.2 });
      assert.equal((await channel.send(`after ${scope}`)).content, `after ${scope}`);
    });
  }

  it("a server error is tried again", async () => {
    await server.tell("rest/fail", { status: 502 });
    assert.equal((await channel.send("after 502")).content, "after 502");
  });
});
