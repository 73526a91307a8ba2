// A study group on discord-digital-twin, and what its members see there.

import { Server } from "node:net";
import { DigitalDiscord } from "discord-digital-twin";

const callback = { message: 4, deferredMessage: 5, deferredUpdate: 6, suggestions: 8, form: 9 };
const kind = { text: 10, button: 2, select: 3, label: 18 };
const interaction = { autocomplete: 4, form: 5 };
const ephemeral = 1 << 6;
const op = { resume: 6, hello: 10 };
const optionType = { group: 2, command: 1, text: 3 };

/** Look, write, attach, read back, use commands. The twin makes everybody an administrator who is not told to be less. */
const ordinary = "1071698660929";

export class Twin {
  /** What the bot asked for in vain, as "METHOD /path status", each id as "id". */
  refused = [];

  /** How often the bot asked to take a session up again. */
  resumes = 0;

  #discord;
  #shownTo = new Map();

  /** @param heartbeatInterval In milliseconds; the twin's own when left out. */
  static async start({ owner, members, channels, heartbeatInterval }) {
    const twin = new Twin();
    const ids = Object.fromEntries([owner, ...members].map((name, index) => [name, `${9000 + index}`]));
    const discord = twin.#discord = new DigitalDiscord({
      guild: { name: "Study group", ownerId: ids[owner] },
      channels: channels.map((name, index) => ({ id: `${8000 + index}`, name, type: 0 })),
      users: Object.entries(ids).map(([username, id]) => ({ id, username })),
      botToken: "a-token-of-the-twin",
    });
    await onLoopback(() => discord.start());
    twin.#beat(heartbeatInterval);
    await discord.prisma.guildMember.updateMany({ where: { userId: { in: Object.values(ids) } }, data: { permissions: ordinary } });
    twin.#watch();
    twin.people = Object.fromEntries(Object.entries(ids).map(([name, id]) => [name, new Person(twin, discord, name, id)]));
    twin.channels = Object.fromEntries(channels.map((name, index) => [name, `${8000 + index}`]));
    return twin;
  }

  /** The settings of a bot that takes part here. */
  get settings() {
    return { Discord__Token: this.#discord.botToken, Discord__ApiUrl: `${this.#discord.restUrl}/v10`, Playground__Enabled: "false" };
  }

  get sessions() {
    return this.#discord.server.gateway.clients.filter(client => client.identified).map(client => client.sessionId);
  }

  /** Breaks the connection of the bot as a fault of the network does. */
  drop() {
    this.#discord.server.gateway.clients.forEach(client => client.ws.terminate());
  }

  async command() {
    const command = await this.#discord.prisma.applicationCommand.findFirst({ where: { name: "study" } });
    return command && { ...command, options: JSON.parse(command.options) };
  }

  threadsOf(channel) {
    return this.#discord.channel(channel).getThreads();
  }

  /** Everything that stands in a channel or thread, whoever may see it. */
  async messages(place) {
    const threads = await this.#discord.prisma.channel.findMany({ where: { parentId: place } });
    return (await this.#discord.channel(place).getMessages())
      .filter(message => message.channel_id === place)
      .map(message => ({
        ...message,
        text: textOf(message),
        buttons: buttonsOf(message),
        isPrivate: this.#isPrivate(message),
        thread: threads.find(thread => thread.starterMessageId === message.id),
      }));
  }

  /** What one person sees. */
  async messagesFor(person, place) {
    return (await this.messages(place)).filter(message => !message.isPrivate || this.#shownTo.get(message.id) === person);
  }

  /** What everybody sees. */
  async publicMessages(place) {
    return (await this.messages(place)).filter(message => !message.isPrivate);
  }

  /** The twin does not know for whom a private reply is, and of one that was promised first it forgets that it is private. */
  showTo(person, messageId) {
    this.#shownTo.set(messageId, person);
  }

  /** Leaves nothing behind: all twins of a process share one database. */
  async stop() {
    const { guild, user, applicationCommand, interactionResponse } = this.#discord.prisma;
    await this.#discord.stop();
    for (const table of [guild, user, applicationCommand, interactionResponse]) {
      await table.deleteMany();
    }
  }

  /** A bot whose clock is put forward by days at once would miss the answers to its heartbeats. */
  #beat(interval) {
    const { gateway } = this.#discord.server;
    if (interval) {
      gateway.sendHello = client => gateway.send(client, { op: op.hello, d: { heartbeat_interval: interval }, s: null, t: null });
    }
  }

  #isPrivate(message) {
    return Boolean((message.flags ?? 0) & ephemeral) || this.#shownTo.has(message.id);
  }

  #watch() {
    const { gateway, httpServer } = this.#discord.server;
    gateway.wss.on("connection", socket => socket.on("message", frame => {
      this.resumes += JSON.parse(frame).op === op.resume ? 1 : 0;
    }));
    httpServer.on("request", (request, response) => response.on("finish", () => {
      if (response.statusCode >= 400) {
        const path = request.url.replace(/^\/api\/v10|\?.*$/g, "").replace(/\/\d+/g, "/id");
        this.refused.push(`${request.method} ${path} ${response.statusCode}`);
      }
    }));
  }
}

class Person {
  #twin;
  #discord;

  constructor(twin, discord, name, id) {
    this.#twin = twin;
    this.#discord = discord;
    this.name = name;
    this.id = id;
  }

  say(place, content) {
    return this.#in(place).sendMessage({ content });
  }

  edit(message, content) {
    return this.#in(message.channel_id).editMessage({ messageId: message.id, content });
  }

  delete(message) {
    return this.#in(message.channel_id).deleteMessage({ messageId: message.id });
  }

  /** @param line Of the command, without its options: "track close". */
  run(place, line, options = {}) {
    const values = Object.entries(options).map(([name, value]) => ({ name, type: optionType.text, value }));
    return this.#answered(place, () => this.#in(place).runSlashCommand({ name: "study", options: nested(line, values) }));
  }

  /** What is offered while the person types the option. */
  async suggestions(place, line, option, typed) {
    const options = nested(line, [{ name: option, type: optionType.text, value: typed, focused: true }]);
    const { choices } = await this.#answered(place, () => this.#discord.simulateInteraction({
      type: interaction.autocomplete, channelId: place, userId: this.id, data: { name: "study", type: 1, options },
    }));
    return choices.map(choice => choice.value);
  }

  press(message, label) {
    const button = message.buttons.find(candidate => candidate.label === label);
    if (!button) {
      throw new Error(`"${message.text}" has no button "${label}", only ${message.buttons.map(other => other.label).join(", ")}.`);
    }

    return this.#answered(message.channel_id, () =>
      this.#in(message.channel_id).clickButton({ messageId: message.id, customId: button.custom_id }));
  }

  /** @param values By field. */
  fill(place, form, values) {
    const components = form.components.map(({ component: { type, custom_id } }) => ({
      type: kind.label,
      component: { type, custom_id, ...(type === kind.select ? { values: [values[custom_id]] } : { value: values[custom_id] }) },
    }));
    return this.#answered(place, () => this.#discord.simulateInteraction({
      type: interaction.form, channelId: place, userId: this.id, data: { custom_id: form.custom_id, components },
    }));
  }

  #in(place) {
    return this.#discord.channel(place).user(this.id);
  }

  /** What the bot answers an interaction with: a form, suggestions, or a message as it reads at first. */
  async #answered(place, begin) {
    const before = new Set((await this.#twin.messages(place)).map(message => message.id));
    const { id } = await begin();
    return until("the bot answers", async () => {
      const response = await this.#discord.prisma.interactionResponse.findUnique({ where: { interactionId: id } });
      const data = JSON.parse(response.data ?? "{}");
      if (!response.acknowledged || response.type === callback.form || response.type === callback.suggestions) {
        return response.acknowledged ? data : null;
      }

      const messages = await this.#twin.messages(place);
      const message = response.type === callback.deferredUpdate
        ? messages.find(candidate => !before.has(candidate.id) && candidate.webhook_id)
        : messages.find(candidate => candidate.id === response.messageId);
      const isPrivate = message && (message.isPrivate || Boolean((data.flags ?? 0) & ephemeral));
      if (isPrivate) {
        this.#twin.showTo(this.id, message.id);
      }

      return message && { ...message, isPrivate };
    });
  }
}

/** Asks again and again until there is something, for half a minute. */
export async function until(what, ask) {
  const end = Date.now() + 30_000;
  while (Date.now() < end) {
    const found = await ask();
    if (found) {
      return found;
    }

    await new Promise(resolve => setTimeout(resolve, 25));
  }

  throw new Error(`It took too long until ${what}.`);
}

/** The twin would listen on every interface of the machine. */
async function onLoopback(start) {
  const listen = Server.prototype.listen;
  Server.prototype.listen = function listenOnLoopback(port, done) {
    return listen.call(this, port, "127.0.0.1", done);
  };
  try {
    await start();
  } finally {
    Server.prototype.listen = listen;
  }
}

const nested = (line, options) => {
  const [first, second] = line.split(" ");
  return second
    ? [{ name: first, type: optionType.group, options: [{ name: second, type: optionType.command, options }] }]
    : [{ name: first, type: optionType.command, options }];
};

const componentsOf = part => [part, ...(part.components ?? []).flatMap(componentsOf)];

/** As it is read: without the backslashes that keep Discord from reading members' words as markup. */
const textOf = message => [
  message.content,
  ...componentsOf(message).filter(component => component.type === kind.text && component.content).map(component => component.content),
].filter(Boolean).join("\n").replace(/\\([^\w\s])/g, "$1");

const buttonsOf = message => componentsOf(message).filter(component => component.type === kind.button && component.custom_id);
